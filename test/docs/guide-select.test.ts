import { beforeAll, expect, it } from 'vitest';
import {
  avg,
  count,
  lag,
  recursiveCte,
  rowNumber,
  select,
  sql,
  sqlTable,
  sum,
  tuple,
  value,
  values,
  window,
  type Engine,
} from 'joinery';
import { openSales, regions, sales } from '../sql/sales.js';
import { describeDatabases } from '../support/databases.js';
import { blocksNotRun } from './shown-code.js';

it('every block of the page is run here', () => {
  const page = new URL('../../docs/guide/select.md', import.meta.url);
  expect(blocksNotRun(page, new URL(import.meta.url))).toEqual([]);
});

describeDatabases('the guide on queries', ['sqlite', 'postgresql', 'mysql'], (database) => {
  let db: Engine;
  beforeAll(async () => {
    db = await openSales(database);
  });

  it('joins', async () => {
    const perRegion = await db.all(
      select({ name: regions.name, total: sum(sales.amount), n: count(sales.id) })
        .from(regions)
        .leftJoin(sales, sales.region.eq(regions.name))
        .groupBy(regions.name)
        .orderBy('name'),
    );
    expect(perRegion).toEqual([
      { name: 'north', total: 60, n: 3 },
      { name: 'south', total: 40, n: 2 },
      { name: 'west', total: null, n: 0 },
    ]);
  });

  it('subqueries', async () => {
    const other = sales.as('other');
    const above = await db.scalars(
      select({ id: sales.id })
        .from(sales)
        .where(
          sales.amount.gt(
            select({ mean: avg(other.amount) })
              .from(other)
              .where(other.region.eq(sales.region))
              .scalar(),
          ),
        )
        .orderBy('id'),
    );
    expect(above).toEqual([3]);
    const factors = values('factors', { region: 'text', factor: 'int' }, [
      ['north', 2],
      ['south', 3],
    ]);
    const scaled = await db.all(
      select({ id: sales.id, scaled: sales.amount.mul(factors.factor) })
        .from(sales)
        .join(factors, factors.region.eq(sales.region))
        .orderBy('id'),
    );
    expect(scaled.map((row) => row.scaled)).toEqual([20, 40, 60, 120, null]);
  });

  it('common table expressions', async () => {
    const months = recursiveCte('months', select({ month: value(1) }), (self) =>
      select({ month: self.month.add(1) })
        .from(self)
        .where(self.month.lt(12)),
    );
    const all = await db.scalars(select({ month: months.month }).from(months).orderBy('month'));
    expect(all).toHaveLength(12);
  });

  it('windows', async () => {
    const w = window('w', { partitionBy: [sales.region], orderBy: [sales.id] });
    const running = await db.all(
      select({
        id: sales.id,
        place: rowNumber().over(w),
        before: lag(sales.amount).over(w),
        around: sum(sales.amount).over({ orderBy: [sales.id], rows: [-1, 1] }),
      })
        .from(sales)
        .orderBy('id'),
    );
    expect(running[3]).toEqual({ id: 4, place: 1, before: null, around: 70 });
  });

  it('groups', async () => {
    const busy = await db.all(
      select({ region: sales.region, total: sum(sales.amount), late: count().filter(sales.year.gt(2024)) })
        .from(sales)
        .groupBy('region')
        .having((row) => row.total.gt(50))
        .orderBy((row) => row.total.desc('last')),
    );
    expect(busy).toEqual([{ region: 'north', total: 60, late: 1 }]);
  });

  it('pages', async () => {
    const next = await db.all(
      select({ id: sales.id, year: sales.year })
        .from(sales)
        .where(tuple(sales.year, sales.id).gt([2024, 2]))
        .orderBy(sales.year, sales.id)
        .limit(2),
    );
    expect(next).toEqual([
      { id: 4, year: 2024 },
      { id: 3, year: 2025 },
    ]);
  });

  it('text', async () => {
    const recent = sqlTable('recent', sql`(select id, amount from ${sales} where year > ${2024})`, {
      id: 'int',
      amount: 'int',
    });
    const ids = await db.scalars(
      select({ id: recent.id })
        .from(recent)
        .where(recent.amount.isNotNull())
        .orderBy(sql`id desc`),
    );
    expect(ids).toEqual([3]);
  });
});
