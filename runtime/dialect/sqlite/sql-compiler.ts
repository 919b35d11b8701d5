import type { ColumnType } from '../../schema/column-type.js';
import { textFor } from '../../schema/dialect-name.js';
import { cachedQuoting, statementCompiler } from '../../sql/compiler.js';
import type { Encoder, StatementCompiler } from '../../sql/compiled.js';
import type { CompoundNode, ExpressionNode, QueryNode, Source } from '../../sql/node.js';
import { isPlain } from '../../sql/query-printer.js';
import { PRECEDENCE } from '../../sql/precedence.js';
import type { Server } from '../../sql/server.js';
import type { StatementPrinter } from '../../sql/statement-printer.js';
import { encoder } from './codecs.js';
import { globPattern } from './glob.js';
import { quoteIdentifier } from './identifier.js';
import { expand, LONG_LIST, rowsAsJson } from './list-expansion.js';
import { sqlType } from './types.js';
import { WritePrinter } from './write-printer.js';

const SERVER: Server = { product: 'sqlite', version: Infinity };

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

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

  protected override distinctFrom(node: NodeOf<'distinctFrom'>): void {
    this.expression(node.left, PRECEDENCE.other);
    this.text += node.negated ? ' IS ' : ' IS NOT ';
    this.expression(node.right, PRECEDENCE.other);
  }

  protected override cast(node: NodeOf<'cast'>): void {
    this.text += 'CAST(';
    this.expression(node.operand);
    const native = node.native === undefined ? undefined : textFor(node.native, 'sqlite');
    this.text += ` AS ${native ?? this.typeName(node.type.kind === 'boolean' ? { kind: 'int' } : node.type)})`;
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
}

export const compiler: StatementCompiler = /* @__PURE__ */ statementCompiler(
  (listTexts) => new SqlitePrinter(listTexts),
  expand,
  true,
);
