import type { CteNode } from './node.js';
import { derivedTable, itemsOf, type Compound, type Derived, type Query, type QueryRows } from './query.js';
import type { Returning } from './insert.js';
import { Expression } from './expression.js';
import { operand } from './operand.js';
import type { ColumnType } from '../schema/column-type.js';

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
    query: () => (whole ??= options.distinct === true ? base.union(step(self)) : base.unionAll(step(self))).node,
    recursive: true,
  };
  const self = derivedTable({ kind: 'cte', cte: node }, items) as Derived<Row, A>;
  return self;
}

/** Literal rows as a table: `values('v', { id: int, name: text }, [[1, 'a'], [2, 'b']])`. */
export function values<Row, A extends string>(
  alias: A,
  columns: { readonly [K in keyof Row]: ColumnType },
  rows: readonly (readonly unknown[])[],
): Derived<Row, A> {
  const names = Object.keys(columns);
  const types = Object.values<ColumnType>(columns);
  const items = names.map((label, index) => ({
    label,
    expression: new Expression({ kind: 'label', name: label }).node,
    type: types[index],
  }));
  const nodes = rows.map((row) =>
    row.map((cell, index) => {
      const node = operand(cell, types[index]);
      return node.kind === 'param' ? { ...node, cast: true } : node;
    }),
  );
  return derivedTable({ kind: 'values', rows: nodes, columns: names, alias }, items) as Derived<Row, A>;
}
