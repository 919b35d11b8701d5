/** The types of rows follow the SQL: what a statement may give as NULL is nullable, and nothing else is. */
import type { Decimal } from 'decimal.js';
import { expectTypeOf, it } from 'vitest';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { and } from '../../runtime/sql/conditions.js';
import { cte, recursiveCte, values } from '../../runtime/sql/cte.js';
import { deleteFrom } from '../../runtime/sql/delete.js';
import {
  abs,
  avg,
  caseWhen,
  cast,
  coalesce,
  count,
  exists,
  length,
  lower,
  max,
  min,
  sum,
  upper,
  value,
} from '../../runtime/sql/functions.js';
import { matches } from '../../runtime/sql/functions/regex.js';
import { groupingSets, rollup, type grouping } from '../../runtime/sql/grouping.js';
import { insert } from '../../runtime/sql/insert.js';
import { mode, percentileCont } from '../../runtime/sql/ordered-set.js';
import { any } from '../../runtime/sql/quantified.js';
import { select } from '../../runtime/sql/select.js';
import type { TableOf } from '../../runtime/sql/table.js';
import { tableFunction } from '../../runtime/sql/table-function.js';
import { sql } from '../../runtime/sql/text.js';
import { tuple } from '../../runtime/sql/tuple.js';
import { update } from '../../runtime/sql/update.js';
import { customers, orders, tags, type OrderStatus } from '../sql/sample-tables.js';

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

const on = orders.customerId.eq(customers.id);

it('arithmetic and concatenation are nullable where an operand is', () => {
  const selection = {
    both: orders.version.add(customers.id),
    own: orders.version.mul(2).sub(orders.customerId),
    nullable: orders.total.add(orders.gross),
    query: orders.version.add(select({ n: max(orders.version) }).from(orders)),
    text: customers.last.concat(' ', orders.notes),
    name: customers.last.concat(' ', customers.first),
  };
  expectTypeOf(rowOf(select(selection).from(customers).join(orders, on))).toEqualTypeOf<{
    both: number;
    own: number;
    nullable: Decimal | null;
    query: number | null;
    text: string | null;
    name: string;
  }>();
  expectTypeOf(rowOf(select(selection).from(orders).leftJoin(customers, on))).toEqualTypeOf<{
    both: number | null;
    own: number;
    nullable: Decimal | null;
    query: number | null;
    text: string | null;
    name: string | null;
  }>();
});

it('a comparison is unknown where either side may be NULL, or belongs to a table without a row', () => {
  const selection = {
    sure: orders.version.eq(orders.customerId),
    value: orders.version.gt(1),
    left: orders.gross.lt(10),
    right: orders.total.gte(orders.gross),
    query: orders.version.ne(select({ n: max(orders.version) }).from(orders)),
    other: orders.version.lte(customers.id),
    between: orders.version.between(1, customers.id),
    bounds: orders.total.between(1, orders.gross),
    like: orders.status.like(customers.last),
    notes: customers.last.notLike(orders.notes),
    list: orders.version.in([1, 2]),
    nulls: orders.version.in([1, null]),
    rows: orders.version.notIn(select({ n: customers.id }).from(customers)),
    some: orders.notes.isNotNull(),
    same: orders.version.isDistinctFrom(customers.id),
    regex: matches(orders.status, customers.last),
    json: customers.prefs.json('theme').eq('dark'),
  };
  interface Sure {
    sure: boolean;
    value: boolean;
    left: boolean | null;
    right: boolean | null;
    query: boolean | null;
    other: boolean;
    between: boolean;
    bounds: boolean | null;
    like: boolean;
    notes: boolean | null;
    list: boolean;
    nulls: boolean | null;
    rows: boolean;
    some: boolean;
    same: boolean;
    regex: boolean;
    json: boolean | null;
  }
  expectTypeOf(rowOf(select(selection).from(customers).join(orders, on))).toEqualTypeOf<Sure>();
  type OfCustomers = 'other' | 'between' | 'like' | 'regex';
  expectTypeOf(rowOf(select(selection).from(orders).leftJoin(customers, on))).toEqualTypeOf<{
    [K in keyof Sure]: K extends OfCustomers ? boolean | null : Sure[K];
  }>();
  const nullable = select({ n: orders.notes }).from(orders);
  expectTypeOf(rowOf(select({ t: customers.last.in(nullable) }).from(customers))).toEqualTypeOf<{
    t: boolean | null;
  }>();
});

