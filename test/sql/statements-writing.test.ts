/** Inserts, updates and deletes of every kind on every database: what a dialect lacks is refused by name. */
import { beforeEach, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { Runnable } from '../../runtime/sql/compiled.js';
import { addCte, cte } from '../../runtime/sql/cte.js';
import { deleteFrom } from '../../runtime/sql/delete.js';
import { caseWhen, coalesce, count, exists, max, sum, value } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import type { Server } from '../../runtime/sql/server.js';
import { sql } from '../../runtime/sql/text.js';
import { update } from '../../runtime/sql/update.js';
import { describeDatabases } from '../support/databases.js';
import { fillSales, openSales, regions, sales } from './sales.js';

describeDatabases('writing statements', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  let product: Server['product'];
  beforeEach(async () => {
    if ((db as Engine<Dialect> | undefined) === undefined) {
      db = await openSales(database);
      product = database.dialect;
      if (product === 'mysql' && /mariadb/i.test(String(await db.scalar(sql`select version()`)))) product = 'mariadb';
    }
    await db.execute(deleteFrom(sales).everyRow());
    await db.execute(deleteFrom(regions).everyRow());
    await fillSales(db);
  });
  const refused = async (
    statement: Runnable<unknown>,
    lacking: readonly Server['product'][],
    refusal: RegExp,
  ): Promise<boolean> => {
    if (!lacking.includes(product)) return false;
    await expect(db.execute(statement)).rejects.toThrow(refusal);
    return true;
  };
  const sold = async (): Promise<unknown> =>
    Object.fromEntries(
      (await db.all(select({ n: regions.name, s: regions.sold }).from(regions).orderBy('n'))).map((row) => [
        row.n,
        row.s,
      ]),
    );
  const amounts = (): Promise<unknown[]> =>
    db.scalars(select({ a: sales.amount }).from(sales).orderBy(sales.region, sales.year, sales.id));
  const perRegion = () => {
    const s = sales.as('s');
    return select({ t: sum(s.amount) })
      .from(s)
      .where(s.region.eq(regions.name))
      .scalar();
  };

  it('inserts many rows, some with defaults, and rows of nothing but defaults', async () => {
    await db.execute(
      insert(sales).values([
        { region: 'east', year: 2026, amount: 1 },
        { region: 'east', year: 2026, amount: null, price: '9.99' },
      ]),
    );
    const rows = await db.all(
      select({ a: sales.amount, p: sales.price }).from(sales).where(sales.region.eq('east')).orderBy(sales.price),
    );
    expect(rows.map((row) => [row.a, row.p.toFixed(2)])).toEqual([
      [1, '1.00'],
      [null, '9.99'],
    ]);
    await db.execute(insert(sales).values([{}, {}, {}] as never));
    expect(await db.scalar(select({ n: count() }).from(sales).where(sales.year.isNull()))).toBe(3);
    await db.execute(insert(sales).values({} as never));
    expect(await db.scalar(select({ n: count() }).from(sales).where(sales.year.isNull()))).toBe(4);
  });

  it('inserts the rows of a query, with a common table expression and a conflict', async () => {
    const totals = cte(
      'totals',
      select({ r: sales.region, t: sum(sales.amount) })
        .from(sales)
        .groupBy('r'),
    );
    const statement = insert(regions)
      .fromSelect(['name', 'sold'], select({ r: totals.r, t: totals.t }).from(totals).where(totals.t.gt(1)))
      .onConflict(regions.name)
      .doUpdate((excluded) => ({ sold: excluded.sold.add(1) }));
    await db.execute(statement);
    expect(await sold()).toEqual({ north: 61, south: 41, west: null });
    const joined = insert(regions)
      .fromSelect(['name'], select({ r: sales.region }).from(sales).distinct())
      .onConflict(regions.name)
      .doNothing();
    await db.execute(joined);
    expect(await sold()).toEqual({ north: 61, south: 41, west: null });
  });

  it('an upsert with a condition, and one for whichever unique key', async () => {
    const upsert = insert(regions)
      .values([
        { name: 'north', sold: 5 },
        { name: 'west', sold: 6 },
      ])
      .onConflict(regions.name)
      .doUpdate((excluded) => ({ sold: excluded.sold }), { where: regions.name.eq('west') });
    if (!(await refused(upsert, ['mysql', 'mariadb'], /has no condition on an upsert; put it into the new value/)))
      await db.execute(upsert);
    else
      await db.execute(
        insert(regions)
          .values({ name: 'west', sold: 6 })
          .onConflict(regions.name)
          .doUpdate((excluded) => ({ sold: caseWhen(regions.name.eq('west'), excluded.sold).else(regions.sold) })),
      );
    expect(await sold()).toEqual({ north: null, south: null, west: 6 });
    const any = insert(regions).values({ name: 'west', sold: 7 }).onConflict().doUpdate({ sold: 8 });
    if (!(await refused(any, ['postgresql'], /has no upsert for whichever unique key it is; name its columns/))) {
      await db.execute(any);
      expect(await sold()).toEqual({ north: null, south: null, west: 8 });
    }
    const named = insert(regions).values({ name: 'west', sold: 9 }).onConstraint('regions_name').doUpdate({ sold: 9 });
    if (!(await refused(named, ['sqlite', 'mysql', 'mariadb'], /has no .*constraint.*; (name|use)/i))) {
      await db.execute(named);
      expect(await sold()).toEqual({ north: null, south: null, west: 9 });
    }
    const partial = insert(regions)
      .values({ name: 'a' })
      .onConflict(regions.name)
      .where(regions.sold.gt(1))
      .doNothing();
    await refused(partial, ['mysql', 'mariadb'], /has no partial unique index; leave out where\(\)/);
  });

  it('updates by expressions, by other tables, the first rows only', async () => {
    await db.execute(update(regions).set({ sold: perRegion() }).where(regions.name.ne('west')));
    expect(await sold()).toEqual({ north: 60, south: 40, west: null });
    const totals = select({ r: sales.region, n: count() }).from(sales).groupBy('r').as('totals');
    await db.execute(
      update(regions)
        .set({ sold: totals.n.add(regions.sold) })
        .from(totals)
        .where(totals.r.eq(regions.name)),
    );
    expect(await sold()).toEqual({ north: 63, south: 42, west: null });
    const first = update(sales)
      .set({ amount: 0 })
      .where(sales.region.eq('north'))
      .orderBy(sales.amount.desc())
      .limit(2);
    if (
      !(await refused(first, ['postgresql'], /has no UPDATE with an order or a limit; use where\(key\.in\(query\)\)/))
    ) {
      await db.execute(first);
      expect(await amounts()).toEqual([10, 0, 0, 40, null]);
    }
    const both = update(sales).set({ amount: 1 }).from(regions).where(sales.region.eq(regions.name)).limit(1);
    await refused(
      both,
      ['mysql', 'mariadb', 'postgresql'],
      /has no UPDATE (of several tables )?with an order or a limit/,
    );
  });

  it('deletes by other tables, the first rows only', async () => {
    const s = sales.as('s');
    await db.execute(
      deleteFrom(sales).using(s).where(s.region.eq(sales.region), s.amount.gt(sales.amount), s.id.gt(0)),
    );
    expect(await amounts()).toEqual([30, 40, null]);
    const first = deleteFrom(sales).everyRow().orderBy(sales.amount.desc('last')).limit(1);
    if (!(await refused(first, ['postgresql'], /has no DELETE with an order or a limit/))) {
      await db.execute(first);
      expect(await amounts()).toEqual([30, null]);
    }
  });

  it('gives back rows: of an update with what it read from, of a delete', async () => {
    const changed = update(regions)
      .set({ sold: 1 })
      .from(sales)
      .where(sales.region.eq(regions.name), sales.amount.eq(40))
      .returning({ n: regions.name, a: sales.amount });
    if (
      !(await refused(
        changed,
        ['mysql', 'mariadb', 'sqlite'],
        /has no (UPDATE … RETURNING|column of another table in RETURNING \(sales\.amount\)); read/,
      ))
    )
      expect(await db.execute(changed)).toEqual([{ n: 'south', a: 40 }]);
    const gone = deleteFrom(regions).where(regions.name.eq('west')).returning();
    if (!(await refused(gone, ['mysql'], /has no DELETE … RETURNING; read the rows/)))
      expect((await db.execute(gone)).map((row) => row.name)).toEqual(['west']);
    const using = deleteFrom(regions).using(sales).where(sales.region.eq(regions.name)).returning({ n: regions.name });
    if (!(await refused(using, ['mysql', 'mariadb'], /has no DELETE … RETURNING of several tables/)))
      expect(await db.execute(using)).toHaveLength(2);
  });

  it('common table expressions before an update or a delete, and ones that write', async () => {
    const low = cte('low', select({ id: sales.id }).from(sales).where(sales.amount.lt(25)));
    const statement = deleteFrom(sales).where(sales.id.in(select({ id: low.id }).from(low)));
    if (
      !(await refused(statement, ['mariadb'], /has no common table expression in an UPDATE or DELETE; put the query/))
    ) {
      await db.execute(statement);
      expect(await amounts()).toEqual([30, 40, null]);
    }
    const gone = cte('gone', deleteFrom(sales).where(sales.region.eq('north')).returning({ a: sales.amount }));
    const read = select({ n: count() }).from(gone);
    const refusal = /has no DELETE in a common table expression; run it as a statement of its own/;
    if (await refused(read, ['sqlite', 'mysql', 'mariadb'], refusal)) return;
    expect(await db.scalar(read)).toBe(1);
    const all = cte('rest', deleteFrom(sales).everyRow().returning({ a: sales.amount }));
    await db.execute(addCte(insert(regions).values({ name: 'none' }), all));
    expect(await amounts()).toEqual([]);
    expect(await sold()).toHaveProperty('none');
    expect(() => addCte(update(regions).set({ sold: 1 }), sales)).toThrow('sales is no common table expression');
  });

  it('an update or a delete may read the table it writes', async () => {
    const other = sales.as('other');
    const more = exists(
      select({ one: value(1) })
        .from(other)
        .where(other.region.eq(sales.region), other.amount.gt(sales.amount)),
    );
    const top = select({ id: max(other.id) }).from(other);
    const before = await amounts();
    await db.execute(update(sales).set({ amount: 0 }).where(sales.id.in(top)));
    await db.execute(
      update(sales)
        .set({
          year: coalesce(
            select({ y: max(sales.as('o').year) })
              .from(sales.as('o'))
              .scalar(),
            0,
          ),
        })
        .where(more),
    );
    await db.execute(
      deleteFrom(sales).where(sales.id.in(select({ id: sales.id }).from(sales).where(sales.amount.eq(0)))),
    );
    expect(await amounts()).toHaveLength(before.length - 1);
    await db.execute(deleteFrom(sales).using(regions).where(regions.name.eq(sales.region), more));
    await db.execute(
      deleteFrom(sales.as('s')).where(
        sales.as('s').id.in(select({ id: sales.id }).from(sales).where(sales.amount.lt(-1))),
      ),
    );
    const left = await db.all(select({ r: sales.region, n: count() }).from(sales).groupBy('r').orderBy('r'));
    expect(left).toEqual([
      { r: 'north', n: 1 },
      { r: 'south', n: 1 },
    ]);
  });
});
