import type { ColumnType } from '../../schema/column-type.js';
import { cachedQuoting, paddedList, statementCompiler } from '../../sql/compiler.js';
import type { Encoder, StatementCompiler } from '../../sql/compiled.js';
import { labelOf } from '../../sql/sql-writer.js';
import type {
  Assignment,
  CompoundNode,
  ConflictNode,
  ConstructNode,
  CteNode,
  DeleteNode,
  ExpressionNode,
  FrameNode,
  FunctionNode,
  InsertNode,
  JoinNode,
  LockNode,
  OrderNode,
  SelectItem,
  SelectNode,
  Source,
  StatementNode,
  UpdateNode,
} from '../../sql/node.js';
import { PRECEDENCE } from '../../sql/precedence.js';
import { isWholeNumber } from '../../sql/type-of-node.js';
import type { Server } from '../../sql/server.js';
import { StatementPrinter } from '../../sql/statement-printer.js';
import { encoder } from './codecs.js';
import { quoteIdentifier } from './identifier.js';
import { literals, LONG_LIST } from './literal-list.js';
import { sqlType } from './types.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;
/** MariaDB speaks a dialect of its own in some places. */
export type MysqlVariant = 'mysql' | 'mariadb';

export const quote = /* @__PURE__ */ cachedQuoting(quoteIdentifier);

const NO_LIMIT = '18446744073709551615';
const NAMES: Readonly<Record<string, string>> = { length: 'char_length', now: 'current_timestamp' };
/** What CAST takes differs from what columns are declared with. */
const CASTS: Readonly<Partial<Record<ColumnType['kind'], string>>> = {
  boolean: 'UNSIGNED',
  smallInt: 'SIGNED',
  int: 'SIGNED',
  bigInt: 'SIGNED',
  float: 'DOUBLE',
  real: 'DOUBLE',
  string: 'CHAR',
  text: 'CHAR',
  char: 'CHAR',
  uuid: 'CHAR',
  enum: 'CHAR',
  interval: 'CHAR',
  bytes: 'BINARY',
  dateTime: 'DATETIME(3)',
  timestamp: 'DATETIME(3)',
  date: 'DATE',
  time: 'TIME(6)',
  json: 'CHAR',
  array: 'CHAR',
  unsupported: 'CHAR',
};

/** Whole numbers give four digits after the point in a mean or a quotient unless they are doubles. */
const asDouble = (node: ExpressionNode): ExpressionNode => ({
  kind: 'construct',
  print: printDouble,
  operands: [node],
  precedence: PRECEDENCE.product,
});
const printDouble: ConstructNode['print'] = (printer, { operands }) => {
  printer.expression(operands[0] as ExpressionNode, PRECEDENCE.product);
  printer.put(' * 1e0');
};

class MysqlPrinter extends StatementPrinter {
  override readonly dialect = 'mysql';
  override readonly server: Server;
  private readonly variant: MysqlVariant;
  /** Names both tables have need their table in SET of an update over several. */
  private qualifySet: string | undefined;
  /** The statement being printed is an update or a delete. */
  private writes = false;

  constructor(server: Server, listTexts: WeakMap<readonly SelectItem[], string>) {
    super(listTexts);
    this.server = server;
    this.variant = server.product === 'mariadb' ? 'mariadb' : 'mysql';
  }

  override quote(name: string): string {
    return quote(name);
  }
  /** The backslash escapes in MySQL's strings. */
  override literal(value: string): string {
    return super.literal(value.replaceAll('\\', '\\\\'));
  }
  protected override encoder(type: ColumnType | undefined, write: boolean): Encoder | undefined {
    return encoder(type ?? { kind: 'boolean' }, write);
  }
  override typeName(type: ColumnType): string {
    return CASTS[type.kind] ?? sqlType(type);
  }

  /** Exact numbers travel as text, which would be compared and added as a double. */
  protected override param(node: NodeOf<'param'>): void {
    if (node.type?.kind !== 'decimal' || node.write === true) return super.param(node);
    this.text += 'CAST(';
    super.param(node);
    this.text += ' AS DECIMAL(65,30))';
  }

  /** A limited query can't stand in IN; one around it can. */
  protected override inList(node: NodeOf<'in'>): void {
    const { list } = node;
    if (list.kind !== 'subquery' || list.query.kind === 'statementText' || list.query.limit === undefined)
      return super.inList(node);
    const from = [{ kind: 'derived', query: list.query, alias: 'limited' }] as const;
    const query = { kind: 'select', items: [{ expression: { kind: 'star' } }], from, joins: [] } as const;
    super.inList({ ...node, list: { kind: 'subquery', query } });
  }

