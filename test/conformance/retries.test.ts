/** Units of work that are run again, read only, locked or found by their context: on real connections. */
import { InvalidStateError, SerializationError } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openRecords } from './records/fixture.js';
import { Plain } from './records/generated/index.js';

const two = () => [1, 2].map((id) => new Plain({ id, name: 'a' }));

describeDatabases('units of work', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('TXN-09 a session in scope is that of its own context, nested and side by side', async () => {
    const { db } = await openRecords(database);
    expect(() => db.scoped()).toThrow(InvalidStateError);
    await db.runScoped(async (outer) => {
      expect(db.scoped()).toBe(outer);
      await Promise.resolve();
      expect(db.scoped()).toBe(outer);
    });
    const seen = await Promise.all(
      [1, 2].map((id) =>
        db.runScoped(async (own) => {
          await new Promise((resolve) => setTimeout(resolve, 3 - id));
          return [own, db.scoped()];
        }),
      ),
    );
    for (const [own, found] of seen) expect(found).toBe(own);
    expect(seen[0]?.[0]).not.toBe(seen[1]?.[0]);
    expect(() => db.scoped()).toThrow(InvalidStateError);
  });
});

describeDatabases('units of work', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('TXN-10 what is read only refuses writes', async () => {
    const { db } = await openRecords(database);
    const writing = db.transaction((session) => session.add(new Plain({ id: 1, name: 'a' })), { readOnly: true });
    await expect(writing).rejects.toThrow(/read.?only/i);
    expect(await db.plains.count()).toBe(0);
    // The next transaction of the connection writes.
    await db.transaction((session) => session.add(new Plain({ id: 1, name: 'a' })));
    expect(await db.transaction((session) => session.plains.count(), { readOnly: true })).toBe(1);
  });
});

describeDatabases('units of work', ['postgresql', 'mysql'], (database) => {
  it('TXN-10 a deadlock runs the whole function again, with a session of its own', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.addAll(two()));
    const sessions = new Set<unknown>();
    let [waiting, free] = [2, (): void => undefined];
    const both = new Promise<void>((resolve) => (free = resolve));
    const unit = (first: number, second: number) =>
      db.transaction(
        async (session) => {
          sessions.add(session);
          const one = await session.plains.getOrThrow(first);
          expect(session.has(one)).toBe(true);
          one.name += String(first);
          await session.flush();
          if (--waiting === 0) free();
          await both;
          (await session.plains.getOrThrow(second)).name += String(first);
          await session.flush();
        },
        { retries: 2 },
      );
    await Promise.all([unit(1, 2), unit(2, 1)]);
    expect(sessions.size).toBe(3);
    for (const { name } of await db.plains.query().all()) expect([...name].sort().join('')).toMatch(/^\d+a$|^12a$/);
  });

  it('TXN-10 rows others hold are left out or refused', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.addAll(two()));
    await using holder = db.session();
    await holder.plains
      .where((p) => p.id.eq(1))
      .forUpdate()
      .one();
    await using other = db.session();
    const rows = other.plains.where((p) => p.id.in([1, 2]));
    expect((await rows.forUpdate({ skipLocked: true }).all()).map(({ id }) => id)).toEqual([2]);
    await expect(rows.forUpdate({ noWait: true }).all()).rejects.toThrow();
    await other.rollback();
  });
});

describeDatabases('units of work', ['postgresql'], (database) => {
  it.each([0, 1])('TXN-10 a serialization failure, with %i retries', async (retries) => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.addAll(two()));
    let runs = 0;
    const work = db.transaction(
      async (session) => {
        const plain = await session.plains.getOrThrow(1);
        if (runs++ === 0)
          await db.transaction(async (other) => {
            (await other.plains.getOrThrow(1)).name = 'theirs';
          });
        plain.name += '+';
      },
      { isolation: 'serializable', retries },
    );
    if (retries === 0) await expect(work).rejects.toThrow(SerializationError);
    else await work;
    expect([runs, (await db.plains.getOrThrow(1)).name]).toEqual([retries + 1, retries === 0 ? 'theirs' : 'theirs+']);
  });
});
