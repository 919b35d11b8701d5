/** The entry `joinery/testing`, used as an application's tests would. */
import { rolledBack, StatementCountError, StatementLog, temporaryDatabase } from 'joinery/testing';
import { expect, it } from 'vitest';
import { Address, User, openDatabase } from '../conformance/generated/index.js';
import { describeDatabases } from '../support/databases.js';

it('a temporary database is SQLite in memory unless told otherwise', async () => {
  await using db = await temporaryDatabase(openDatabase);
  await db.transaction((session) => session.add(new User({ name: 'u' })));
  expect([db.engine.dialect.name, await db.users.count()]).toEqual(['sqlite', 1]);
});

describeDatabases('joinery/testing', ['sqlite', 'postgresql', 'pglite'], (database) => {
  it('a temporary database has the tables, and leaves none behind', async () => {
    const url = await database.create();
    for (let round = 0; round < 2; round++) {
      await using db = await temporaryDatabase(openDatabase, url);
      await db.transaction((session) => session.add(new User({ name: 'u' })));
      expect(await db.users.count()).toBe(1);
    }
    const after = await openDatabase(url);
    await expect(after.users.count()).rejects.toThrow(/users/);
    await after.close();
  });

  it('counts statements, and lists them when there are others than expected', async () => {
    const log = new StatementLog();
    await using db = await temporaryDatabase(openDatabase, await database.create(), { echo: log.echo });
    await db.transaction((session) =>
      session.add(new User({ name: 'u', addresses: [new Address({ email: 'a' }), new Address({ email: 'b' })] })),
    );
    log.clear();
    const users = await log.expect(2, () => db.users.load({ addresses: true }).all());
    expect(users.map((user) => user.addresses.length)).toEqual([2]);
    expect(log.statements).toHaveLength(2);
    const wrong = log.expect(1, () => db.users.load({ addresses: true }).all());
    await expect(wrong).rejects.toThrow(StatementCountError);
    await expect(wrong).rejects.toThrow(/^expected 1 statement, 2 sent\n {2}1\. SELECT .*\n {2}2\. SELECT /);
  });

  it('rolls back what a test wrote, also when it fails', async () => {
    await using db = await temporaryDatabase(openDatabase, await database.create());
    const seen = await rolledBack(db, async (session) => {
      session.add(new User({ name: 'u' }));
      await session.flush();
      return session.users.count();
    });
    const failing = rolledBack(db, async (session) => {
      await session.users.create({ name: 'v' });
      await session.flush();
      throw new Error('the test failed');
    });
    await expect(failing).rejects.toThrow('the test failed');
    expect([seen, await db.users.count()]).toEqual([1, 0]);
  });
});
