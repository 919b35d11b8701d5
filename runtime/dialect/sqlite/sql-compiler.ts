import type { ColumnType } from '../../schema/column-type.js';
import { textFor } from '../../schema/dialect-name.js';
import { cachedQuoting, EMPTY_LIST, paddedList, statementCompiler } from '../../sql/compiler.js';
import type { Encoder, StatementCompiler } from '../../sql/compiled.js';
import type {
  CompoundNode,
  ConflictNode,
  DeleteNode,
  ExpressionNode,
  FunctionNode,
  InsertNode,
  OrderNode,
  QueryNode,
  SelectItem,
  Source,
  TableRef,
  UpdateNode,
} from '../../sql/node.js';
import { labelOf } from '../../sql/sql-writer.js';
import { isPlain } from '../../sql/query-printer.js';
import { operatorPrecedence, PRECEDENCE } from '../../sql/precedence.js';
import { isWholeNumber, typeOfNode } from '../../sql/type-of-node.js';
import type { Server } from '../../sql/server.js';
import { StatementPrinter } from '../../sql/statement-printer.js';
import { decimalText } from '../../sql/decimal.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { encoder, isTextDecimal } from './codecs.js';
import { globPattern } from './glob.js';
import { quoteIdentifier } from './identifier.js';
import { sqlType } from './types.js';

const SERVER: Server = { product: 'sqlite', version: Infinity };

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

export const quote = /* @__PURE__ */ cachedQuoting(quoteIdentifier);

/** From this many values on, a list goes as one JSON parameter. */
const LONG_LIST = 128;

const NAMES: Readonly<Record<string, string>> = {
  string_agg: 'group_concat',
  now: 'strftime',
  sum: 'sum',
  min: 'min',
  max: 'max',
  avg: 'avg',
};
const DECIMAL_NAMES: Readonly<Record<string, string>> = {
  sum: 'decimal_sum',
  min: 'decimal_min',
  max: 'decimal_max',
  avg: 'decimal_avg',
  abs: 'decimal_abs',
};
const DECIMAL_OPERATORS: Readonly<Record<string, string>> = {
  '+': 'decimal_add',
  '-': 'decimal_sub',
  '*': 'decimal_mul',
  '/': 'decimal_div',
  '%': 'decimal_mod',
};

/** The operator `%` takes whole numbers only; of what is not known, nothing is said. */
const isWhole = (node: NodeOf<'binary'>): boolean =>
  [node.left, node.right].every((side) => isWholeNumber(side) || typeOfNode(side) === undefined);

/** Surely text in its plain form: equal numbers are equal texts, and an index on the column serves. */
const isStored = (node: ExpressionNode): boolean =>
  node.kind === 'param' || node.kind === 'placeholder' || (node.kind === 'column' && isTextDecimal(node.type));

