import type { ColumnType } from '../../schema/column-type.js';
import { argument, construct, INT, JSON_TYPE, printSpelling, spellingFor, type Spellings } from '../construct.js';
import { JsonExpression, type Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode, Source } from '../node.js';
import type { ExpressionOf } from '../operand.js';
import { TableInfo, type TableOf } from '../table.js';

/** The members of a list as rows: what stands there, and its place counted from 1. */
export interface Elements<A extends string, V> extends TableOf<A> {
  readonly value: V;
  readonly position: Expression<number, number, A>;
}

const JSON_ROWS: Spellings = {
  sqlite: "json_each(CASE json_type({0}) WHEN 'array' THEN {0} END)",
  postgresql: "jsonb_array_elements(CASE jsonb_typeof({0}) WHEN 'array' THEN {0} END) WITH ORDINALITY",
  mysql: "json_table({0}, '$[*]' COLUMNS (position FOR ORDINALITY, value JSON PATH '$'))",
};
const ARRAY_ROWS: Spellings = {
  sqlite: 'json_each({0})',
  postgresql: 'unnest({0}) WITH ORDINALITY',
  mysql: "json_table({0}, '$[*]' COLUMNS (position FOR ORDINALITY, value {type} PATH '$'))",
};
/** What JSON_TABLE declares a column with. */
const COLUMN_TYPES: Readonly<Partial<Record<ColumnType['kind'], string>>> = {
  boolean: 'TINYINT',
  smallInt: 'SMALLINT',
  int: 'INT',
  bigInt: 'BIGINT',
  float: 'DOUBLE',
  real: 'DOUBLE',
  decimal: 'DECIMAL(65, 30)',
  dateTime: 'DATETIME(6)',
  timestamp: 'DATETIME(6)',
  date: 'DATE',
};
const print: ConstructNode['print'] = (printer, { operands, detail }) => {
  const { rows, type } = detail as { readonly rows: Spellings; readonly type: string };
  printSpelling(printer, spellingFor(rows, printer).replace('{type}', type), operands);
};

/** SQLite gives the member of a list of JSON in pieces: read where it stands, it is JSON. */
const printMember: ConstructNode['print'] = (printer, { operands }) => {
  const [value, document, place] = operands as readonly [ExpressionNode, ExpressionNode, ExpressionNode];
  if (printer.dialect !== 'sqlite') return printer.expression(value);
  printSpelling(printer, '({0} -> {1})', [document, place]);
};
const printPosition: ConstructNode['print'] = (printer, { operands }) => {
  const [position, key] = operands as readonly [ExpressionNode, ExpressionNode];
  if (printer.dialect !== 'sqlite') return printer.expression(position);
  printSpelling(printer, '({0} + 1)', [key]);
};

function rowsOf(
  alias: string,
  list: ExpressionOf<unknown>,
  rows: Spellings,
  element: ColumnType,
): {
  readonly info: TableInfo;
  readonly column: (name: string, type?: ColumnType) => ExpressionNode;
} {
  const detail = { rows, type: COLUMN_TYPES[element.kind] ?? 'LONGTEXT' };
  const call = construct(print, [argument(list)], undefined, detail).node;
  const source: Source = { kind: 'function', call, alias, columns: ['value', 'position'] };
  return {
    info: new TableInfo(source, {}, {}),
    column: (name, type) => ({ kind: 'column', name, table: source, type }),
  };
}

/**
 * The members of a JSON list as rows, to be joined beside the table it comes from: each a JSON value of its own. What is no
 * list has none. The same on every dialect.
 *
 * @example
 * ```ts
 * const tag = jsonElements('tag', posts.tags);
 * select({ id: posts.id, tag: tag.value.asText() }).from(posts).crossJoin(tag);
 * ```
 */
export function jsonElements<A extends string>(
  alias: A,
  document: ExpressionOf<unknown>,
): Elements<A, JsonExpression<A>> {
  const { info, column } = rowsOf(alias, document, JSON_ROWS, JSON_TYPE);
  const member = construct(printMember, [column('value'), column('json'), column('fullkey')], JSON_TYPE);
  return table(info, new JsonExpression<A>(member.node, []), column);
}

/**
 * The members of an array as rows, to be joined beside the table it comes from. The same on every dialect.
 *
 * @example
 * ```ts
 * const part = unnest('part', posts.scores);
 * select({ id: posts.id, score: part.value }).from(posts).crossJoin(part).where(part.value.gt(3));
 * ```
 */
export function unnest<A extends string, T>(
  alias: A,
  array: ExpressionOf<readonly T[] | null>,
): Elements<A, Expression<T, NonNullable<T>, A>> {
  const element: ColumnType = array.type?.kind === 'array' ? array.type.element : { kind: 'text' };
  const { info, column } = rowsOf(alias, array, ARRAY_ROWS, element);
  const value = construct<T, NonNullable<T>, A>(printFirst, [column('value', element)], element);
  return table(info, value, column);
}
const printFirst: ConstructNode['print'] = (printer, { operands }) => printer.expression(operands[0] as ExpressionNode);

function table<A extends string, V>(
  info: TableInfo,
  value: V,
  column: (name: string) => ExpressionNode,
): Elements<A, V> {
  const position = construct<number, number, A>(printPosition, [column('position'), column('key')], INT);
  return Object.assign(info.build() as TableOf<A>, { value, position });
}
