/** The cases TXN of the conformance list: what a rollback, a savepoint and a lost connection leave of a session. */
import { DisconnectError, FlushError, IntegrityError, PendingRollbackError, inspect, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openRecords } from './records/fixture.js';
import { Owner, Pet, Plain, Reader, User } from './records/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('transactions', ALL, (database) => {
  it('TXN-01 after a failed flush everything is refused until the rollback', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new Plain({ id: 1, name: 'a' })));
    await using session = db.session();
    session.add(new Plain({ id: 1, name: 'b' }));
    const failure = await session.flush().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(IntegrityError);
    statements.clear();
    for (let round = 0; round < 2; round++)
      for (const attempt of [
        (): Promise<unknown> => session.plains.query().all(),
        () => session.plains.get(7),
        () => session.execute(sql`select 1`),
        () => session.flush(),
        () => session.nested(),
        () => session.commit(),
      ]) {
        const error = await Promise.resolve()
          .then(attempt)
          .catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(PendingRollbackError);
        expect((error as Error).cause).toBe(failure);
      }
    expect(statements.count).toBe(0);
    await session.rollback();
    session.add(new Plain({ id: 2, name: 'b' }));
    await session.commit();
    expect(await db.plains.count()).toBe(2);
  });

  it('TXN-02 an orphan comes back with its collection', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new Owner({ name: 'o', pets: [new Pet({ name: 'rex' })] })));
    await using session = db.session();
    const owner = await session.owners.load({ pets: true }).one();
    const pet = owner.pets[0] as Pet;
    owner.pets.remove(pet);
    await session.flush();
    expect(statements.shapes).toContain('DELETE pets');
    expect([inspect(pet).state, session.has(pet), owner.pets.length]).toEqual(['deleted', false, 0]);
    await session.rollback();
    statements.clear();
    expect([inspect(pet).state, session.has(pet)]).toEqual(['persistent', true]);
    expect([...owner.pets]).toEqual([pet]);
    expect(statements.count).toBe(0);
    session.expire(owner);
    expect([...(await owner.pets.load())]).toEqual([pet]);
  });

  it('TXN-03 what came before a savepoint survives it', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.add(new Owner({ name: 'o' })));
    await using session = db.session();
    const owner = await session.owners.load({ pets: true }).one();
    owner.name = 'before';
    owner.pets.add(new Pet({ name: 'before' }));
    const savepoint = await session.nested();
    const inside = new Pet({ name: 'inside' });
    owner.pets.add(inside);
    owner.name = 'inside';
    await session.flush();
    await savepoint.rollback();
    expect([owner.name, owner.pets.map((pet) => pet.name)]).toEqual(['before', ['before']]);
    expect(inspect(inside).state).toBe('transient');
    await session.commit();
    const stored = await db.owners.load({ pets: true }).one();
    expect([stored.name, stored.pets.map((pet) => pet.name)]).toEqual(['before', ['before']]);
  });

  it('TXN-04 only what a savepoint changed is put back, and nothing is read for it', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.addAll([1, 2].map((id) => new Plain({ id, name: `p${String(id)}` }))));
    await using session = db.session();
    const first = await session.plains.getOrThrow(1);
    const second = await session.plains.getOrThrow(2);
    const savepoint = await session.nested();
    second.name = 'changed';
    await session.flush();
    await savepoint.rollback();
    statements.clear();
    expect([first.name, second.name]).toEqual(['p1', 'p2']);
    await session.flush();
    expect(statements.count).toBe(0);
    await session.commit();
    expect((await db.plains.getOrThrow(2)).name).toBe('p2');
  });

  it('TXN-05 a released savepoint belongs to the transaction around it', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.add(new Plain({ id: 1, name: 'old' })));
    await using session = db.session();
    const old = await session.plains.getOrThrow(1);
    const added = new Plain({ id: 2, name: 'new' });
    await session.nested(() => session.add(added));
    await session.nested(() => session.delete(old));
    expect([inspect(added).state, inspect(old).state]).toEqual(['persistent', 'deleted']);
    await session.rollback();
    expect([inspect(added).state, session.has(added)]).toEqual(['transient', false]);
    expect([inspect(old).state, session.has(old)]).toEqual(['persistent', true]);
    expect(await session.plains.get(1)).toBe(old);
    expect(await session.plains.get(2)).toBeNull();
  });

  it('TXN-06 a change of an inner, released savepoint goes with the outer one', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new Plain({ id: 1, name: 'before' })));
    await using session = db.session();
    const plain = await session.plains.getOrThrow(1);
    const outer = await session.nested();
    const inner = await session.nested();
    plain.name = 'changed';
    await session.flush();
    await inner.release();
    expect(plain.name).toBe('changed');
    await outer.rollback();
    statements.clear();
    expect([plain.name, session.isModified(plain)]).toEqual(['before', false]);
    expect(statements.count).toBe(0);
    await session.commit();
    expect((await db.plains.getOrThrow(1)).name).toBe('before');
  });

  it('TXN-07 what hooks add after a flush is written by the same commit, a limited number of times', async () => {
    const { db } = await openRecords(database);
    await using session = db.session();
    let next = 1;
    let commits = 0;
    session.on('afterFlush', () => {
      if (next < 4) session.add(new Plain({ id: ++next, name: 'hook' }));
    });
    session.on('afterCommit', () => {
      commits += 1;
    });
    session.add(new Plain({ id: 1, name: 'first' }));
    await session.commit();
    expect([await db.plains.count(), commits]).toEqual([4, 1]);
    let rounds = 0;
    session.on('afterFlush', () => {
      rounds += 1;
      session.add(new Plain({ id: ++next, name: 'endless' }));
    });
    session.add(new Plain({ id: 1000, name: 'start' }));
    await expect(session.commit()).rejects.toThrow(FlushError);
    expect(rounds).toBeLessThanOrEqual(101);
    await session.rollback();
    expect(await db.plains.count()).toBe(4);
  });

  it('TXN-08 keys given away come back to the objects that had them', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.addAll(['u1', 'u2'].map((username) => new Reader({ username }))));
    await using session = db.session();
    const first = await session.readers.getOrThrow('u1');
    const second = await session.readers.getOrThrow('u2');
    session.delete(first);
    await session.flush();
    second.username = 'u1';
    await session.flush();
    expect(await session.readers.get('u1')).toBe(second);
    await session.rollback();
    expect([await session.readers.get('u1'), await session.readers.get('u2')]).toEqual([first, second]);
    expect(await session.readers.get('u1')).toBe(first);
    expect([first.username, second.username]).toEqual(['u1', 'u2']);
  });

  it('TXN-09 an object read under a deleted one’s key leaves when that one comes back', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.add(new Plain({ id: 1, name: 'first' })));
    await using session = db.session();
    const first = await session.plains.getOrThrow(1);
    session.delete(first);
    await session.flush();
    await session.execute(sql`insert into plains (id, name) values (1, 'second')`);
    const second = await session.plains.getOrThrow(1);
    expect(second).not.toBe(first);
    await session.rollback();
    expect(await session.plains.get(1)).toBe(first);
    expect([session.has(first), session.has(second)]).toEqual([true, false]);
    expect(inspect(second).state).toBe('detached');
  });

  it('TXN-10 an isolation level ends with its transaction', async () => {
    const { db, statements } = await openRecords(database, { pool: { size: 1 } });
    const { isolationLevels } = db.engine.dialect.capabilities;
    const current = {
      sqlite: undefined,
      postgresql: sql`select current_setting('transaction_isolation') as level`,
      mysql: sql`select trx_isolation_level as level from information_schema.innodb_trx where trx_mysql_thread_id = connection_id()`,
    }[db.engine.dialect.name]?.returns({ level: sql<string>`level` });
    const level = async (isolation?: 'serializable'): Promise<string | undefined> =>
      db.transaction(
        async (session) => {
          await session.plains.count();
          // InnoDB shows its transactions as they were up to a tenth of a second ago.
          if (db.engine.dialect.name === 'mysql') await new Promise((resolve) => setTimeout(resolve, 200));
          return current === undefined ? undefined : (await session.one(current)).level.toLowerCase().replace('-', ' ');
        },
        isolation === undefined ? {} : { isolation },
      );
    const before = await level();
    const inside = await level('serializable');
    if (current !== undefined) expect([inside, isolationLevels.includes(before ?? '')]).toEqual(['serializable', true]);
    expect(await level()).toBe(before);
    statements.clear();
    await using session = db.session({ transaction: { isolation: 'chaos' as 'serializable' } });
    const refused = session.plains.count();
    await expect(refused).rejects.toThrow(/chaos/);
    const message = String(await refused.catch((error: unknown) => error));
    for (const name of isolationLevels) expect(message).toContain(name);
    expect(await db.plains.count()).toBe(0);
  });

  it('TXN-11 without a transaction every statement is committed at once, and a rollback undoes nothing', async () => {
    const { db } = await openRecords(database);
    await db.engine.using(async (connection) => {
      await connection.execute(sql`insert into plains (id, name) values (1, 'kept')`);
      await connection.rollback();
      await connection.begin();
      await connection.execute(sql`insert into plains (id, name) values (2, 'undone')`);
      await connection.rollback();
      await connection.execute(sql`insert into plains (id, name) values (3, 'kept')`);
    });
    expect((await db.plains.orderBy((p) => p.id).all()).map((plain) => plain.id)).toEqual([1, 3]);
  });

  it('TXN-13 a rollback puts values back as they were when the transaction began', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const user = new User({ username: 'u', fullName: 'before' });
    session.add(user);
    await session.commit();
    user.fullName = 'after';
    statements.clear();
    await session.rollback();
    expect(user.fullName).toBe('before');
    await session.rollback();
    expect([user.fullName, inspect(user).state, statements.count]).toEqual(['before', 'persistent', 0]);
  });
});

