import type { ColumnType } from '../../schema/column-type.js';
import { textFor } from '../../schema/dialect-name.js';
import { cachedQuoting, statementCompiler } from '../../sql/compiler.js';
import type { Encoder, StatementCompiler } from '../../sql/compiled.js';
import { placedPath } from '../../sql/json-path.js';
import type { CompoundNode, ExpressionNode, QueryNode, Source } from '../../sql/node.js';
import { isPlain } from '../../sql/query-printer.js';
import { PRECEDENCE } from '../../sql/precedence.js';
import type { Server } from '../../sql/server.js';
import type { StatementPrinter } from '../../sql/statement-printer.js';
import { isWholeType, typeOfNode } from '../../sql/type-of-node.js';
import { encoder, isTextDecimal } from './codecs.js';
import { globPattern } from './glob.js';
import { quoteIdentifier } from './identifier.js';
import { expand, LONG_LIST, rowsAsJson } from './list-expansion.js';
import { sqlType } from './types.js';
import { WritePrinter } from './write-printer.js';

const SERVER: Server = { product: 'sqlite', version: Infinity };

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

/** Types whose names are none that SQLite casts text to as it is. */
const CASTS: Readonly<Partial<Record<ColumnType['kind'], ColumnType>>> = {
  boolean: { kind: 'int' },
  uuid: { kind: 'text' },
  interval: { kind: 'text' },
};
const INSTANT = ["strftime('%Y-%m-%d %H:%M:%f', ", ')'] as const;
const MOMENTS: Readonly<Partial<Record<ColumnType['kind'], readonly [before: string, after: string]>>> = {
  date: ['date(', ')'],
  dateTime: INSTANT,
  timestamp: INSTANT,
  time: ["rtrim(rtrim(strftime('%H:%M:%f', ", "), '0'), '.')"],
};

export const quote = /* @__PURE__ */ cachedQuoting(quoteIdentifier);

class SqlitePrinter extends WritePrinter {
  override readonly dialect = 'sqlite';
  override readonly server = SERVER;

  override quote(name: string): string {
    return quote(name);
  }
  protected override encoder(type: ColumnType | undefined, write: boolean): Encoder | undefined {
    return encoder(type ?? { kind: 'unsupported' }, write);
  }
  override typeName(type: ColumnType): string {
    return sqlType(type);
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

  protected override cast(node: NodeOf<'cast'>): void {
    if (node.native === undefined && (this.momentCast(node) || this.roundedCast(node))) return;
    this.text += 'CAST(';
    this.expression(node.operand);
    const native = node.native === undefined ? undefined : textFor(node.native, 'sqlite');
    this.text += ` AS ${native ?? this.typeName(CASTS[node.type.kind] ?? node.type)})`;
  }
  /** There are no such types to cast to: moments are texts of one form. */
  private momentCast({ operand, type }: NodeOf<'cast'>): boolean {
    const [before, after] = MOMENTS[type.kind] ?? [];
    if (before === undefined || after === undefined) return false;
    this.text += before;
    this.expression(operand);
    this.text += after;
    return true;
  }

  /** As on the others exact numbers are rounded to the digits of the type, of which whole ones have none. */
  private roundedCast({ operand, type }: NodeOf<'cast'>): boolean {
    const exact = typeOfNode(operand)?.kind === 'decimal';
    const digits = type.kind === 'decimal' ? type.scale : exact && isWholeType(type) ? 0 : undefined;
    if (digits === undefined) return false;
    const scale: ExpressionNode = { kind: 'text', parts: [String(digits)] };
    if (isTextDecimal(type)) this.named('decimal_round', [operand, scale]);
    else if (type.kind === 'decimal') this.asDouble('decimal_round', [operand, scale]);
    else {
      this.text += 'CAST(';
      this.named('decimal_round', [operand, scale]);
      this.text += ' AS INTEGER)';
    }
    return true;
  }

  protected override tupleList(node: NodeOf<'tupleList'>): void {
    const json = node.rows.length < LONG_LIST ? undefined : rowsAsJson(node, (type) => this.encoder(type, false));
    if (json !== undefined) {
      const columns = Array.from({ length: node.width }, (_, index) => `json_extract(value, '$[${String(index)}]')`);
      this.text += `(SELECT ${columns.join(', ')} FROM json_each(`;
      this.slot({ from: { kind: 'param', value: json } });
      return this.put('))');
    }
    this.text += '(VALUES ';
    node.rows.forEach((row, index) => {
      if (index > 0) this.text += ', ';
      this.row(row);
    });
    this.text += ')';
  }

  protected override json(node: NodeOf<'json'>): void {
    const path = placedPath(node.path)
      .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `."${step.replace(/["\\]/g, '\\$&')}"`))
      .join('');
    if (node.as === 'json') {
      this.expression(node.operand, PRECEDENCE.atom);
      this.text += ` -> ${this.literal(`$${path}`)}`;
      return;
    }
    const at = `, ${this.literal(`$${path}`)})`;
    if (node.as === 'text') {
      // Of a truth it would be the text of a number.
      this.text += '(CASE json_type(';
      this.expression(node.operand);
      this.text += `${at} WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(`;
    }
    this.text += 'json_extract(';
    this.expression(node.operand);
    this.text += at + (node.as === 'text' ? ' AS TEXT) END)' : '');
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
}

export const compiler: StatementCompiler = /* @__PURE__ */ statementCompiler(
  (listTexts) => new SqlitePrinter(listTexts),
  expand,
  true,
);
