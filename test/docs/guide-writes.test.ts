import { beforeAll, expect, it } from 'vitest';
import { count, cte, deleteFrom, insert, select, sum, update, type Engine } from 'joinery';
import { openSales, regions, sales } from '../sql/sales.js';
import { describeDatabases } from '../support/databases.js';
import { blocksNotRun } from './shown-code.js';

it('every block of the page is run here', () => {
  const page = new URL('../../docs/guide/writes.md', import.meta.url);
  expect(blocksNotRun(page, new URL(import.meta.url))).toEqual([]);
});

describeDatabases('the guide on writes', ['sqlite', 'postgresql', 'mysql'], (database) => {
  let db: Engine;
  beforeAll(async () => {
    db = await openSales(database);
  });
  const sold = async (): Promise<unknown> =>
    Object.fromEntries((await db.all(select(regions))).map((row) => [row.name, row.sold]));

  it('insert, update, delete, one after the other', async () => {
    await db.execute(insert(regions).values([{ name: 'east', sold: 3 }, { name: 'center' }]));
    expect(await sold()).toEqual({ north: null, south: null, west: null, east: 3, center: null });

    const totals = select({ region: sales.region, total: sum(sales.amount) })
      .from(sales)
      .groupBy('region')
      .as('totals');
    await db.execute(
      insert(regions)
        .fromSelect(['name', 'sold'], select({ name: totals.region, sold: totals.total }).from(totals))
        .onConflict(regions.name)
        .doUpdate((excluded) => ({ sold: excluded.sold })),
    );
    expect(await sold()).toEqual({ north: 60, south: 40, west: null, east: 3, center: null });

    await db.execute(
      update(regions)
        .set({ sold: regions.sold.add(1) })
        .where(regions.name.eq('east')),
    );
    const counts = select({ region: sales.region, n: count() }).from(sales).groupBy('region').as('counts');
    await db.execute(update(regions).set({ sold: counts.n }).from(counts).where(counts.region.eq(regions.name)));
    expect(await sold()).toEqual({ north: 3, south: 2, west: null, east: 4, center: null });

    const first = select({ id: sales.id }).from(sales).orderBy(sales.amount.desc('last')).limit(2).as('first');
    await db.execute(
      update(sales)
        .set({ amount: 0 })
        .where(sales.id.in(select({ id: first.id }).from(first))),
    );
    expect(await db.scalar(select({ total: sum(sales.amount) }).from(sales))).toBe(30);

    if (database.dialect === 'postgresql') {
      const gone = cte('gone', deleteFrom(sales).where(sales.year.lt(2025)).returning({ region: sales.region }));
      const removed = select({ region: gone.region, n: count() }).from(gone).groupBy('region').orderBy('region');
      expect(await db.all(removed)).toEqual([
        { region: 'north', n: 2 },
        { region: 'south', n: 1 },
      ]);
    }
    await db.execute(deleteFrom(sales).using(regions).where(sales.region.eq(regions.name), regions.sold.gt(2)));
    expect(new Set(await db.scalars(select({ region: sales.region }).from(sales)))).toEqual(new Set(['south']));
  });
});