  protected override distinctFrom(node: NodeOf<'distinctFrom'>): void {
    if (!node.negated) this.text += 'NOT (';
    this.expression(node.left, PRECEDENCE.other);
    this.text += ' <=> ';
    this.expression(node.right, PRECEDENCE.other);
    if (!node.negated) this.text += ')';
  }
  protected override precedenceOf(node: ExpressionNode): number {
    if (node.kind === 'distinctFrom' && !node.negated) return PRECEDENCE.not;
    if (node.kind === 'binary' && node.operator === '||') return PRECEDENCE.atom;
    if (node.kind === 'json') return node.as === 'boolean' ? PRECEDENCE.comparison : PRECEDENCE.atom;
    return super.precedenceOf(node);
  }

  protected override tupleList(node: NodeOf<'tupleList'>): void {
    if (node.rows.length * node.width < LONG_LIST) return super.tupleList(node);
    const rows = node.rows.map((row) => {
      const cells = row.map((cell) =>
        cell.kind === 'param' ? literals([cell.value], this.encoder(cell.type, false)) : undefined,
      );
      return cells.includes(undefined) ? undefined : `(${cells.join(', ')})`;
    });
    if (rows.includes(undefined)) return super.tupleList(node);
    this.text += `(${rows.join(', ')})`;
  }

  /** `||` is OR here. */
  protected override binary(node: NodeOf<'binary'>): void {
    if (node.operator === '/' && isWholeNumber(node.left)) return super.binary({ ...node, left: asDouble(node.left) });
    if (node.operator !== '||') return super.binary(node);
    const parts: ExpressionNode[] = [];
    const collect = (part: ExpressionNode): void => {
      if (part.kind !== 'binary' || part.operator !== '||') return void parts.push(part);
      collect(part.left);
      collect(part.right);
    };
    collect(node);
    this.text += 'concat(';
    this.separated(parts, ', ');
    this.text += ')';
  }
  protected override operator(node: NodeOf<'binary'>): string {
    if (node.operator === '@>' || node.operator === '&&')
      this.unsupported(`operator ${node.operator}`, 'use arrayContains(), arrayOverlaps() or jsonContains()');
    return node.operator === 'div' ? 'DIV' : node.operator;
  }

  protected override call(node: FunctionNode): void {
    if (node.filter !== undefined) return this.call(filtered(node));
    if (node.name === 'string_agg') return this.groupConcat(node);
    if (node.name === 'now') return this.put('current_timestamp(3)');
    if (node.name === 'avg' && isWholeNumber(node.args[0] as ExpressionNode))
      return super.call({ ...node, args: node.args.map(asDouble) });
    super.call({ ...node, name: NAMES[node.name] ?? node.name });
  }
  private groupConcat(node: FunctionNode): void {
    const [value, separator] = node.args as readonly [ExpressionNode, ExpressionNode];
    this.text += `group_concat(${node.distinct === true ? 'DISTINCT ' : ''}`;
    this.expression(value);
    if (node.orderBy !== undefined) this.order(' ORDER BY ', node.orderBy);
    this.text += ` SEPARATOR ${this.literal(separator.kind === 'param' ? String(separator.value) : ',')})`;
  }

  protected override orderTerm(term: OrderNode): void {
    if (term.nulls !== undefined) {
      // NULLs come first in ascending and last in descending order by themselves.
      this.expression(term.expression, PRECEDENCE.other);
      this.text += ` IS NULL${term.nulls === 'first' ? ' DESC' : ''}, `;
    }
    super.orderTerm({ ...term, nulls: undefined });
  }