it('FROM takes tables of different types, and an insert NULL for JSON of no declared type', () => {
  expectTypeOf(
    rowOf(select({ l: customers.last, v: orders.version }).from(customers, orders).where(on)),
  ).toEqualTypeOf<{
    l: string;
    v: number;
  }>();
  interface Documents extends TableOf<'documents'> {
    readonly id: DefaultColumn<'documents', number>;
    readonly name: Column<'documents', string>;
    readonly data: Column<'documents', unknown>;
  }
  const write = (documents: Documents): unknown[] => [
    insert(documents).values([
      { name: 'a', data: null },
      { name: 'b', data: { x: 1 } },
      { name: 'c', data: sql`NULL` },
    ]),
    update(documents).set({ data: null }),
    // @ts-expect-error a column that holds no NULL
    update(documents).set({ name: null }),
  ];
  expectTypeOf(write).toBeFunction();
});

it('aggregates over no rows are NULL, but for counts; coalesce and CASE as they say', () => {
  const row = rowOf(
    select({
      n: count(),
      sum: sum(orders.total),
      mean: avg(orders.version),
      low: min(orders.placedAt),
      first: coalesce(sum(orders.total), 0),
      either: coalesce(orders.notes, orders.notes),
      column: coalesce(orders.notes, customers.last),
      sure: caseWhen(orders.notes.isNull(), 1).else(2),
      maybe: caseWhen(orders.notes.isNull(), 1).end(),
      median: percentileCont(0.5, orders.total),
      mode: mode(orders.status),
      there: exists(select(orders)),
    })
      .from(orders)
      .leftJoin(customers, on),
  );
  expectTypeOf(row).toEqualTypeOf<{
    n: number;
    sum: Decimal | null;
    mean: number | null;
    low: Date | null;
    first: Decimal;
    either: string | null;
    column: string | null;
    sure: number;
    maybe: number | null;
    median: number | null;
    mode: OrderStatus | null;
    there: boolean;
  }>();
});

it('what a rollup groups by is nullable, what is grouped plainly is not', () => {
  const selection = { s: orders.status, v: orders.version, n: count() };
  expectTypeOf(rowOf(select(selection).from(orders).groupBy(orders.status, 'v'))).toEqualTypeOf<{
    s: OrderStatus;
    v: number;
    n: number;
  }>();
  const rolled = select(selection).from(orders).groupBy(rollup(orders.status, orders.version));
  expectTypeOf(rowOf(rolled)).toEqualTypeOf<{ s: OrderStatus | null; v: number | null; n: number }>();
  const sets = select(selection)
    .from(orders)
    .groupBy(groupingSets([orders.status, orders.version], []));
  expectTypeOf(rowOf(sets)).toEqualTypeOf<{ s: OrderStatus | null; v: number | null; n: number }>();
  // @ts-expect-error no such label
  void (() => select(selection).from(orders).groupBy('x'));
});

it('a set operation has the labels of its members, nullable where one of them is', () => {
  const sure = select({ k: orders.version, t: customers.last }).from(orders).join(customers, on);
  const maybe = select({ k: orders.version, t: customers.last }).from(orders).leftJoin(customers, on);
  expectTypeOf(rowOf(sure.union(sure))).toEqualTypeOf<{ k: number; t: string }>();
  expectTypeOf(rowOf(sure.unionAll(maybe))).toEqualTypeOf<{ k: number; t: string | null }>();
  expectTypeOf(rowOf(maybe.union(sure))).toEqualTypeOf<{ k: number; t: string | null }>();
  expectTypeOf(rowOf(sure.except(maybe).orderBy('t'))).toEqualTypeOf<{ k: number; t: string }>();
  const derived = sure.unionAll(maybe).as('d');
  expectTypeOf(rowOf(select({ t: derived.t, k: derived.k }).from(derived))).toEqualTypeOf<{
    t: string | null;
    k: number;
  }>();
  // @ts-expect-error BET-18: another type under the same label
  void (() => sure.union(select({ k: customers.last, t: customers.last }).from(customers)));
  const more = select({ k: orders.version, t: customers.last, x: orders.id }).from(orders).join(customers, on);
  // @ts-expect-error BET-18: a label more
  void (() => sure.union(more));
  // @ts-expect-error BET-18: a label less
  void (() => sure.union(select({ k: orders.version }).from(orders)));
  // @ts-expect-error a label of neither
  void (() => sure.union(sure).orderBy('x'));
});

