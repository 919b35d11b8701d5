/** Cases about columns whose stored value is the database's own: computed ones, identities, and values a server changes. */
import { insert, select, sql, update, ValidationError } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openDatabase as openIdentities } from './identities/generated/index.js';
import { stamps } from './identities/generated/tables/stamps.js';
import { openStored } from './stored/fixture.js';
import { Cell } from './stored/generated/index.js';
import { cells } from './stored/generated/tables/cells.js';

describeDatabases('stored values', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('DML-11 a computed column is never named, and read where it was computed', async () => {
    const { db, statements } = await openStored(database);
    await using session = db.session();
    const cell = new Cell({ label: 'a', side: 3 });
    session.add(cell);
    await session.flush();
    expect([cell.side, cell.area]).toEqual([3, 9]);
    cell.side = 4;
    await session.flush();
    expect(cell.area).toBe(16);
    await session.commit();
    await db.cells.insertMany([{ label: 'b', side: 5 }]);
    await db.cells.updateMany([{ id: cell.id, side: 6 }]);
    await db.cells.updateWhere((c) => c.label.eq('b'), { side: 7 });
    await db.execute(insert(cells).values([{ label: 'c', side: 8 }, { label: 'd' }]));
    await db.execute(update(cells).set({ side: 9 }).where(cells.label.eq('c')));
    for (const text of statements.all.filter((one) => /^(INSERT|UPDATE)/.test(one)))
      expect(text.replace(/ RETURNING .*/, '')).not.toContain('area');
    expect((await db.cells.orderBy((c) => c.label).all()).map((one) => one.area)).toEqual([36, 49, 81, 1]);
  });

  it('DML-11 a value forced on a computed column is refused before any SQL', async () => {
    const { db, statements } = await openStored(database);
    await db.cells.insertMany([{ label: 'there', side: 2 }]);
    await using session = db.session();
    const there = await session.cells.findByLabel('there');
    if (there === null) throw new Error('the row is not there');
    statements.clear();
    const forced = { area: 5 } as never;
    const attempts: (() => Promise<unknown>)[] = [
      () => db.execute(insert(cells).values({ label: 'x', ...(forced as object) })),
      () => db.execute(insert(cells).values([{ label: 'y' }, { label: 'x', ...(forced as object) }])),
      () => db.execute(insert(cells).fromSelect(['label', 'area'], select({ a: cells.label, b: cells.area }))),
      () => db.execute(insert(cells).values({ label: 'x' }).onConflict(cells.label).doUpdate(forced)),
      () => db.execute(update(cells).set(forced).everyRow()),
      () => db.cells.insertMany([{ label: 'x', ...(forced as object) }]),
      () => db.cells.updateMany([{ id: there.id, ...(forced as object) }]),
      () => db.cells.updateWhere((c) => c.id.eq(there.id), forced),
    ];
    for (const attempt of attempts) {
      const refused = await Promise.resolve()
        .then(attempt)
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ValidationError);
      expect(String(refused)).toMatch(/\.area is computed by the database and can't be set/);
    }
    const created = new Cell({ label: 'new' });
    for (const entity of [there, created]) {
      if (entity === created) session.add(created);
      (entity as { area: number }).area = 5;
      await expect(session.flush()).rejects.toThrow("flush: Cell.area is computed by the database and can't be set");
      await session.rollback();
    }
    expect(statements.count).toBe(0);
    // What the database told is no forced value: an insert that was rolled back can be made again.
    const again = new Cell({ label: 'again', side: 3 });
    session.add(again);
    await session.flush();
    await session.rollback();
    session.add(again);
    await session.commit();
    expect((await db.cells.findByLabel('again'))?.area).toBe(9);
  });
});

describeDatabases('upserts beside loaded objects', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('DML-03 rows come back in the order of the input; loaded objects keep their values until they are populated anew', async () => {
    const { db, statements } = await openStored(database);
    await db.cells.insertMany(['b', 'd'].map((label) => ({ label, side: 2 })));
    await using session = db.session();
    const held = await session.cells.orderBy((c) => c.label).all();
    const input = ['d', 'a', 'b', 'c'].map((label, index) => ({ label, side: 10 + index }));
    const upsert = insert(cells)
      .values(input)
      .onConflict(cells.label)
      .doUpdate((excluded) => ({ side: excluded.side }));
    if (db.engine.dialect.capabilities.updateReturning) {
      const rows = await session.execute(upsert.returning({ label: cells.label, side: cells.side, area: cells.area }));
      expect(rows).toEqual(input.map((row) => ({ ...row, area: row.side * row.side })));
    } else await session.execute(upsert);
    const shown = (): unknown[] => held.map((cell) => [cell.label, cell.side, cell.area]);
    const before = [
      ['b', 2, 4],
      ['d', 2, 4],
    ];
    expect(shown()).toEqual(before);
    expect((await session.cells.orderBy((c) => c.label).all())[1]).toBe(held[0]);
    expect(shown()).toEqual(before);
    const anew = await session.cells
      .query()
      .populateExisting()
      .orderBy((c) => c.label)
      .all();
    expect([anew[1] === held[0], anew[3] === held[1]]).toEqual([true, true]);
    expect(shown()).toEqual([
      ['b', 12, 144],
      ['d', 10, 100],
    ]);
    statements.clear();
    await session.commit();
    expect(statements.count).toBe(0);
  });
});

