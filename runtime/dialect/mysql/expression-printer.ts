import type { ColumnType } from '../../schema/column-type.js';
import { cachedQuoting } from '../../sql/compiler.js';
import type { Encoder } from '../../sql/compiled.js';
import { mustHavePath, placedPath, type JsonPath } from '../../sql/json-path.js';
import type { ExpressionNode, FunctionNode, OrderNode, SelectItem } from '../../sql/node.js';
import { PRECEDENCE } from '../../sql/precedence.js';
import type { Server } from '../../sql/server.js';
import { StatementPrinter } from '../../sql/statement-printer.js';
import { isWholeNumber } from '../../sql/type-of-node.js';
import { CASTS } from './cast-names.js';
import { encoder } from './codecs.js';
import { asDouble, filtered } from './function-forms.js';
import { quoteIdentifier } from './identifier.js';
import { literals, LONG_LIST } from './literal-list.js';
import { sqlType } from './types.js';

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;
/** MariaDB speaks a dialect of its own in some places. */
export type MysqlVariant = 'mysql' | 'mariadb';

export const quote = /* @__PURE__ */ cachedQuoting(quoteIdentifier);

const NAMES: Readonly<Record<string, string>> = { length: 'char_length', now: 'current_timestamp' };

/** The rest of a division of exact numbers: MariaDB makes a zero with a sign of it, which equals no other zero until one is added. */
const isDecimalRest = (node: NodeOf<'binary'>): boolean => node.operator === '%' && node.type?.kind === 'decimal';

/** Prints expressions as MySQL and MariaDB say them. */
export abstract class MysqlExpressionPrinter extends StatementPrinter {
  override readonly dialect = 'mysql';
  override readonly server: Server;
  protected readonly variant: MysqlVariant;

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
    if (node.kind === 'binary' && (node.operator === '||' || isDecimalRest(node))) return PRECEDENCE.atom;
    if (node.kind === 'json') return PRECEDENCE.atom;
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
    if (isDecimalRest(node)) {
      this.text += '(';
      super.binary(node);
      return this.put(' + 0)');
    }
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
    const path = placedPath(node.path);
    if (this.variant === 'mariadb') mustHavePath(this, path);
    const wrap = {
      json: ['', ''],
      text: ['JSON_UNQUOTE(', ')'],
      int: ['CAST(JSON_UNQUOTE(', ') AS SIGNED)'],
      float: ['CAST(JSON_UNQUOTE(', ') AS DOUBLE)'],
      boolean: ['JSON_UNQUOTE(', ") = 'true'"],
    }[node.as] as [string, string];
    if (node.as === 'json') return this.extract(node.operand, path);
    // JSON's null would be the text 'null', and the number 0.
    this.text += '(CASE WHEN JSON_TYPE(';
    this.extract(node.operand, path);
    this.text += `) <> 'NULL' THEN ${wrap[0]}`;
    this.extract(node.operand, path);
    this.text += `${wrap[1]} END)`;
  }
  /** What is at a path; the place 0 of what is no list would be itself. */
  private extract(operand: ExpressionNode, path: JsonPath): void {
    const lists = path.flatMap((step, index) => (typeof step === 'number' ? [path.slice(0, index)] : []));
    this.text += `JSON_EXTRACT(${lists.length > 0 ? 'CASE WHEN ' : ''}`;
    lists.forEach((list, index) => {
      this.text += `${index > 0 ? ' AND ' : ''}JSON_TYPE(JSON_EXTRACT(`;
      this.expression(operand);
      this.text += `, ${this.pathText(list)})) = 'ARRAY'`;
    });
    if (lists.length > 0) this.text += ' THEN ';
    this.expression(operand);
    this.text += `${lists.length > 0 ? ' END' : ''}, ${this.pathText(path)})`;
  }
  private pathText(path: JsonPath): string {
    const steps = path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${JSON.stringify(step)}`));
    return this.literal(`$${steps.join('')}`);
  }
}
