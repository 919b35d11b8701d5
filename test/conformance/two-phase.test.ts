/** TXN-14: sessions of several databases that commit together or not at all. */
import {
  commitPrepared,
  commitTogether,
  InDoubtError,
  inspect,
  InvalidStateError,
  OperationalError,
  prepare,
  preparedTransactions,
  rollbackPrepared,
  sql,
  UniqueViolation,
  UnsupportedError,
  ValidationError,
} from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openRecords, type Fixture } from './records/fixture.js';
import { Plain } from './records/generated/index.js';

/** Whether the server keeps prepared transactions at all; PostgreSQL does not unless it is told to. */
async function keepsPrepared({ db }: Fixture): Promise<boolean> {
  const setting = sql`select current_setting('max_prepared_transactions') as most`;
  const { most } = await db.one(setting.returns({ most: sql<string>`most`.typed<string>({ kind: 'text' }) }));
  return most !== '0';
}

describeDatabases('two-phase commit', ['postgresql', 'pglite'], (database) => {
  it('TXN-14 when one participant can’t be prepared all are rolled back, and each session goes on', async () => {
    const shop = await openRecords(database, {});
    const ledger = await openRecords(database, {});
    const kept = await keepsPrepared(shop);
    await ledger.db.transaction((session) => session.add(new Plain({ id: 1, name: 'there' })));
    const [first, second] = [shop.db.session(), ledger.db.session()];
    const [sold, booked] = [new Plain({ id: 1, name: 'sold' }), new Plain({ id: 2, name: 'booked' })];
    const states = (): unknown[] => [inspect(sold).state, inspect(booked).state];
    const counts = async (): Promise<number[]> => [await shop.db.plains.count(), await ledger.db.plains.count()];

    // A flush that fails.
    first.add(sold);
    second.add(new Plain({ id: 1, name: 'twice' }));
    await expect(commitTogether(first, second)).rejects.toThrow(kept ? UniqueViolation : UnsupportedError);
    expect([inspect(sold).state, await counts()]).toEqual(['transient', [0, 1]]);

    // A database that does not promise: what touched a temporary table can't be prepared.
    await second.execute(sql.raw('create temporary table scratch (id int)'));
    first.add(sold);
    second.add(booked);
    const refused = await commitTogether(first, second).catch((error: unknown) => error);
    expect(String(refused)).toMatch(kept ? /temporary/ : /max_prepared_transactions/);
    expect([states(), await counts()]).toEqual([
      ['transient', 'transient'],
      [0, 1],
    ]);
    if (kept) expect(await preparedTransactions(shop.db)).toEqual([]);

    first.add(sold);
    second.add(booked);
    if (kept) await commitTogether(first, second);
    else for (const session of [first, second]) await session.commit();
    expect([states(), await counts()]).toEqual([
      ['persistent', 'persistent'],
      [1, 2],
    ]);
    for (const session of [first, second]) await session.close();
  });

  it('TXN-14 between the two phases a session only takes its end, and others see nothing of it', async () => {
    const fixture = await openRecords(database, {});
    const { db } = fixture;
    await using session = db.session();
    session.add(new Plain({ id: 1, name: 'p' }));
    await expect(prepare(session, "it's")).rejects.toThrow(ValidationError);
    if (!(await keepsPrepared(fixture))) {
      const refused = await prepare(session).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UnsupportedError);
      expect(String(refused)).toMatch(/max_prepared_transactions.*restart/);
      await session.rollback();
      expect(await preparedTransactions(db)).toEqual([]);
      await expect(commitPrepared(db, 'none')).rejects.toThrow(/keeps no prepared transaction "none"/);
      session.add(new Plain({ id: 1, name: 'p' }));
      await session.commit();
      expect(await db.plains.count()).toBe(1);
      return;
    }
    const id = await prepare(session);
    expect((await preparedTransactions(db)).map((one) => [one.id, one.preparedAt instanceof Date])).toEqual([
      [id, true],
    ]);
    for (const attempt of [
      (): Promise<unknown> => session.plains.query().all(),
      () => session.flush(),
      () => session.nested(),
      () => session.execute(sql`select 1`),
    ])
      await expect((async () => attempt())()).rejects.toThrow(/is prepared/);
    expect(await db.plains.count()).toBe(0);
    await session.commit();
    expect([await db.plains.count(), await preparedTransactions(db)]).toEqual([1, []]);

    // A prepared transaction is rolled back by rollback, and by closing.
    const undone = new Plain({ id: 2, name: 'undone' });
    session.add(undone);
    await prepare(session);
    await session.rollback();
    expect([inspect(undone).state, await preparedTransactions(db)]).toEqual(['transient', []]);
    session.add(undone);
    await prepare(session);
    await session.close();
    expect([await db.plains.count(), await preparedTransactions(db)]).toEqual([1, []]);
    expect(db.engine.pool.statistics.inUse).toBe(0);

    // Nothing done is nothing to prepare.
    await using idle = db.session();
    expect(await prepare(idle)).toBeUndefined();
    await idle.commit();
  });

  it('TXN-14 what was prepared outlives its connection and is ended from another', async () => {
    const fixture = await openRecords(database, {});
    const { db } = fixture;
    if (!(await keepsPrepared(fixture))) {
      await expect(rollbackPrepared(db, 'none')).rejects.toThrow(InvalidStateError);
      return;
    }
    const kill = async (session: ReturnType<typeof db.session>): Promise<void> => {
      const own = await session.one(
        sql`select pg_backend_pid() as id`.returns({ id: sql<number>`id`.typed<number>({ kind: 'int' }) }),
      );
      await prepare(session);
      await db.execute(sql`select pg_terminate_backend(${own.id})`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await using session = db.session();
    session.add(new Plain({ id: 1, name: 'kept' }));
    await kill(session);
    await session.commit();
    expect([await db.plains.count(), await preparedTransactions(db)]).toEqual([1, []]);

    // Somebody else ended it: the session can't know how.
    session.add(new Plain({ id: 2, name: 'taken' }));
    const id = (await prepare(session)) ?? '';
    await expect(rollbackPrepared(session, id)).rejects.toThrow(InvalidStateError);
    await rollbackPrepared(db, id);
    const doubt = await session.commit().catch((error: unknown) => error);
    expect(doubt).toBeInstanceOf(InDoubtError);
    expect([doubt instanceof OperationalError, (doubt as InDoubtError).id]).toEqual([true, id]);
    await expect(rollbackPrepared(db, id)).rejects.toThrow(InvalidStateError);
    await session.rollback();

    // Identifiers of others may hold anything.
    const odd = `it's "odd" \\ ü`;
    await db.engine.using(async (connection) => {
      await connection.script(
        `begin; insert into plains (id, name) values (3, 'odd'); prepare transaction 'it''s "odd" \\ ü'`,
      );
    });
    expect((await preparedTransactions(db)).map((one) => one.id)).toEqual([odd]);
    await commitPrepared(db, odd);
    expect((await db.plains.orderBy((p) => p.id).all()).map((plain) => plain.id)).toEqual([1, 3]);
  });
});

describeDatabases('two-phase commit', ['sqlite', 'mysql'], (database) => {
  it('TXN-14 is refused before any statement where the dialect has none', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    session.add(new Plain({ id: 1, name: 'p' }));
    for (const attempt of [() => prepare(session), () => commitTogether(session)]) {
      await expect(attempt()).rejects.toThrow(UnsupportedError);
      await expect(attempt()).rejects.toThrow(new RegExp(`^${db.engine.dialect.name} has no .* two phases: commit`));
    }
    for (const attempt of [
      () => preparedTransactions(db),
      () => commitPrepared(db, 'x'),
      () => rollbackPrepared(db, 'x'),
    ])
      await expect(attempt()).rejects.toThrow(UnsupportedError);
    expect(statements.count).toBe(0);
    await session.commit();
    expect(await db.plains.count()).toBe(1);
  });
});
