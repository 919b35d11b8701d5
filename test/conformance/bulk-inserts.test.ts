/** The cases DML about inserts that go past the unit of work, and what it does where the database tells no keys. */
import { expect, it } from 'vitest';
import type { QueryLogEntry } from 'joinery';
import { describeDatabases } from '../support/databases.js';
import { openFixture } from './fixture.js';

describeDatabases('bulk inserts', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('DML-01 neighbours of one shape are one batch, and what is left out takes the server’s default', async () => {
    const log: QueryLogEntry[] = [];
    const { db } = await openFixture(database, { echo: (entry) => log.push(entry) });
    log.length = 0;
    await using session = db.session();
    const inserted = await session.users.insertMany([
      { name: 'a', counter: 1 },
      { name: 'b', counter: 2 },
      { name: 'c' },
      { name: 'd', counter: 4, limit: 40 },
      { name: 'e', counter: 5, limit: null },
      { name: 'f', counter: 6 },
    ]);
    expect(inserted).toBe(6);
    const inserts = log.filter(({ sql }) => sql.startsWith('INSERT INTO'));
    // Columns that may be null and have no default are named always.
    const named = (text: string): string[] =>
      (/\(([^)]*)\)/.exec(text)?.[1] ?? '').split(', ').filter((name) => name !== 'slug' && name !== 'profile');
    expect(inserts.map(({ sql }) => named(sql.replaceAll(/["`]/g, '')))).toEqual([
      ['name', 'counter'],
      ['name'],
      ['name', 'counter', 'limit'],
      ['name', 'counter'],
    ]);
    expect(inserts.map((entry) => entry.rows)).toEqual([2, 1, 2, 1]);
    await session.commit();
    const stored = await db.users.orderBy((u) => u.id).all();
    expect(stored.map((user) => [user.name, user.counter, user.limit])).toEqual([
      ['a', 1, 7],
      ['b', 2, 7],
      ['c', 7, 7],
      ['d', 4, 40],
      ['e', 5, null],
      ['f', 6, 7],
    ]);
  });
});
