/** Queries of every kind on every database: what a dialect has gives the same rows, what it lacks is refused by name. */
import { beforeAll, expect, expectTypeOf, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { cte, recursiveCte, values } from '../../runtime/sql/cte.js';
import type { Condition } from '../../runtime/sql/operand.js';
import { asc, desc } from '../../runtime/sql/ordering.js';
import { avg, count, exists, lag, max, min, rank, rowNumber, sum, value } from '../../runtime/sql/functions.js';
import { cube, grouping, groupingSets, rollup } from '../../runtime/sql/grouping.js';
import { mode, percentileCont, percentileDisc } from '../../runtime/sql/ordered-set.js';
import { all, any } from '../../runtime/sql/quantified.js';
import { select } from '../../runtime/sql/select.js';
import { sqlColumns } from '../../runtime/sql/sql-columns.js';
import { sqlTable, tableFunction } from '../../runtime/sql/table-function.js';
import { sql } from '../../runtime/sql/text.js';
import { tuple } from '../../runtime/sql/tuple.js';
import { window } from '../../runtime/sql/window.js';
import { withTies } from '../../runtime/sql/with-ties.js';
import type { Runnable } from '../../runtime/sql/compiled.js';
import type { Server } from '../../runtime/sql/server.js';
import { describeDatabases } from '../support/databases.js';
import { openSales, regions, sales } from './sales.js';

describeDatabases('statements', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  let product: Server['product'];
  beforeAll(async () => {
    db = await openSales(database);
    product = database.dialect;
    if (product === 'mysql' && /mariadb/i.test(String(await db.scalar(sql`select version()`)))) product = 'mariadb';
  });
  /** The rows, or the refusal by name where a product lacks the construct. */
  const rowsOrRefusal = async (
    statement: Runnable<unknown>,
    lacking: readonly Server['product'][],
    refusal: RegExp,
  ): Promise<unknown[] | undefined> => {
    if (!lacking.includes(product)) return db.all(statement);
    await expect(db.all(statement)).rejects.toThrow(refusal);
    return undefined;
  };
  const s = sales.as('s');

  it('distinct, and the first row of each group', async () => {
    expect(await db.scalars(select({ r: sales.region }).from(sales).distinct().orderBy('r'))).toEqual([
      'north',
      'south',
    ]);
    const first = select({ r: sales.region, a: sales.amount })
      .from(sales)
      .distinctOn(sales.region)
      .orderBy(sales.region, sales.amount.desc('last'));
    const rows = await rowsOrRefusal(first, ['sqlite', 'mysql', 'mariadb'], /has no DISTINCT ON; use row_number\(\)/);
    if (rows !== undefined)
      expect(rows).toEqual([
        { r: 'north', a: 30 },
        { r: 'south', a: 40 },
      ]);
  });

  it('joins of every kind', async () => {
    const on = sales.region.eq(regions.name);
    const selection = { n: regions.name, a: sales.amount };
    const inner = select(selection).from(regions).join(sales, on);
    expect(await db.all(inner)).toHaveLength(5);
    expect(await db.all(select(selection).from(regions).leftJoin(sales, on))).toHaveLength(6);
    expect(await db.all(select(selection).from(sales).rightJoin(regions, on))).toHaveLength(6);
    expect(await db.all(select(selection).from(regions).crossJoin(sales))).toHaveLength(15);
    const full = select(selection)
      .from(regions)
      .fullJoin(sales, on.and(regions.name.ne('north')));
    const rows = await rowsOrRefusal(full, ['mysql', 'mariadb'], /has no FULL JOIN; use a left join/);
    if (rows !== undefined) expect(rows).toHaveLength(7);
  });

  it('lateral joins', async () => {
    const best = select({ top: s.amount })
      .from(s)
      .where(s.region.eq(regions.name), s.amount.isNotNull())
      .orderBy(s.amount.desc())
      .limit(1)
      .lateral('best');
    const statement = select({ n: regions.name, top: best.top })
      .from(regions)
      .leftJoin(best, sql`1 = 1`)
      .orderBy('n');
    const rows = await rowsOrRefusal(statement, ['sqlite', 'mariadb'], /has no LATERAL; use a correlated/);
    if (rows !== undefined)
      expect(rows).toEqual([
        { n: 'north', top: 30 },
        { n: 'south', top: 40 },
        { n: 'west', top: null },
      ]);
  });

  it('subqueries: scalar, correlated, EXISTS, derived, values', async () => {
    const total = select({ t: sum(s.amount) })
      .from(s)
      .where(s.region.eq(regions.name));
    expect(await db.all(select({ n: regions.name, t: total.scalar() }).from(regions).orderBy('n'))).toEqual([
      { n: 'north', t: 60 },
      { n: 'south', t: 40 },
      { n: 'west', t: null },
    ]);
    const sold = exists(select({ id: s.id }).from(s).where(s.region.eq(regions.name)));
    expect(await db.scalars(select({ n: regions.name }).from(regions).where(sold.not()))).toEqual(['west']);
    const latest = select({ id: s.id }).from(s).orderBy(s.id.desc()).limit(2);
    expect(await db.scalars(select({ id: sales.id }).from(sales).where(sales.id.in(latest)).orderBy('id'))).toEqual([
      4, 5,
    ]);
    const perRegion = select({ r: sales.region, n: count() }).from(sales).groupBy('r').as('per');
    expect(await db.scalars(select({ m: max(perRegion.n) }).from(perRegion))).toEqual([3]);
    const v = values('v', { r: 'text', f: 'int' }, [['north', 2], { r: 'south', f: 3 }]);
    expect(
      await db.all(
        select({ r: v.r, x: regions.id.mul(v.f) })
          .from(v)
          .join(regions, regions.name.eq(v.r))
          .orderBy('r'),
      ),
    ).toEqual([
      { r: 'north', x: 2 },
      { r: 'south', x: 6 },
    ]);
  });

  it('comparisons with any or all rows of a query', async () => {
    const amounts = select({ a: s.amount }).from(s).where(s.year.eq(2024));
    const ids = (condition: Condition) => select({ id: sales.id }).from(sales).where(condition).orderBy('id');
    const refusal = /has no (ANY|ALL) of a query; compare with min\(\) or max\(\)/;
    const some = await rowsOrRefusal(ids(sales.amount.lt(any(amounts))), ['sqlite'], refusal);
    const every = await rowsOrRefusal(ids(sales.amount.gte(all(amounts))), ['sqlite'], refusal);
    if (some !== undefined) expect([some, every]).toEqual([[{ id: 1 }, { id: 2 }, { id: 3 }], [{ id: 4 }]]);
    const array = await rowsOrRefusal(
      ids(sales.amount.eq(any([10, 40]))),
      ['sqlite', 'mysql', 'mariadb'],
      /has no ANY of an? (array|query)/,
    );
    if (array !== undefined) expect(array).toEqual([{ id: 1 }, { id: 4 }]);
  });

  it('SQL-12: common table expressions, recursive and kept or merged', async () => {
    const numbers = recursiveCte('numbers', select({ n: value(1) }), (self) =>
      select({ n: self.n.add(1) })
        .from(self)
        .where(self.n.lt(4)),
    );
    expect(await db.scalars(select({ n: numbers.n }).from(numbers).orderBy('n'))).toEqual([1, 2, 3, 4]);
    const kept = cte('kept', select({ r: sales.region }).from(sales).where(sales.amount.gt(15)), {
      materialized: true,
    });
    const merged = cte('merged', select({ r: kept.r }).from(kept), { materialized: false });
    const statement = select({ n: count() }).from(merged);
    expect(await db.scalar(statement)).toBe(3);
    expect(statement.toSQL(db).sql.includes('MATERIALIZED')).toBe(database.dialect !== 'mysql');
  });

  it('SQL-11: set operations, their duplicates and their nesting', async () => {
    const year = (y: number) => select({ r: sales.region }).from(sales).where(sales.year.eq(y));
    const sorted = async (statement: Runnable<{ r: string }>): Promise<string[]> =>
      (await db.all(statement)).map((row) => row.r);
    expect(await sorted(year(2024).union(year(2025)).orderBy('r'))).toEqual(['north', 'south']);
    expect(await sorted(year(2024).unionAll(year(2025), year(2025)).orderBy(desc('r')).limit(4).offset(1))).toEqual([
      'south',
      'south',
      'north',
      'north',
    ]);
    expect(await sorted(year(2024).intersect(year(2025)).orderBy('r'))).toEqual(['north', 'south']);
    expect(await sorted(year(2024).except(year(2026)).orderBy('r'))).toEqual(['north', 'south']);
    const nested = year(2024).except(year(2025).union(year(2026)).limit(1).intersect(year(2025)));
    expect(await sorted(nested)).toHaveLength(1);
    const first = await rowsOrRefusal(year(2024).exceptAll(year(2025)), ['sqlite'], /has no EXCEPT ALL; number equal/);
    if (first !== undefined) expect(first).toEqual([{ r: 'north' }]);
    const both = await rowsOrRefusal(
      year(2024).intersectAll(year(2024)).orderBy('r'),
      ['sqlite'],
      /has no INTERSECT ALL; number equal/,
    );
    if (both !== undefined) expect(both).toEqual([{ r: 'north' }, { r: 'north' }, { r: 'south' }]);
  });

  it('members of a set operation go by their labels, not by the order they name them in', async () => {
    const one = select({ a: sales.id, b: sales.year }).from(sales).where(sales.id.eq(1));
    const two = select({ b: sales.year, a: sales.id }).from(sales).where(sales.id.eq(5));
    expect(await db.all(one.unionAll(two).orderBy('a'))).toEqual([
      { a: 1, b: 2024 },
      { a: 5, b: 2025 },
    ]);
  });

  it('SQL-14: windows by name, and frames that leave out rows', async () => {
    const w = window('w', { partitionBy: [sales.region], orderBy: [sales.id] });
    const statement = select({ id: sales.id, n: rowNumber().over(w), before: lag(sales.amount).over(w) })
      .from(sales)
      .orderBy(sum(sales.amount).over(w).desc('last'), 'id');
    expect(await db.all(statement)).toEqual([
      { id: 3, n: 3, before: 20 },
      { id: 4, n: 1, before: null },
      { id: 5, n: 2, before: 40 },
      { id: 2, n: 2, before: 10 },
      { id: 1, n: 1, before: null },
    ]);
    expect(statement.toSQL(db).sql.match(/PARTITION BY/g)).toHaveLength(1);
    const other = window('w', { orderBy: [sales.id] });
    expect(() =>
      select({ a: rank().over(w), b: rank().over(other) })
        .from(sales)
        .toSQL(db),
    ).toThrow("named 'w'");
    const others = select({
      id: sales.id,
      n: sum(sales.year).over({ orderBy: [sales.id], rows: [-1, 1], exclude: 'current row' }),
    })
      .from(sales)
      .orderBy('id');
    const rows = await rowsOrRefusal(others, ['mysql', 'mariadb'], /has no EXCLUDE in a window; take the two sides/);
    if (rows !== undefined) expect(rows.map((row) => (row as { n: number }).n)).toEqual([2024, 4049, 4048, 4050, 2024]);
    const peers = select({ n: count().over({ orderBy: [sales.year], groups: [0, 1] }) })
      .from(sales)
      .orderBy(sales.id);
    const counts = await rowsOrRefusal(peers, ['mysql', 'mariadb'], /has no GROUPS in a window; use rows or range/);
    if (counts !== undefined) expect(counts.map((row) => (row as { n: number }).n)).toEqual([5, 5, 2, 5, 2]);
  });

  it('groups: by labels, rolled up, by every set', async () => {
    const even = sales.amount.mod(value(20));
    const byLabel = select({ e: even, n: count() }).from(sales).groupBy('e').orderBy(asc('e', 'last'));
    expect(await db.all(byLabel)).toEqual([
      { e: 0, n: 2 },
      { e: 10, n: 2 },
      { e: null, n: 1 },
    ]);
    const totals = select({ r: sales.region, y: sales.year, n: count() })
      .from(sales)
      .groupBy(rollup(sales.region, sales.year));
    const rolled = await rowsOrRefusal(totals, ['sqlite'], /has no ROLLUP; join selects/);
    if (rolled !== undefined) {
      expect(rolled).toHaveLength(7);
      expect(rolled).toContainEqual({ r: null, y: null, n: 5 });
      expect(rolled).toContainEqual({ r: 'south', y: null, n: 2 });
    }
    const others = ['sqlite', 'mysql', 'mariadb'] as const;
    const cubed = await rowsOrRefusal(
      select({ r: sales.region, y: sales.year, n: count() }).from(sales).groupBy(cube(sales.region, sales.year)),
      others,
      /has no CUBE; join selects/,
    );
    if (cubed !== undefined) expect(cubed).toHaveLength(9);
    const sets = await rowsOrRefusal(
      select({ r: sales.region, y: sales.year, n: count() })
        .from(sales)
        .groupBy(groupingSets([sales.region, sales.year], [sales.year], [])),
      others,
      /has no GROUPING SETS; join selects/,
    );
    if (sets !== undefined) expect(sets).toHaveLength(4 + 2 + 1);
    const marked = await rowsOrRefusal(
      select({ r: sales.region, g: grouping(sales.region) })
        .from(sales)
        .groupBy(rollup(sales.region)),
      ['sqlite', 'mariadb'],
      /has no (ROLLUP|grouping\(\))/,
    );
    if (marked !== undefined) expect(marked).toContainEqual({ r: null, g: 1 });
  });

  it('labels in HAVING and in orders', async () => {
    const statement = select({ r: sales.region, total: sum(sales.amount) })
      .from(sales)
      .groupBy('r')
      .having((row) => row.total.gt(30))
      .orderBy((row) => row.total.neg(), 'r');
    expect(await db.all(statement)).toEqual([
      { r: 'north', total: 60 },
      { r: 'south', total: 40 },
    ]);
    const shifted = (by: number) =>
      select({ id: sales.id, far: sales.amount.add(value(by)) })
        .from(sales)
        .orderBy(desc('far', 'first'))
        .limit(2);
    expect(await db.all(shifted(5))).toEqual([
      { id: 5, far: null },
      { id: 4, far: 45 },
    ]);
    expect((await db.all(shifted(-100)))[1]).toEqual({ id: 4, far: -60 });
    const nulls = select({ r: sales.region, low: min(sales.amount) })
      .from(sales)
      .groupBy('r')
      .orderBy(desc('low', 'last'));
    expect((await db.all(nulls)).map((row) => row.low)).toEqual([40, 10]);
    expect(() =>
      select({ a: sales.id })
        .from(sales)
        .orderBy(desc('b', 'last'))
        .groupBy('b' as 'a')
        .toSQL(db),
    ).toThrow("no label 'b' in the select list (there is a)");
  });

  it('a column beside an aggregate is grouped by', () => {
    const statement = select({ r: sales.region, n: count() }).from(sales);
    // @ts-expect-error BET-18: it does not compile in TypeScript either
    expect(() => statement.toSQL(db)).toThrow('sales.region is selected beside an aggregate, but not grouped by');
    expect(() => statement.groupBy(sales.region).toSQL(db)).not.toThrow();
    expect(() => select({ r: sales.region, n: count().over() }).from(sales).toSQL(db)).not.toThrow();
  });

  it('aggregates of some of the rows, and of ordered ones', async () => {
    const row = await db.one(
      select({
        late: count().filter(sales.year.gt(2024)),
        sum: sum(sales.amount).filter(sales.region.eq('north')),
        mean: avg(sales.amount).filter(sales.year.eq(2024), sales.region.eq('north')),
        kinds: count(sales.region).distinct().filter(sales.amount.isNotNull()),
        none: sum(sales.amount).filter(sales.year.eq(1999)),
      }).from(sales),
    );
    expect(row).toEqual({ late: 2, sum: 60, mean: 15, kinds: 2, none: null });
    const median = select({ m: percentileCont(0.5, sales.amount), d: percentileDisc(0.5, sales.amount) }).from(sales);
    const rows = await rowsOrRefusal(median, ['mysql', 'mariadb'], /has no aggregate percentile_cont\(\); number the/);
    if (rows !== undefined) expect(rows).toEqual([{ m: 25, d: 20 }]);
    const filtered = select({ m: percentileCont(0.5, sales.amount, { filter: sales.region.eq('north') }) }).from(sales);
    if (rows !== undefined) expect(await db.all(filtered)).toEqual([{ m: 20 }]);
    const often = await rowsOrRefusal(
      select({ y: mode(sales.year) }).from(sales),
      ['sqlite', 'mysql', 'mariadb'],
      /has no (aggregate )?mode\(\)/,
    );
    if (often !== undefined) expect(often).toEqual([{ y: 2024 }]);
    expect(() => percentileCont(2, sales.amount)).toThrow('a fraction between 0 and 1, not 2');
  });

  it('NULLS FIRST and LAST', async () => {
    const amounts = async (term: ReturnType<typeof sales.amount.asc>): Promise<unknown[]> =>
      db.scalars(select({ a: sales.amount }).from(sales).orderBy(term));
    expect(await amounts(sales.amount.asc('first'))).toEqual([null, 10, 20, 30, 40]);
    expect(await amounts(sales.amount.asc('last'))).toEqual([10, 20, 30, 40, null]);
    expect(await amounts(sales.amount.desc('first'))).toEqual([null, 40, 30, 20, 10]);
    expect(await amounts(sales.amount.desc('last'))).toEqual([40, 30, 20, 10, null]);
  });

  it('a limit with ties', async () => {
    const statement = select({ y: sales.year }).from(sales).orderBy(sales.year);
    const refusal = /has no FETCH … WITH TIES; number the rows with rank\(\)/;
    const rows = await rowsOrRefusal(statement.limit(withTies(1)), ['sqlite', 'mysql'], refusal);
    if (rows !== undefined) {
      expect(rows).toHaveLength(3);
      expect(await db.all(statement.limit(withTies(1)).offset(2))).toEqual([{ y: 2024 }]);
      expect(await db.all(statement.limit(withTies(1)).offset(3))).toHaveLength(2);
      expect(() => select({ y: sales.year }).from(sales).limit(withTies(1)).toSQL(db)).toThrow('add orderBy()');
    }
  });

  it('SQL-17: locks of every strength run', async () => {
    const statement = select({ id: sales.id }).from(sales).where(sales.id.eq(1));
    await db.transaction(async (connection) => {
      for (const locked of [
        statement.forUpdate({ of: sales }),
        statement.forUpdate({ weak: true, skipLocked: true }),
        statement.forShare({ noWait: true }),
        statement.forShare({ weak: true }),
      ])
        expect(await connection.all(locked)).toEqual([{ id: 1 }]);
    });
    const text = statement.forUpdate({ weak: true }).toSQL(db).sql;
    if (database.dialect === 'postgresql') expect(text).toMatch(/FOR NO KEY UPDATE$/);
  });

  it('row values', async () => {
    const after = select({ id: sales.id })
      .from(sales)
      .where(tuple(sales.year, sales.id).gt([2024, 2]))
      .orderBy(sales.year, sales.id);
    expect(await db.scalars(after)).toEqual([4, 3, 5]);
    const same = tuple(sales.year, sales.region).eq(select({ y: s.year, r: s.region }).from(s).where(s.id.eq(1)));
    expect(await db.scalars(select({ id: sales.id }).from(sales).where(same).orderBy('id'))).toEqual([1, 2]);
    expect(
      await db.scalars(
        select({ id: sales.id })
          .from(sales)
          .where(tuple(sales.id, sales.year).ne([1, 2024]))
          .orderBy('id'),
      ),
    ).toEqual([2, 3, 4, 5]);
    expect(() => tuple(sales.id, sales.year).eq([1] as never)).toThrow('a row of 2 values');
    const exact = values('exact', { n: 'decimal', id: 'int' }, [
      ['9', 1],
      ['10', 2],
      ['10.0', 3],
    ]);
    const above = select({ id: exact.id })
      .from(exact)
      .where(tuple(exact.n, exact.id).gt(['10.00', 2]))
      .orderBy('id');
    expect(await db.scalars(above)).toEqual([3]);
    expect(
      await db.scalars(
        select({ id: exact.id })
          .from(exact)
          .where(tuple(exact.n).lt(['9.5'])),
      ),
    ).toEqual([1]);
  });

  it('functions and texts as tables', async () => {
    if (database.dialect === 'postgresql') {
      const n = tableFunction('n', sql`generate_series(1, 3)`, { v: 'int', place: 'bigInt' }, { ordinality: true });
      expect(await db.all(select({ v: n.v, p: n.place }).from(n).where(n.v.gt(1)))).toEqual([
        { v: 2, p: 2n },
        { v: 3, p: 3n },
      ]);
      const each = tableFunction('each', sql`generate_series(1, ${sales.id})`, { k: 'int' });
      expect(
        await db.scalar(
          select({ n: count() })
            .from(sales)
            .join(each, sql`true`),
        ),
      ).toBe(15);
    } else {
      const call =
        product === 'sqlite' ? sql`json_each('[4,5]')` : sql`json_table('[4,5]', '$[*]' columns (value int path '$'))`;
      const n = tableFunction('n', call, { value: 'int' });
      expect(await db.scalars(select({ v: n.value }).from(n).orderBy('v'))).toEqual([4, 5]);
      const counted = tableFunction('n', call, { value: 'int', at: 'int' }, { ordinality: true });
      expect(() => select({ v: counted.value }).from(counted).toSQL(db)).toThrow('has no WITH ORDINALITY');
    }
    const recent = sqlTable('recent', sql`(select id, price from sales where year > ${2024})`, {
      id: 'int',
      price: 'decimal',
    });
    const rows = await db.all(select({ id: recent.id, price: recent.price }).from(recent).orderBy('id'));
    expect(rows.map((row) => [row.id, String(row.price)])).toEqual([
      [3, '3.5'],
      [5, '5.5'],
    ]);
  });

  it('texts stand for expressions, conditions, orders and groups', async () => {
    const statement = select({ r: sales.region, n: sql<number>`count(*)`.typed<number>({ kind: 'int' }) })
      .from(sales)
      .where(sql`${sales.year} = ${2024}`)
      .groupBy(sql`${sales.region}`)
      .having(sql<boolean>`count(*) > ${1}`)
      .orderBy(sql`count(*) desc`);
    expect(await db.all(statement)).toEqual([{ r: 'north', n: 2 }]);
    const listed = select({
      r: sales.region,
      ...sqlColumns(sql`count(*) AS n, max(year) + ${1} AS next`, { n: 'int', next: 'int' }),
      low: min(sales.amount),
    })
      .from(sales)
      .groupBy('r')
      .orderBy('next', 'n', 'r');
    expectTypeOf(listed.$row).toEqualTypeOf<{ r: string; n: number | null; next: number | null; low: number | null }>();
    expect(await db.all(listed)).toEqual([
      { r: 'south', n: 2, next: 2026, low: 40 },
      { r: 'north', n: 3, next: 2026, low: 10 },
    ]);
    const outer = listed.as('outer_query');
    expect(await db.scalars(select({ n: outer.n }).from(outer).orderBy(desc(outer.n)))).toEqual([3, 2]);
  });
});
