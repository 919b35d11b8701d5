/** How many statements large units of work take. */
import { sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture } from './fixture.js';
import { Parcel, Part, User } from './generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

describeDatabases('statements of large units of work', ALL, (database) => {
  it('1 000 parents and 10 000 children are inserted with as few statements as rows fit into', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    for (let parent = 0; parent < 1000; parent++)
      session.add(
        new User({
          name: `u${String(parent)}`,
          owned: Array.from({ length: 10 }, (_, child) => new Parcel({ label: `p${String(child)}` })),
        }),
      );
    await session.flush();
    // SQLite runs one prepared statement over all rows, PostgreSQL takes a column as an array; elsewhere a thousand rows go in one.
    expect(statements.shapes.filter((shape) => shape === 'INSERT users')).toHaveLength(1);
    expect(statements.count).toBeLessThanOrEqual(2 + Math.ceil(10_000 / 1000));
    await session.commit();
    const ids = await db.scalars(sql`select count(distinct user_id) as n from parcels`);
    expect(ids.map(Number)).toEqual([1000]);
    expect(await db.parcels.count()).toBe(10_000);
  });

  it('200 loaded entities changed in the same column are one statement', async () => {
    const { db, statements } = await openFixture(database);
    await db.users.insertMany(Array.from({ length: 200 }, (_, at) => ({ name: `u${String(at)}` })));
    await using session = db.session();
    const users = await session.users.all();
    for (const user of users) user.counter = user.id * 2;
    statements.clear();
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE users']);
    expect((await db.users.all()).every((user) => user.counter === user.id * 2)).toBe(true);
  });

  it('three levels are read by three statements', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => {
      for (let at = 0; at < 20; at++)
        session.add(
          new User({
            name: 'u',
            owned: [
              new Parcel({ label: 'a', parts: [new Part({ name: 'x' }), new Part({ name: 'y' })] }),
              new Parcel({ label: 'b', parts: [new Part({ name: 'z' })] }),
            ],
          }),
        );
    });
    statements.clear();
    const users = await db.users.load({ owned: { load: { parts: true } } }).all();
    expect(statements.shapes).toEqual(['SELECT users', 'SELECT parcels', 'SELECT parts']);
    expect(users.flatMap((user) => user.owned.flatMap((parcel) => parcel.parts))).toHaveLength(60);
  });
});
