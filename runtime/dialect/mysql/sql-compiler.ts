import { paddedList, statementCompiler } from '../../sql/compiler.js';
import type { Encoder, StatementCompiler } from '../../sql/compiled.js';
import type {
  CompoundNode,
  ExpressionNode,
  FrameNode,
  JoinNode,
  LockNode,
  SelectNode,
  Source,
} from '../../sql/node.js';
import type { Server } from '../../sql/server.js';
import type { StatementPrinter } from '../../sql/statement-printer.js';
import type { MysqlVariant } from './expression-printer.js';
import { literals, LONG_LIST } from './literal-list.js';
import { MysqlWritePrinter, NO_LIMIT } from './write-printer.js';

export { quote, type MysqlVariant } from './expression-printer.js';

class MysqlPrinter extends MysqlWritePrinter {
  protected override limit(limit: ExpressionNode | undefined, offset: ExpressionNode | undefined): void {
    if (limit === undefined && offset !== undefined) this.text += ` LIMIT ${NO_LIMIT}`;
    super.limit(limit, offset);
  }

  protected override join(join: JoinNode, first: boolean, links: Parameters<StatementPrinter['join']>[2]): void {
    if (join.kind === 'full') this.unsupported('FULL JOIN', 'use a left join and a right join with union()');
    super.join(join, first, links);
  }
  protected override lateral(): void {
    if (this.variant === 'mariadb' || this.server.version < 80_014)
      this.unsupported('LATERAL', 'use a correlated subquery in the select list, or a window function');
    super.lateral();
  }
  protected override materialized(): string {
    return '';
  }
  protected override distinct(node: Parameters<StatementPrinter['distinct']>[0]): void {
    if (Array.isArray(node.distinct))
      this.unsupported('DISTINCT ON', 'use row_number() over a window and keep the first rows');
    super.distinct(node);
  }
  /** The two strengths there are; the weaker ones of PostgreSQL become the next stronger. */
  protected override lock(lock: LockNode): void {
    const strength = lock.strength === 'update' || lock.strength === 'noKeyUpdate' ? 'update' : 'share';
    if (this.variant === 'mysql') return super.lock({ ...lock, strength });
    this.text += strength === 'update' ? ' FOR UPDATE' : ' LOCK IN SHARE MODE';
    this.wait(lock);
  }
  protected override compound(node: CompoundNode): void {
    if (this.variant === 'mysql' && this.server.version < 80_031 && !node.operator.startsWith('union'))
      this.unsupported(`${node.operator.toUpperCase()} before 8.0.31`, 'use exists() over the other query');
    super.compound(node);
  }
  protected override groups(node: SelectNode): void {
    const rolled = node.groupBy?.some((term) => term.kind === 'construct' && term.detail === 'rollup') === true;
    if (rolled && node.groupBy.length > 1)
      this.unsupported('ROLLUP of some of the groups', 'roll up all of them, or join groupings with unionAll()');
    if (rolled && this.variant === 'mariadb' && node.orderBy !== undefined)
      this.unsupported('order of a ROLLUP', "order around it: select(…).from(query.as('totals')).orderBy(…)");
    super.groups(node);
  }
  protected override frame(frame: FrameNode): void {
    if (frame.unit === 'groups') this.unsupported('GROUPS in a window', 'use rows or range');
    if (frame.exclude !== undefined)
      this.unsupported('EXCLUDE in a window', 'take the two sides of the row apart, each with a frame of its own');
    super.frame(frame);
  }

  protected override values(source: Extract<Source, { kind: 'values' }>): void {
    this.selectedValues(source);
  }
  protected override tableFunction(source: Extract<Source, { kind: 'function' }>): void {
    this.namedTableFunction(source);
  }
}

function expand(list: readonly unknown[], encode: Encoder | undefined, parameters: unknown[]): string {
  if (list.length === 0) return '(SELECT NULL FROM (SELECT 1) AS nothing WHERE 1 = 0)';
  const texts = list.length < LONG_LIST ? undefined : literals(list, encode);
  return texts === undefined ? paddedList(list, encode, parameters) : `(${texts})`;
}

/** The compiler for MySQL 8 or MariaDB, of a version where it is known. */
export function compilerFor(variant: MysqlVariant, version = Infinity): StatementCompiler {
  const server: Server = { product: variant, version };
  return statementCompiler((listTexts) => new MysqlPrinter(server, listTexts), expand);
}