// A database in this process has no connection to lose.
describeDatabases('transactions', ['postgresql', 'mysql'], (database) => {
  it('TXN-12 a lost connection ends the transaction; after the rollback a new one serves', async () => {
    const { db, statements } = await openRecords(database, {});
    await using session = db.session();
    const plain = new Plain({ id: 1, name: 'p' });
    session.add(plain);
    await session.flush();
    const [id, kill] =
      db.engine.dialect.name === 'mysql'
        ? [sql`select connection_id() as id`, (own: unknown) => sql.raw(`kill ${String(own)}`)]
        : [
            sql`select pg_backend_pid() as id`,
            (own: unknown) => sql.raw(`select pg_terminate_backend(${String(own)})`),
          ];
    const own = await session.one(id.returns({ id: sql<number>`id`.typed<number>({ kind: 'int' }) }));
    await db.execute(kill(own.id));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(session.plains.query().all()).rejects.toThrow(DisconnectError);
    statements.clear();
    await expect(session.plains.query().all()).rejects.toThrow(PendingRollbackError);
    await expect(session.nested()).rejects.toThrow(PendingRollbackError);
    await expect(session.commit()).rejects.toThrow(PendingRollbackError);
    expect(statements.count).toBe(0);
    await session.rollback();
    expect(inspect(plain).state).toBe('transient');
    expect(await session.plains.count()).toBe(0);
    session.add(plain);
    await session.commit();
    expect(await db.plains.count()).toBe(1);
  });
});