it('tables made of queries: derived, lateral, common, recursive, values, functions', () => {
  const common = cte('c', select({ s: orders.status, n: count() }).from(orders).groupBy('s'));
  const lateral = select({ v: orders.version }).from(orders).where(on).limit(1).lateral('l');
  expectTypeOf(rowOf(select({ s: common.s, n: common.n }).from(common))).toEqualTypeOf<{ s: OrderStatus; n: number }>();
  expectTypeOf(
    rowOf(select({ v: lateral.v, l: customers.last }).from(customers).leftJoin(lateral, and())),
  ).toEqualTypeOf<{
    v: number | null;
    l: string;
  }>();
  const tree = recursiveCte('tree', select({ id: tags.id, depth: value(0) }).from(tags), (self) =>
    select({ id: tags.id, depth: self.depth.add(1) })
      .from(tags)
      .join(self, self.id.eq(tags.id)),
  );
  expectTypeOf(rowOf(select({ id: tree.id, depth: tree.depth }).from(tree))).toEqualTypeOf<{
    id: number;
    depth: number;
  }>();
  const v = values('v', { id: 'int', at: 'dateTime' }, [[1, new Date(0)], { id: 2, at: new Date(1) }]);
  expectTypeOf(rowOf(select({ id: v.id, at: v.at }).from(v))).toEqualTypeOf<{ id: number; at: Date }>();
  // @ts-expect-error a text is no whole number
  void (() => values('v', { id: 'int' }, [{ id: 'x' }]));
  const each = tableFunction('f', sql`json_each('[]')`, { key: 'text', value: { kind: 'bigInt' } });
  expectTypeOf(rowOf(select({ k: each.key, v: each.value }).from(each))).toEqualTypeOf<{
    k: string | null;
    v: bigint | null;
  }>();
  const removed = cte('removed', deleteFrom(tags).everyRow().returning({ name: tags.name }));
  expectTypeOf(rowOf(select({ name: removed.name }).from(removed))).toEqualTypeOf<{ name: string }>();
});

it('RETURNING gives what was written, scalar queries one value or NULL', () => {
  expectTypeOf(rowOf(insert(tags).values({ name: 'a' }).returning())).toEqualTypeOf<{ id: number; name: string }>();
  expectTypeOf(
    rowOf(
      update(orders)
        .set({ notes: customers.last })
        .from(customers)
        .where(on)
        .returning({ n: orders.notes, l: customers.last }),
    ),
  ).toEqualTypeOf<{ n: string | null; l: string }>();
  expectTypeOf(rowOf(select({ n: select({ n: count() }).from(orders).scalar() }))).toEqualTypeOf<{
    n: number | null;
  }>();
  // @ts-expect-error a number column is not set from a text
  void (() => update(orders).set({ version: customers.last }));
  // @ts-expect-error a column that holds no NULL is not set from one that may
  void (() => update(orders).set({ version: orders.version.add(select({ n: max(orders.version) }).from(orders)) }));
});

it('labels are read back with their types', () => {
  void (() =>
    select({ s: orders.status, total: sum(orders.total) })
      .from(orders)
      .groupBy('s')
      .having((row) => row.total.gt('10').and(row.s.eq('paid')))
      .orderBy((row) => row.total.desc(), 's'));
  const query = select({ s: orders.status }).from(orders);
  // @ts-expect-error none of the values
  void (() => query.having((row) => row.s.eq('lost')));
  query.orderBy((row) => {
    expectTypeOf(row).not.toHaveProperty('x');
    return row.s;
  });
  // @ts-expect-error a text is not compared with numbers
  void (() => select(customers).where(customers.last.eq(any(select({ id: orders.id }).from(orders)))));
  // @ts-expect-error a row value has as many values as it has places
  void (() => tuple(orders.version, orders.notes).gt([1]));
  // @ts-expect-error a place of a row value takes its own type
  void (() => tuple(orders.version, orders.notes).gt(['a', 'b']));
  expectTypeOf<ReturnType<typeof grouping>['$type']>().toEqualTypeOf<number>();
});
