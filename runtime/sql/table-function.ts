import { madeNode } from './made.js';
import type { ExpressionOf } from './operand.js';
import { derivedTable, type Derived } from './query.js';
import { typeOfSpec, type TypeSpec, type ValueOfType } from './value-type.js';

/** The row of a table whose columns are given by their types; any of them may be NULL. */
type RowOfSpecs<C extends Readonly<Record<string, TypeSpec>>> = { [K in keyof C]: ValueOfType<C[K]> | null };

/**
 * A function that gives rows, in the place of a table. It may read tables before it in FROM.
 *
 * On PostgreSQL the columns are named as you like, in the order of the function's own. SQLite's functions (`json_each`) and
 * MySQL's JSON_TABLE have columns of their own names: call them by those.
 *
 * @param call - `func.generate_series(1, 3)`, or a text of the `sql` tag
 * @param columns - the columns and their types
 * @param options - `ordinality`: PostgreSQL, the number of each row as the last of the columns
 *
 * @example
 * ```ts
 * const n = tableFunction('n', func.generate_series(1, 3), { value: 'int' });
 * select({ value: n.value }).from(n);
 * ```
 */
export function tableFunction<A extends string, const C extends Readonly<Record<string, TypeSpec>>>(
  alias: A,
  call: ExpressionOf<unknown>,
  columns: C,
  options: { readonly ordinality?: boolean } = {},
): Derived<RowOfSpecs<C>, A> {
  return rowsOf(alias, call, columns, { columns: Object.keys(columns), ordinality: options.ordinality });
}

/**
 * SQL text in the place of a table: a view, a function, a query in parentheses. Its columns are read by the names it gives
 * them.
 *
 * @example
 * ```ts
 * const recent = sqlTable('recent', sql`(select id, total from orders where placed_at > ${since})`, { id: 'int', total: 'decimal' });
 * ```
 */
export function sqlTable<A extends string, const C extends Readonly<Record<string, TypeSpec>>>(
  alias: A,
  text: ExpressionOf<unknown>,
  columns: C,
): Derived<RowOfSpecs<C>, A> {
  return rowsOf(alias, text, columns, {});
}

function rowsOf<A extends string, C extends Readonly<Record<string, TypeSpec>>>(
  alias: A,
  call: ExpressionOf<unknown>,
  columns: C,
  more: { readonly columns?: readonly string[]; readonly ordinality?: boolean | undefined },
): Derived<RowOfSpecs<C>, A> {
  const items = Object.keys(columns).map((label) => ({
    label,
    expression: { kind: 'label', name: label } as const,
    type: typeOfSpec(columns[label] as TypeSpec),
  }));
  return derivedTable({ kind: 'function', call: madeNode(call), alias, ...more }, items) as Derived<RowOfSpecs<C>, A>;
}
