/** What is asked of a session after or while it closes is refused, and takes no connection that nobody gives back. */
import { DetachedError, InvalidStateError } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture, type Fixture } from './fixture.js';
import { Address, User } from './generated/index.js';

type Session = ReturnType<Fixture['db']['session']>;

const one = { pool: { size: 1, overflow: 0, timeout: 300 } };

const stored = async (db: Fixture['db']): Promise<void> => {
  await db.transaction((session) => {
    for (const name of ['ann', 'bob']) {
      const user = new User({ name });
      session.add(user);
      user.addresses.add(new Address({ email: `${name}@x` }));
    }
  });
};

/** Nothing is in use, and the only connection can be taken. */
const expectFree = async (db: Fixture['db']): Promise<void> => {
  expect(db.engine.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  expect(await db.users.count()).toBe(2);
};

describeDatabases('closed sessions', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('an operation of a closed session is refused, and takes no connection', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    const session = db.session();
    const user = await session.users.query().first();
    await session.close();
    const other = new User({ name: 'new' });
    const operations: Record<string, (session: Session) => unknown> = {
      get: (s) => s.users.get(1),
      query: (s) => s.users.query().all(),
      count: (s) => s.users.count(),
      create: (s) => s.users.create({ name: 'new' }),
      updateWhere: (s) => s.users.updateWhere((u) => u.name.eq('ann'), { name: 'new' }),
      deleteWhere: (s) => s.users.deleteWhere((u) => u.name.eq('none')),
      insertMany: (s) => s.users.insertMany([{ name: 'new' }]),
      page: (s) =>
        s.users
          .query()
          .orderBy((u) => u.id)
          .page({ size: 1 }),
      stream: async (s) => {
        for await (const each of s.users.query().stream()) expect(each).toBeUndefined();
      },
      add: (s) => s.add(other),
      delete: (s) => s.delete(user as User),
      expire: (s) => s.expire(user as User),
      refresh: (s) => s.refresh(user as User),
      load: (s) => s.load(user as User, { addresses: true }),
      merge: (s) => s.merge(user as User),
      flush: (s) => s.flush(),
      commit: (s) => s.commit(),
      nested: (s) => s.nested(),
      transaction: (s) => s.transaction(() => undefined),
    };
    for (const [name, operation] of Object.entries(operations)) {
      await expect((async () => operation(session))(), name).rejects.toThrow(InvalidStateError);
      expect(db.engine.pool.statistics.inUse, name).toBe(0);
    }
    expect(session.pending).toEqual([]);
    await expect(session.users.get(1)).rejects.toThrow("the session is closed and can't get: use another");
    await session.close();
    await expectFree(db);
  });

  it('relations of its entities are refused', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    const session = db.session();
    const user = (await session.users.query().first()) as User;
    const address = (await session.addresses.query().first()) as Address;
    await session.close();
    await expect((async () => user.addresses.load())()).rejects.toThrow(DetachedError);
    await expect((async () => address.loadUser())()).rejects.toThrow(DetachedError);
    await expectFree(db);
  });

  it('loads that wait in the tick in which it closes are refused', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    const session = db.session();
    const users = await session.users.query().all();
    const address = (await session.addresses.query().first()) as Address;
    const loads = [...users.map((user) => user.addresses.load()), address.loadUser()];
    const closed = session.close();
    for (const result of await Promise.allSettled(loads))
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(InvalidStateError) as Error });
    await closed;
    await expectFree(db);
  });

  it('loads asked for while it closes are refused', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    const session = db.session();
    const user = (await session.users.query().first()) as User;
    const closed = session.close();
    const load = (async () => user.addresses.load())();
    const read = session.users.count();
    for (const result of await Promise.allSettled([load, read]))
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(InvalidStateError) as Error });
    await closed;
    await expectFree(db);
  });

  it('it waits for a load that runs', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    const session = db.session();
    const user = (await session.users.query().first()) as User;
    await session.commit();
    const load = user.addresses.load();
    await Promise.resolve();
    await Promise.resolve();
    const late = user.addresses.load();
    const closed = session.close();
    const results = await Promise.allSettled([load, late]);
    expect(results[0]).toMatchObject({ status: 'fulfilled' });
    await closed;
    expect(session.inTransaction).toBe(false);
    await expectFree(db);
  });

  it('it waits for a query and a flush that run, and takes back what was not committed', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    for (const begin of [
      (s: Session) => s.users.query().all(),
      (s: Session) => (s.add(new User({ name: 'lost' })), s.flush()),
      (s: Session) => s.users.create({ name: 'lost' }),
    ]) {
      const session = db.session();
      const running = begin(session);
      const [ran, closed] = await Promise.allSettled([running, session.close()]);
      expect([ran.status, closed.status]).toEqual(['fulfilled', 'fulfilled']);
      await expectFree(db);
    }
  });

  it('a stream that waits for its connection does not keep it', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    const session = db.session();
    const streaming = (async () => {
      for await (const user of session.users.query().stream()) expect(user).toBeDefined();
    })();
    const [streamed] = await Promise.allSettled([streaming, session.close()]);
    expect(streamed).toMatchObject({ status: 'rejected', reason: expect.any(InvalidStateError) as Error });
    await expectFree(db);
  });

  it('a listener that closes it ends the commit it is told of', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    for (const event of ['beforeFlush', 'afterFlush', 'beforeCommit'] as const) {
      const session = db.session();
      session.on(event, (told) => told.close());
      session.add(new User({ name: 'lost' }));
      await expect(session.commit(), event).rejects.toThrow("the session is closed and can't commit");
      await expectFree(db);
    }
  });

  it('what a unit of work throws after it closed its session is what the caller sees', async () => {
    const { db } = await openFixture(database, one);
    await stored(db);
    const problem = new Error('out');
    const work = async (session: Session): Promise<void> => {
      await session.close();
      throw problem;
    };
    await expect(db.transaction(work)).rejects.toBe(problem);
    await expect(db.session().nested(work)).rejects.toBe(problem);
    await expectFree(db);
  });
});