  protected override json(node: NodeOf<'json'>): void {
    // MariaDB finds no key that begins so, however it is quoted or escaped, and says nothing.
    if (this.variant === 'mariadb' && node.path.some((step) => typeof step === 'string' && step.startsWith('-')))
      this.unsupported('path to a JSON key that begins with a hyphen (MariaDB)', 'read the whole value');
    const path = node.path
      .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${JSON.stringify(step)}`))
      .join('');
    const wrap = {
      json: ['', ''],
      text: ['JSON_UNQUOTE(', ')'],
      int: ['CAST(JSON_UNQUOTE(', ') AS SIGNED)'],
      float: ['CAST(JSON_UNQUOTE(', ') AS DOUBLE)'],
      boolean: ['JSON_UNQUOTE(', ") = 'true'"],
    }[node.as];
    this.text += `${wrap[0] as string}JSON_EXTRACT(`;
    this.expression(node.operand);
    this.text += `, ${this.literal(`$${path}`)})${wrap[1] as string}`;
  }

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

  protected override insertAlias(node: InsertNode): void {
    if (node.table.alias !== undefined) this.unsupported('alias of an inserted table', 'insert into the table itself');
  }
  protected override defaultRow(count: number): void {
    this.text += ` () VALUES ${Array.from({ length: count }, () => '()').join(', ')}`;
  }
  /** WITH belongs to the query whose rows are inserted. */
  protected override rows(node: InsertNode): void {
    if (node.query === undefined) return super.rows(node);
    if (node.columns.length > 0) this.text += ` (${node.columns.map((column) => this.quote(column)).join(', ')})`;
    this.text += ' ';
    this.withStandsHere();
    this.query(node.query);
  }
  protected override useCte(cte: CteNode): void {
    if (this.writes && this.variant === 'mariadb')
      this.unsupported(
        'common table expression in an UPDATE or DELETE',
        "put the query itself there: select(…).from(…).as('name')",
      );
    super.useCte(cte);
  }
  /** Whichever unique key it is, the row that is there is changed. */
  protected override conflict(node: InsertNode, conflict: ConflictNode): void {
    if (conflict.constraint !== undefined)
      this.unsupported('conflict of a constraint by its name', 'use onConflict() with columns');
    if (conflict.targetWhere !== undefined)
      this.unsupported('partial unique index', 'leave out where() of onConflict()');
    if (conflict.where !== undefined)
      this.unsupported('condition on an upsert', 'put it into the new value with caseWhen()');
    this.text += ' ON DUPLICATE KEY UPDATE ';
    if (conflict.set !== undefined) return this.assign(conflict.set);
    const column = this.quote(node.columns[0] ?? 'id');
    this.text += `${column} = ${column}`;
  }
  protected override node(node: ExpressionNode): void {
    if (node.kind === 'excluded') return this.put(`VALUES(${this.quote(node.name)})`);
    super.node(node);
  }

  protected override assign(set: readonly Assignment[], prefix = ''): void {
    super.assign(set, this.qualifySet === undefined ? prefix : `${this.qualifySet}.`);
  }
  protected override statement(statement: StatementNode): void {
    this.writes = statement.kind === 'update' || statement.kind === 'delete';
    super.statement(statement);
  }
  protected override someRows(node: UpdateNode | DeleteNode): void {
    this.orderAndLimit(node);
  }
  private oneTable(node: UpdateNode | DeleteNode): void {
    if (node.orderBy !== undefined || node.limit !== undefined)
      this.unsupported(
        `${node.kind.toUpperCase()} of several tables with an order or a limit`,
        'use where(key.in(query)) with a query that has them',
      );
  }
  protected override update(node: UpdateNode): void {
    if (node.from.length === 0) return super.update(node);
    this.guard(node);
    this.oneTable(node);
    this.returning('update', node.returning);
    this.scopes.push(new Set([node.table, ...node.from].map(labelOf)));
    this.sources('UPDATE ', [node.table, ...node.from]);
    this.text += ' SET ';
    this.qualifySet = this.quote(labelOf(node.table));
    this.assign(node.set);
    this.qualifySet = undefined;
    this.where(node.where);
    this.scopes.pop();
  }
  protected override delete(node: DeleteNode): void {
    if (node.using.length === 0 && node.table.alias === undefined) return super.delete(node);
    this.guard(node);
    this.oneTable(node);
    if (node.returning !== undefined)
      this.unsupported('DELETE … RETURNING of several tables', 'read the rows before the delete');
    this.scopes.push(new Set([node.table, ...node.using].map(labelOf)));
    this.text += `DELETE ${this.quote(labelOf(node.table))}`;
    this.sources(' FROM ', [node.table, ...node.using]);
    this.where(node.where);
    this.scopes.pop();
  }
  protected override returning(verb: 'insert' | 'update' | 'delete', items: readonly SelectItem[] | undefined): void {
    if (items !== undefined && (this.variant === 'mysql' || verb === 'update'))
      this.unsupported(`${verb.toUpperCase()} … RETURNING`, `read the rows with a query after the ${verb}`);
    super.returning(verb, items);
  }
}

/** An aggregate over some rows only: the others give it NULL, which it leaves out. */
function filtered(node: FunctionNode): FunctionNode {
  const { filter, ...rest } = node;
  const [first] = node.args;
  const value: ExpressionNode = first === undefined || first.kind === 'star' ? { kind: 'text', parts: ['1'] } : first;
  return {
    ...rest,
    args: [{ kind: 'case', branches: [{ when: filter as ExpressionNode, then: value }] }, ...node.args.slice(1)],
  };
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
