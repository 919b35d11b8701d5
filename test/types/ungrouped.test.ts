/** BET-18: an aggregate beside a plain column, where nothing is grouped, does not compile wherever the rows would be read. */
import type { Decimal } from 'decimal.js';
import { expectTypeOf, it } from 'vitest';
import type { Runnable } from '../../runtime/sql/compiled.js';
import { cte } from '../../runtime/sql/cte.js';
import { avg, caseWhen, cast, coalesce, count, exists, lower, max, sum, value } from '../../runtime/sql/functions.js';
import { jsonAgg } from '../../runtime/sql/functions/aggregate.js';
import { rollup } from '../../runtime/sql/grouping.js';
import { insert } from '../../runtime/sql/insert.js';
import { percentileCont } from '../../runtime/sql/ordered-set.js';
import { select } from '../../runtime/sql/select.js';
import { sql } from '../../runtime/sql/text.js';
import type { Select } from '../../runtime/sql/select.js';
import { customers, orders, tags } from '../sql/sample-tables.js';

/** As an executor takes a statement. */
const all = <Row>({ $row }: Runnable<Row>): Row[] => [$row];
const on = orders.customerId.eq(customers.id);
/** What the types find wrong; only its type matters. */
const refusal = <E>({ $refused }: { readonly $refused?: E | undefined }): E => $refused as E;
type Beside<K extends string> =
  `'${K}' is selected beside an aggregate: add it to groupBy(), or take min() or max() of it`;

it('BET-18 an aggregate beside a plain column is refused by every place that takes a query, with the label named', () => {
  const mixed = select({ s: orders.status, n: count() }).from(orders);
  expectTypeOf(refusal(mixed)).toEqualTypeOf<Beside<'s'>>();
  void (() => [
    // @ts-expect-error BET-18: run
    all(mixed),
    // @ts-expect-error BET-18: compiled
    () => mixed.toSQL({} as never),
    // @ts-expect-error BET-18: in FROM
    mixed.as('m'),
    // @ts-expect-error BET-18: in a join
    mixed.lateral('m'),
    // @ts-expect-error BET-18: a common table expression
    cte('m', mixed),
    // @ts-expect-error BET-18: a value
    mixed.scalar(),
    // @ts-expect-error BET-18: the first of a union
    mixed.union(mixed.groupBy('s')),
    // @ts-expect-error BET-18: a member of a union
    mixed.groupBy('s').union(mixed),
    // @ts-expect-error BET-18: in EXISTS
    exists(mixed),
    // @ts-expect-error BET-18: what an insert takes
    insert(tags).fromSelect(['name', 'id'], mixed),
    // @ts-expect-error BET-18: also with more said of it
    all(mixed.where(orders.version.gt(1)).orderBy('n').limit(1)),
  ]);
  expectTypeOf(all(mixed.groupBy('s'))).toEqualTypeOf<{ s: 'pending' | 'paid' | 'SHIPPED'; n: number }[]>();
});

it('BET-18 every aggregate counts, and what is computed from one', () => {
  const { version } = orders;
  const label = { l: orders.notes };
  const refused = [
    select({ ...label, x: sum(orders.total) }).from(orders),
    select({ ...label, x: avg(version).filter(version.gt(1)) }).from(orders),
    select({ ...label, x: percentileCont(0.5, version) }).from(orders),
    select({ ...label, x: jsonAgg(version).json(0).asInt() }).from(orders),
    select({ ...label, x: coalesce(sum(orders.total), 0) }).from(orders),
    select({ ...label, x: sum(orders.total).div(count()).mul(2) }).from(orders),
    select({ ...label, x: cast(lower(max(orders.notes)), 'text').eq('a') }).from(orders),
    select({ ...label, x: caseWhen(version.gt(1), count()).else(0) }).from(orders),
    select({ ...label, x: count() })
      .from(customers)
      .leftJoin(orders, on),
  ] as const;
  for (const query of refused) expectTypeOf(refusal(query)).toEqualTypeOf<Beside<'l'>>();
  const [first] = refused;
  // @ts-expect-error BET-18: run, as above
  void (() => all(first));
  const within = select({ x: max(version).add(version), n: count() }).from(orders);
  expectTypeOf(refusal(within)).toEqualTypeOf<Beside<'x'>>();
  const two = select({ a: orders.id, b: lower(customers.last), n: count() })
    .from(orders)
    .join(customers, on);
  expectTypeOf(refusal(two)).toEqualTypeOf<Beside<'a' | 'b'>>();
});

it('grouped, constant, windowed and unknown expressions go with aggregates', () => {
  const { status, version, total } = orders;
  const base = select({ s: status, n: count() });
  const queries = [
    base.from(orders).groupBy(status),
    base.groupBy('s').from(orders),
    base.from(orders).groupBy(rollup(status)),
    base.groupBy('s').from(orders).select({ v: version, n: count() }),
    select({ n: count(), sum: sum(total), one: value(1), two: sql<number>`2` }).from(orders),
    select({
      n: count(),
      q: select({ m: max(customers.id) })
        .from(customers)
        .scalar(),
    }).from(orders),
    select({ n: count(), s: caseWhen(count().gt(1), 'many').else('one') }).from(orders),
    select({ s: status, n: count().over(), sum: sum(total).over({ partitionBy: [status] }) }).from(orders),
    select({ outer: customers.last, n: count() }).from(orders).where(on),
    select({ n: count(), any: cast<'a'>(value('a'), { kind: 'text' }) }).from(orders),
    select({ s: status, v: version }).from(orders),
    select(orders),
  ] as const;
  for (const query of queries) {
    expectTypeOf<Exclude<typeof query.$refused, undefined>>().toEqualTypeOf<never>();
    void (() => all<unknown>(query));
  }
  let later: Select<{ s: typeof status; n: ReturnType<typeof count> }, 'orders'> = base.from(orders);
  later = later.groupBy('s');
  // @ts-expect-error BET-18: by its type it may not be grouped
  void (() => all(later));
});

it('a label that may be any table’s leaves aggregates as they are', () => {
  const alias: string = 'o';
  const wide = orders.as(alias);
  const joined = select({ n: count(), sum: sum(wide.total) })
    .from(customers)
    .leftJoin(wide, wide.customerId.eq(customers.id));
  expectTypeOf(all(joined)).toEqualTypeOf<{ n: number; sum: Decimal | null }[]>();
});
