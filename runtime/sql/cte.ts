import { ValidationError } from '../util/errors.js';
import type { Returning } from './insert.js';
import type { CteNode } from './node.js';
import { operand } from './operand.js';
import {
  compound,
  derivedTable,
  itemsOf,
  type Compound,
  type Derived,
  type InputOf,
  type Query,
  type QueryRows,
} from './query.js';
import type { TableOf } from './table.js';
import { typeOfSpec, type TypeSpec, type ValueOfType } from './value-type.js';

/**
 * A common table expression: use it like a table; the statement that reads it declares it (WITH), once.
 *
 * @param options - PostgreSQL: whether its rows are kept or the query is merged into the statement
 */
export function cte<Row, A extends string>(
  name: A,
  query: Query<Row> | Returning<Row>,
  options: { readonly materialized?: boolean } = {},
): Derived<Row, A> {
  const { statement } = query;
  const node: CteNode = { name, query: () => statement, recursive: false, materialized: options.materialized };
  return derivedTable({ kind: 'cte', cte: node }, itemsOf(statement)) as Derived<Row, A>;
}

/**
 * A recursive common table expression.
 *
 * @param base - the rows to start from
 * @param step - the query that finds further rows from those found before (`self`)
 * @param options - `distinct`: UNION instead of UNION ALL, which ends cycles
 */
export function recursiveCte<Row, A extends string>(
  name: A,
  base: Query<Row>,
  step: (self: Derived<Row, A>) => QueryRows<Row>,
  options: { readonly distinct?: boolean } = {},
): Derived<Row, A> {
  const items = itemsOf(base.node);
  let whole: Compound<Row> | undefined;
  const node: CteNode = {
    name,
    columns: items.map((item) => item.label ?? ''),
    query: () => (whole ??= compound<Row>(options.distinct === true ? 'union' : 'union all', [base, step(self)])).node,
    recursive: true,
  };
  const self = derivedTable({ kind: 'cte', cte: node }, items) as Derived<Row, A>;
  return self;
}

/**
 * The statement with common table expressions it does not read itself: on PostgreSQL those that write run all the same.
 *
 * @example
 * ```ts
 * const gone = cte('gone', deleteFrom(carts).where(carts.orderId.eq(7)).returning({ id: carts.id }));
 * addCte(insert(orders).values({ id: 7 }), gone);
 * ```
 */
export function addCte<S extends Extensible<S>>(statement: S, ...tables: readonly TableOf<string>[]): S {
  const ctes = tables.map(({ $info: { ref, label } }) => {
    if (ref.kind !== 'cte') throw new ValidationError(`${label} is no common table expression; make one with cte()`);
    return ref.cte;
  });
  return statement.with({ with: ctes });
}

/** A statement that WITH can be added to. */
interface Extensible<S> {
  with(change: { readonly with: readonly CteNode[] }): S;
}

/** A row of `values` by its labels. */
type Cells<C extends Readonly<Record<string, TypeSpec>>> = {
  readonly [K in keyof C]: InputOf<ValueOfType<C[K]>>;
};

/** Literal rows as a table: `values('v', { id: 'int', name: 'text' }, [[1, 'a'], [2, 'b']])`, or with rows as objects. */
export function values<A extends string, const C extends Readonly<Record<string, TypeSpec>>>(
  alias: A,
  columns: C,
  rows: readonly (readonly InputOf<ValueOfType<C[keyof C]>>[] | Cells<C>)[],
): Derived<{ [K in keyof C]: ValueOfType<C[K]> }, A>;
/** With a row of your own: for columns that may be NULL, or of a narrower type. */
export function values<Row, A extends string>(
  alias: A,
  columns: { readonly [K in keyof Row]: TypeSpec },
  rows: readonly (readonly unknown[])[],
): Derived<Row, A>;
export function values(
  alias: string,
  columns: Readonly<Record<string, TypeSpec>>,
  rows: readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[],
): unknown {
  const names = Object.keys(columns);
  const types = names.map((name) => typeOfSpec(columns[name] as TypeSpec));
  if (rows.length === 0) throw new ValidationError(`values '${alias}' has no rows; SQL needs at least one`);
  const items = names.map((label, index) => ({
    label,
    expression: { kind: 'label', name: label } as const,
    type: types[index],
  }));
  const nodes = rows.map((row) => {
    const cells = Array.isArray(row) ? row : names.map((name) => (row as Readonly<Record<string, unknown>>)[name]);
    if (cells.length !== names.length)
      throw new ValidationError(
        `a row of values '${alias}' has ${String(cells.length)} values for ${String(names.length)} columns`,
      );
    return cells.map((cell: unknown, index) => {
      const node = operand(cell, types[index]);
      return node.kind === 'param' ? { ...node, cast: true } : node;
    });
  });
  return derivedTable({ kind: 'values', rows: nodes, columns: names, alias }, items);
}
