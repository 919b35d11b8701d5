/** How many statements of the server a flush of new rows takes. */
import { sql } from 'joinery';
import { expect, it } from 'vitest';
import { openFixture } from '../conformance/fixture.js';
import { Address, User } from '../conformance/generated/index.js';
import { describeDatabases } from '../support/databases.js';

describeDatabases('new rows', ['postgresql', 'mysql'], (database) => {
  it('UOW-08 many new rows whose keys the database makes go in few statements, each row with its own key', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const inserts = async (): Promise<number> =>
      Number(
        await session.scalar(
          sql`select variable_value as n from information_schema.session_status where variable_name = 'Com_insert'`,
        ),
      );
    const mysql = database.dialect === 'mysql';
    // Keys that can't be counted up from the first.
    if (mysql) await session.execute(sql.raw('SET SESSION auto_increment_increment = 7'));
    const before = mysql ? await inserts() : 0;
    statements.clear();
    const added = Array.from({ length: 2500 }, (_, index) => {
      const name = `n${String(index)}`;
      return new User({ name, addresses: [new Address({ email: `${name}@x` })] });
    });
    session.addAll(added);
    await session.flush();
    expect(statements.shapes).toEqual([
      'INSERT users',
      'INSERT users',
      'INSERT users',
      'INSERT addresses',
      'INSERT addresses',
      'INSERT addresses',
    ]);
    // On PostgreSQL rows travel as one array for each column.
    expect(statements.all.every((text) => text.includes(mysql ? '), (' : 'unnest('))).toBe(true);
    // What the server counted, not only what was handed to the driver.
    if (mysql) {
      expect((await inserts()) - before).toBe(6);
      await session.execute(sql.raw('SET SESSION auto_increment_increment = 1'));
    }
    expect(new Set(added.map(({ id }) => id)).size).toBe(2500);
    expect(added.every(({ counter, limit }) => counter === 7 && limit === 7)).toBe(true);
    await session.commit();
    const stored = await db.users.load({ addresses: true }).all();
    const names = new Map(added.map((user) => [user.id, user.name]));
    expect(stored).toHaveLength(2500);
    for (const user of stored) {
      expect(user.name).toBe(names.get(user.id));
      expect(user.addresses.map(({ email }) => email)).toEqual([`${user.name}@x`]);
    }
  });
});
