/** The types of rows follow the SQL: what a statement may give as NULL is nullable, and nothing else is. */
import { expectTypeOf, it } from 'vitest';
import { abs, caseWhen, cast, length, lower, upper } from '../../runtime/sql/functions.js';
import { select } from '../../runtime/sql/select.js';
import { customers, orders } from '../sql/sample-tables.js';

/** Only its type matters. */
const rowOf = <Row>(query: { readonly $row: Row }): Row => query.$row;

it('a function of a column is nullable where an outer join leaves the column without a row', () => {
  const list = { kind: 'array', element: { kind: 'int' } } as const;
  const on = orders.customerId.eq(customers.id);
  const selection = {
    low: lower(customers.last),
    up: upper(customers.last),
    size: length(customers.last),
    version: abs(orders.version),
    text: cast(orders.total, 'text'),
    either: caseWhen(orders.total.gt(10), orders.status).else('small'),
    none: caseWhen(orders.total.gt(10), 'big').end(),
    two: caseWhen(orders.total.gt(10), 1).when(orders.total.gt(5), customers.id).else(orders.version),
  };
  expectTypeOf(rowOf(select(selection).from(customers).join(orders, on))).toEqualTypeOf<{
    low: string;
    up: string;
    size: number;
    version: number;
    text: string;
    either: string;
    none: string | null;
    two: number;
  }>();
  expectTypeOf(rowOf(select(selection).from(customers).leftJoin(orders, on))).toEqualTypeOf<{
    low: string;
    up: string;
    size: number;
    version: number | null;
    text: string | null;
    either: string | null;
    none: string | null;
    two: number | null;
  }>();
  expectTypeOf(rowOf(select(selection).from(customers).rightJoin(orders, on))).toEqualTypeOf<{
    low: string | null;
    up: string | null;
    size: number | null;
    version: number;
    text: string;
    either: string;
    none: string | null;
    two: number | null;
  }>();
  expectTypeOf(
    rowOf(
      select({ mode: cast<'a' | 'b'>(orders.notes, { kind: 'text' }), list: cast(orders.notes, list) })
        .from(customers)
        .leftJoin(orders, on),
    ),
  ).toEqualTypeOf<{ mode: 'a' | 'b' | null; list: number[] | null }>();
});