describeDatabases('streams that are left early', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('BET-24 the cursor is closed and the connection back at once, from a database and from a session', async () => {
    const pool = database.name === 'pglite' ? {} : { pool: { size: 1, overflow: 0, timeout: 2000 } };
    const { db } = await openStored(database, pool);
    await db.cells.insertMany(Array.from({ length: 3000 }, (_, index) => ({ label: `c${String(index)}` })));
    const cursors = async (executor: Pick<typeof db, 'one'>): Promise<unknown> =>
      db.engine.dialect.name === 'postgresql'
        ? (
            await executor.one(
              sql`select count(*)::int as n from pg_cursors where statement not like '%pg_cursors%'`.returns({
                n: sql<number>`n`.typed({ kind: 'int' }),
              }),
            )
          ).n
        : 0;
    for (const open of [
      () => db.stream(select({ id: cells.id }).from(cells)),
      () => db.cells.stream(10),
      () => db.cells.where((c) => c.side.eq(1)).stream(10),
    ]) {
      for await (const row of open()) {
        expect(row.id).toBeGreaterThan(0);
        expect(db.engine.pool.statistics.inUse).toBe(1);
        break;
      }
      expect(db.engine.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
      expect([await cursors(db), await db.cells.count()]).toEqual([0, 3000]);
      const failing = async (): Promise<void> => {
        for await (const row of open()) throw new Error(`stop at ${String(row.id > 0)}`);
      };
      await expect(failing()).rejects.toThrow('stop at true');
      expect(db.engine.pool.statistics.inUse).toBe(0);
    }
    await using session = db.session();
    for await (const cell of session.cells.stream(10)) {
      expect(session.has(cell)).toBe(true);
      break;
    }
    expect(await cursors(session)).toBe(0);
    expect(await session.cells.count()).toBe(3000);
    await session.commit();
    expect(db.engine.pool.statistics.inUse).toBe(0);
  });
});

describeDatabases('stored values', ['postgresql', 'pglite'], (database) => {
  it('DML-11 an identity that is always the database’s is never named, and refused when forced', async () => {
    const texts: string[] = [];
    await using db = await openIdentities(await database.create(), { echo: ({ sql: text }) => texts.push(text) });
    await db.createAll();
    await using session = db.session();
    const stamp = await session.stamps.create({ name: 'a' });
    await session.flush();
    expect([stamp.id, stamp.twice]).toEqual([1, 4]);
    await session.commit();
    await db.stamps.insertMany([{ name: 'b' }]);
    await db.execute(insert(stamps).values([{ name: 'c' }, { name: 'd', size: 5 }]));
    expect(await db.all(select({ id: stamps.id, twice: stamps.twice }).from(stamps).orderBy(stamps.id))).toEqual([
      { id: 1, twice: 4 },
      { id: 2, twice: 4 },
      { id: 3, twice: 4 },
      { id: 4, twice: 10 },
    ]);
    texts.length = 0;
    const forced = { id: 77, name: 'x' } as never;
    for (const attempt of [
      () => db.execute(insert(stamps).values(forced)),
      () => db.execute(update(stamps).set(forced).everyRow()),
      () => db.stamps.insertMany([forced]),
      () => db.stamps.updateWhere((s) => s.id.eq(1), forced),
    ])
      await expect((async () => attempt())()).rejects.toThrow(/\.id is computed by the database/);
    (stamp as { id: number }).id = 77;
    await expect(session.flush()).rejects.toThrow('flush: Stamp.id is computed by the database');
    expect(texts).toEqual([]);
  });
});

describeDatabases('stored values', ['sqlite', 'mysql'], (database) => {
  it('TYP-06: any number but zero is true, and an unrelated change does not rewrite it', async () => {
    const { db, statements } = await openStored(database);
    await db.execute(sql`insert into cells (label, lit) values ('five', 5), ('none', 0)`);
    await using session = db.session();
    const [five, none] = await session.cells.orderBy((c) => c.label).all();
    expect([five?.lit, none?.lit]).toEqual([true, false]);
    if (five === undefined) return;
    expect(session.isModified(five)).toBe(false);
    statements.clear();
    five.label = 'still five';
    await session.commit();
    expect(statements.all.filter((text) => text.startsWith('UPDATE'))).toHaveLength(1);
    expect(statements.all.join()).not.toMatch(/SET.*\blit\b.*WHERE/);
    const kept = sql`select lit + 0 as lit from cells where label = 'still five'`;
    expect((await db.one(kept.returns({ lit: sql<number>`lit`.typed<number>({ kind: 'int' }) }))).lit).toBe(5);
    five.lit = false;
    await session.commit();
    expect(await db.cells.where((c) => c.lit).count()).toBe(0);
  });
});

describeDatabases('stored values', ['mysql'], (database) => {
  it('TYP-08: a written object shows what the server made of its time once it is refreshed', async () => {
    const { db } = await openStored(database);
    await using session = db.session();
    const at = new Date('2024-03-10T10:00:59.600Z');
    const cell = new Cell({ label: 'a', at, fine: at });
    session.add(cell);
    await session.flush();
    await session.refresh(cell);
    const mysql = db.engine.server?.product === 'mysql';
    expect(cell.at).toEqual(new Date(mysql ? '2024-03-10T10:01:00Z' : '2024-03-10T10:00:59Z'));
    expect(cell.fine).toEqual(at);
    expect(session.isModified(cell)).toBe(false);
  });
});
