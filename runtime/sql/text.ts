import type { ColumnType } from '../schema/column-type.js';
import { ValidationError } from '../util/errors.js';
import { Expression } from './expression.js';
import { operand } from './operand.js';
import type { ExpressionNode, TextNode } from './node.js';
import { itemsOf, selectItems, Statement, type RowOf, type Selection } from './query.js';
import { TableInfo } from './table.js';
import { isMade } from './made.js';

/**
 * SQL text with bound parameters; an expression, and a statement of its own.
 *
 * @typeParam T - the value as an expression, or the row as a statement
 */
export class SqlText<T> extends Expression<T, NonNullable<T>> {
  declare readonly $row: T;
  declare readonly node: Extract<ExpressionNode, { kind: 'text' }>;

  constructor(parts: readonly (string | ExpressionNode)[], type?: ColumnType) {
    super({ kind: 'text', parts, type }, type);
  }
  /** The text as a statement. */
  get statement(): TextNode {
    return { kind: 'statementText', parts: this.node.parts };
  }
  /** Names and types of the rows a statement gives, in the order of its columns. */
  returns<S extends Selection>(selection: S): TextQuery<RowOf<S, never>> {
    return new TextQuery({ kind: 'statementText', parts: this.node.parts, items: selectItems(selection) });
  }
  /** The type of the value, which decides how it is read and how values compared with it are encoded. */
  typed<U>(type: ColumnType): SqlText<U> {
    return new SqlText(this.node.parts, type);
  }
}

/** A text statement with typed rows. */
export class TextQuery<Row> extends Statement<Row> {
  readonly statement: TextNode;
  readonly node: TextNode;

  constructor(statement: TextNode) {
    super();
    this.statement = this.node = Object.freeze(statement);
  }
  get columns(): readonly (string | undefined)[] {
    return itemsOf(this.node).map((item) => item.label);
  }
}

function nodeOf(value: unknown): ExpressionNode {
  if (typeof value === 'object' && value !== null && '$info' in value && value.$info instanceof TableInfo)
    return { kind: 'source', source: value.$info.ref };
  const node = operand(value);
  // What surrounds a plain value in the text tells its type.
  return node.kind === 'param' && !isMade(value) ? { ...node, cast: false } : node;
}

/** The tag, and what goes with it. */
export interface SqlTag {
  /** Values are bound, never spliced; tables, columns, expressions and queries are printed. */
  <T = unknown>(strings: TemplateStringsArray, ...values: readonly unknown[]): SqlText<T>;
  /** A quoted identifier; several names are joined by dots. */
  id(...names: readonly string[]): SqlText<never>;
  /** Text as it is. Never give it anything a user typed. */
  raw<T = unknown>(text: string): SqlText<T>;
  /** A list in parentheses, one parameter per value. */
  list(values: readonly unknown[]): SqlText<never>;
  /** Fragments with a separator between them. */
  join(fragments: readonly unknown[], separator?: string): SqlText<never>;
}

function tag<T>(strings: TemplateStringsArray, ...values: readonly unknown[]): SqlText<T> {
  const parts: (string | ExpressionNode)[] = [];
  strings.forEach((text, index) => {
    if (text !== '') parts.push(text);
    if (index < values.length) parts.push(nodeOf(values[index]));
  });
  return new SqlText(parts);
}

function join(fragments: readonly unknown[], separator = ', '): SqlText<never> {
  return new SqlText(
    fragments.flatMap((fragment, index) => (index === 0 ? [nodeOf(fragment)] : [separator, nodeOf(fragment)])),
  );
}

function list(values: readonly unknown[]): SqlText<never> {
  if (values.length === 0) throw new ValidationError('sql.list() got no values; a list in SQL needs at least one');
  return new SqlText(['(', ...join(values).node.parts, ')']);
}

/** Tagged template for SQL: values in it are bound. */
export const sql: SqlTag = /* @__PURE__ */ Object.assign(tag, {
  id: (...names: readonly string[]) => new SqlText<never>([{ kind: 'identifier', names }]),
  raw: <T>(text: string) => {
    if (typeof text !== 'string')
      throw new ValidationError(
        `sql.raw() takes SQL as text, and got a value of type '${typeof text}'; the sql tag binds values`,
      );
    return new SqlText<T>([text]);
  },
  list,
  join,
});