/** Digits after the point, where they are known. */
function scaleOf(node: ExpressionNode): number | undefined {
  if (node.kind === 'param' && node.value !== null && node.type?.kind === 'decimal') {
    const fraction = /\.(\d+)$/.exec(decimalText(node.value));
    return fraction === null ? 0 : (fraction[1] as string).length;
  }
  const type = typeOfNode(node);
  if (node.kind === 'binary' && node.operator === '*') {
    const [left, right] = [scaleOf(node.left), scaleOf(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return type?.kind === 'decimal' ? type.scale : type?.kind === 'int' || type?.kind === 'smallInt' ? 0 : undefined;
}

const wholeNumber = (value: unknown): unknown => (Number.isInteger(value) ? BigInt(value as number) : value);

/** Row values with what orders their exact numbers in the place of the texts. */
function keyedRows(node: NodeOf<'binary'>, left: NodeOf<'tuple'>, right: NodeOf<'tuple'>): NodeOf<'binary'> {
  const keyed = ({ items }: NodeOf<'tuple'>): NodeOf<'tuple'> => ({
    kind: 'tuple',
    items: items.map((item, at) =>
      isTextDecimal(typeOfNode(left.items[at] as ExpressionNode))
        ? { kind: 'function', name: 'decimal_key', args: [item] }
        : item,
    ),
  });
  return { ...node, left: keyed(left), right: keyed(right) };
}

class SqlitePrinter extends StatementPrinter {
  override readonly dialect = 'sqlite';
  override readonly server = SERVER;
  /** Inside arithmetic, where one double makes the result a double. */
  private calculating = false;

  override quote(name: string): string {
    return quote(name);
  }
  protected override encoder(type: ColumnType | undefined, write: boolean): Encoder | undefined {
    return encoder(type ?? { kind: 'unsupported' }, write);
  }
  override typeName(type: ColumnType): string {
    return sqlType(type);
  }

  /** The driver binds every number as a double, which shows where no column beside it makes it whole. */
  protected override param(node: NodeOf<'param'>): void {
    if (!(node.cast === true || this.calculating) || node.type?.kind !== 'int') return super.param(node);
    this.slot({ from: node, encode: wholeNumber });
  }

  protected override like(node: NodeOf<'like'>): void {
    if (node.insensitive) return super.like(node);
    const { pattern } = node;
    this.expression(node.operand, PRECEDENCE.other);
    this.text += node.negated ? ' NOT GLOB ' : ' GLOB ';
    if (pattern.kind === 'param') this.slot({ from: pattern, encode: globPattern });
    else this.named('like_glob', [pattern]);
  }
  protected override likeEscape(): string {
    return " ESCAPE '\\'";
  }

  protected override distinctFrom(node: NodeOf<'distinctFrom'>): void {
    this.expression(node.left, PRECEDENCE.other);
    this.text += node.negated ? ' IS ' : ' IS NOT ';
    this.expression(node.right, PRECEDENCE.other);
  }

  protected override binary(node: NodeOf<'binary'>): void {
    const level = operatorPrecedence(node.operator);
    if (isTextDecimal(typeOfNode(node.left)) || isTextDecimal(typeOfNode(node.right))) {
      const name = DECIMAL_OPERATORS[node.operator];
      if (name !== undefined) return this.named(name, [node.left, node.right]);
      const equality = node.operator === '=' || node.operator === '<>';
      if (level === PRECEDENCE.comparison && !(equality && isStored(node.left) && isStored(node.right))) {
        this.named('decimal_key', [node.left]);
        this.text += ` ${node.operator} `;
        return this.named('decimal_key', [node.right]);
      }
    }
    if (node.left.kind === 'tuple' && node.right.kind === 'tuple')
      return this.plain(keyedRows(node, node.left, node.right));
    if (node.operator === '/') return this.divide(node);
    if (node.operator === 'div') return this.whole(node);
    if (node.type?.kind === 'decimal' && (level === PRECEDENCE.sum || level === PRECEDENCE.product))
      return this.rounded(node);
    this.plain(node);
  }
  protected override operator(node: NodeOf<'binary'>): string {
    if (node.operator === '@>' || node.operator === '&&')
      this.unsupported(`operator ${node.operator}`, 'use arrayContains(), arrayOverlaps() or jsonContains()');
    return super.operator(node);
  }
  private plain(node: NodeOf<'binary'>): void {
    const { calculating } = this;
    const level = operatorPrecedence(node.operator);
    this.calculating ||= level === PRECEDENCE.sum || level === PRECEDENCE.product;
    if (node.operator === '%' && !isWhole(node)) this.named('mod', [node.left, node.right]);
    else super.binary(node);
    this.calculating = calculating;
  }

  protected override node(node: ExpressionNode): void {
    if (node.kind === 'negate' && isTextDecimal(typeOfNode(node.operand)))
      return this.named('decimal_neg', [node.operand]);
    super.node(node);
  }

  protected override between(node: NodeOf<'between'>): void {
    if (!isTextDecimal(typeOfNode(node.operand))) return super.between(node);
    const key = (operand: ExpressionNode): ExpressionNode => ({
      kind: 'function',
      name: 'decimal_key',
      args: [operand],
    });
    super.between({ ...node, operand: key(node.operand), low: key(node.low), high: key(node.high) });
  }

  /** Exact to the digits its operands have: doubles leave a rest behind. */
  private rounded(node: NodeOf<'binary'>): void {
    const [left, right] = [scaleOf(node.left), scaleOf(node.right)];
    if (left === undefined || right === undefined) return this.plain(node);
    this.text += 'round(';
    this.plain(node);
    this.text += `, ${String(node.operator === '*' ? left + right : Math.max(left, right))})`;
  }

  protected override precedenceOf(node: ExpressionNode): number {
    if (node.kind === 'binary') {
      const decimal =
        (isTextDecimal(typeOfNode(node.left)) || isTextDecimal(typeOfNode(node.right))) &&
        node.operator in DECIMAL_OPERATORS;
      if (node.operator === '%' && !isWhole(node)) return PRECEDENCE.atom;
      const rounded =
        node.type?.kind === 'decimal' &&
        node.operator !== '/' &&
        scaleOf(node.left) !== undefined &&
        scaleOf(node.right) !== undefined;
      if (decimal || rounded || node.operator === 'div') return PRECEDENCE.atom;
    }
    return super.precedenceOf(node);
  }

  /** Whole numbers divide to whole numbers unless one of them is a real. */
  private divide(node: NodeOf<'binary'>): void {
    this.text += 'CAST(';
    this.expression(node.left);
    this.text += ' AS REAL) / ';
    this.expression(node.right, PRECEDENCE.product + 1);
  }
  private whole(node: NodeOf<'binary'>): void {
    this.text += 'CAST(';
    this.expression(node.left, PRECEDENCE.product);
    this.text += ' / ';
    this.expression(node.right, PRECEDENCE.product + 1);
    this.text += ' AS INTEGER)';
  }

  private named(name: string, args: readonly ExpressionNode[]): void {
    this.text += `${name}(`;
    this.separated(args, ', ');
    this.text += ')';
  }

  protected override call(node: FunctionNode): void {
    if (node.name === 'now') return this.put("strftime('%Y-%m-%d %H:%M:%f', 'now')");
    const [first] = node.args;
    if (first !== undefined && isTextDecimal(typeOfNode(first)) && node.name in DECIMAL_NAMES)
      return super.call({ ...node, name: DECIMAL_NAMES[node.name] as string });
    const scale = node.name === 'sum' && first !== undefined && node.over === undefined ? scaleOf(first) : undefined;
    const type = first === undefined ? undefined : typeOfNode(first);
    if (scale !== undefined && type?.kind === 'decimal') {
      this.text += 'round(';
      super.call(node);
      this.text += `, ${String(scale)})`;
      return;
    }
    super.call({ ...node, name: NAMES[node.name] ?? node.name });
  }

  protected override orderTerm(term: OrderNode): void {
    if (!isTextDecimal(typeOfNode(term.expression))) return super.orderTerm(term);
    super.orderTerm({ ...term, expression: { kind: 'function', name: 'decimal_key', args: [term.expression] } });
  }

  protected override cast(node: NodeOf<'cast'>): void {
    this.text += 'CAST(';
    this.expression(node.operand);
    const native = node.native === undefined ? undefined : textFor(node.native, 'sqlite');
    this.text += ` AS ${native ?? this.typeName(node.type.kind === 'boolean' ? { kind: 'int' } : node.type)})`;
  }

  protected override tupleList(node: NodeOf<'tupleList'>): void {
    if (node.rows.length >= LONG_LIST && this.jsonRows(node)) return;
    this.text += '(VALUES ';
    node.rows.forEach((row, index) => {
      if (index > 0) this.text += ', ';
      this.row(row);
    });
    this.text += ')';
  }

  /** Many rows as one parameter; false where a cell is no plain value, or is bytes, which JSON cannot hold. */
  private jsonRows(node: NodeOf<'tupleList'>): boolean {
    const rows: string[] = [];
    for (const row of node.rows) {
      const cells: string[] = [];
      for (const cell of row) {
        if (cell.kind !== 'param') return false;
        const encode = this.encoder(cell.type, false);
        const value = cell.value === null || encode === undefined ? cell.value : encode(cell.value);
        if (value instanceof Uint8Array) return false;
        cells.push(typeof value === 'bigint' ? String(value) : JSON.stringify(value));
      }
      rows.push(`[${cells.join(',')}]`);
    }
    const columns = Array.from({ length: node.width }, (_, index) => `json_extract(value, '$[${String(index)}]')`);
    this.text += `(SELECT ${columns.join(', ')} FROM json_each(`;
    this.slot({ from: { kind: 'param', value: `[${rows.join(',')}]` } });
    this.text += '))';
    return true;
  }

  protected override json(node: NodeOf<'json'>): void {
    const path = node.path
      .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `."${step.replace(/["\\]/g, '\\$&')}"`))
      .join('');
    if (node.as === 'json') {
      this.expression(node.operand, PRECEDENCE.atom);
      this.text += ` -> ${this.literal(`$${path}`)}`;
      return;
    }
    this.text += node.as === 'text' ? 'CAST(json_extract(' : 'json_extract(';
    this.expression(node.operand);
    this.text += `, ${this.literal(`$${path}`)})${node.as === 'text' ? ' AS TEXT)' : ''}`;
  }

  protected override limit(limit: ExpressionNode | undefined, offset: ExpressionNode | undefined): void {
    if (limit === undefined && offset !== undefined) this.text += ' LIMIT -1';
    super.limit(limit, offset);
  }

  /** SQLite takes no parentheses around members. */
  protected override member(member: QueryNode): void {
    if (isPlain(member)) return this.query(member);
    this.text += 'SELECT * FROM ';
    this.subquery(member);
  }
  protected override compound(node: CompoundNode): void {
    if (node.operator === 'intersect all' || node.operator === 'except all')
      this.unsupported(node.operator.toUpperCase(), 'number equal rows with row_number() and compare the numbers too');
    super.compound(node);
  }

  protected override values(source: Extract<Source, { kind: 'values' }>): void {
    this.selectedValues(source);
  }
  protected override tableFunction(source: Extract<Source, { kind: 'function' }>): void {
    this.namedTableFunction(source);
  }

  protected override distinct(node: Parameters<StatementPrinter['distinct']>[0]): void {
    if (Array.isArray(node.distinct))
      this.unsupported('DISTINCT ON', 'use row_number() over a window and keep the first rows');
    super.distinct(node);
  }
  protected override lateral(): void {
    this.unsupported('LATERAL', 'use a correlated subquery in the select list, or a window function');
  }
  /** One writer at a time: there are no row locks to ask for. */
  protected override lock(): void {
    return undefined;
  }

  protected override defaultValue(): void {
    this.unsupported('DEFAULT inside VALUES', 'give all rows of one insert the same columns');
  }
  protected override rows(node: InsertNode): void {
    super.rows(node);
    // Without a WHERE the parser would take ON CONFLICT for a join's ON (https://sqlite.org/lang_upsert.html, 2.2).
    const { query } = node;
    if (
      node.conflict !== undefined &&
      query?.kind === 'select' &&
      query.where === undefined &&
      query.groupBy === undefined &&
      query.orderBy === undefined &&
      query.limit === undefined
    )
      this.text += ' WHERE TRUE';
  }
  protected override conflict(node: InsertNode, conflict: ConflictNode): void {
    if (conflict.constraint !== undefined)
      this.unsupported('ON CONFLICT ON CONSTRAINT', 'name the columns of the constraint: onConflict(table.column)');
    super.conflict(node, conflict);
  }
  /** Rows that others are read for: those for which there is one. */
  protected override delete(node: DeleteNode): void {
    const { using, where, ...rest } = node;
    if (using.length === 0) return super.delete(node);
    this.ownColumns(node.table, node.returning);
    const query = { kind: 'select', items: [], from: using, joins: [], ...(where && { where }) } as const;
    super.delete({ ...rest, using: [], where: { kind: 'exists', query, negated: false } });
  }
  protected override update(node: UpdateNode): void {
    if (node.from.length > 0) this.ownColumns(node.table, node.returning);
    super.update(node);
  }
  private ownColumns(table: TableRef, returning: readonly SelectItem[] = []): void {
    for (const { expression } of returning)
      if (expression.kind === 'column' && expression.table !== table)
        this.unsupported(
          `column of another table in RETURNING (${labelOf(expression.table)}.${expression.name})`,
          'read it with a query of its own, in one transaction',
        );
  }
  protected override someRows(node: UpdateNode | DeleteNode): void {
    this.orderAndLimit(node);
  }
}

/** Lists: none as a query without rows, few as placeholders, many as one JSON array. */
function expand(list: readonly unknown[], encode: Encoder | undefined, parameters: unknown[]): string {
  if (list.length === 0) return EMPTY_LIST;
  if (list.length < LONG_LIST) return paddedList(list, encode, parameters);
  const values = list.map((value) => (value === null || encode === undefined ? value : encode(value)));
  if (values.some((value) => value instanceof Uint8Array)) return paddedList(list, encode, parameters);
  // JSON would spell out what no text can hold.
  mustBeSendable(values, true);
  parameters.push(
    `[${values.map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))).join(',')}]`,
  );
  return '(SELECT value FROM json_each(?))';
}

export const compiler: StatementCompiler = /* @__PURE__ */ statementCompiler(
  (listTexts) => new SqlitePrinter(listTexts),
  expand,
  true,
);
