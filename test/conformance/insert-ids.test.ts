/**
 * The case DML-02 and what belongs to it: a unit of work on MySQL 8, which has no RETURNING. Its dialect speaks to the server
 * of the tests, which understands it whether it is MySQL or MariaDB.
 */
import { UnsupportedError, insert, sql } from 'joinery';
import { expect, it, vi } from 'vitest';
import type * as MysqlDriver from '../../runtime/dialect/mysql/driver.js';
import { describeDatabases } from '../support/databases.js';
import { openDependencies } from './dependencies/fixture.js';
import { Ledger } from './dependencies/generated/index.js';
import { openFixture } from './fixture.js';
import { Address, User, users } from './generated/index.js';
import { openRecords } from './records/fixture.js';
import { Human } from './records/generated/index.js';

vi.mock('../../runtime/dialect/mysql/driver.js', async (original) => {
  const real = await original<typeof MysqlDriver>();
  const openMysql: typeof real.openMysql = async (...parameters) => ({
    ...(await real.openMysql(...parameters)),
    variant: 'mysql',
  });
  return { ...real, openMysql };
});

describeDatabases('without RETURNING', ['mysql'], (database) => {
  it('DML-02 an insert that asks for keys is refused before any SQL', async () => {
    const { db, statements } = await openFixture(database);
    expect(db.engine.dialect.capabilities.insertReturning).toBe(false);
    const rows = ['a', 'b', 'c'].map((name) => ({ name }));
    const asking = insert(users).values(rows).returning({ id: users.id });
    await expect(db.execute(asking)).rejects.toThrow(UnsupportedError);
    expect(statements.count).toBe(0);
    expect(await db.users.count()).toBe(0);
  });

  it('DML-02 the unit of work sends one INSERT a row and gives each object its own id', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    // Ids that can't be counted up from the first.
    await session.execute(sql.raw('SET SESSION auto_increment_increment = 7'));
    const added = ['a', 'b', 'c'].map((name) => new User({ name, addresses: [new Address({ email: `${name}@x` })] }));
    session.addAll(added);
    statements.clear();
    await session.flush();
    expect(statements.shapes).toEqual([
      'INSERT users',
      'INSERT users',
      'INSERT users',
      'SELECT users',
      'INSERT addresses',
      'INSERT addresses',
      'INSERT addresses',
    ]);
    expect(statements.all.filter((text) => text.includes('RETURNING'))).toEqual([]);
    expect(added.map((user) => [user.counter, user.limit])).toEqual([
      [7, 7],
      [7, 7],
      [7, 7],
    ]);
    const [first, second, third] = added.map((user) => user.id) as [number, number, number];
    expect([second - first, third - second]).toEqual([7, 7]);
    expect(await session.users.get(second)).toBe(added[1]);
    await session.execute(sql.raw('SET SESSION auto_increment_increment = 1'));
    await session.commit();
    const stored = await db.users
      .load({ addresses: true })
      .orderBy((u) => u.id)
      .all();
    expect(stored.map((user) => [user.id, user.name, user.addresses[0]?.email])).toEqual([
      [first, 'a', 'a@x'],
      [second, 'b', 'b@x'],
      [third, 'c', 'c@x'],
    ]);
  });

  it('a value given as SQL is read back, and a rollback takes the id away again', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'a', counter: sql`3 + 4` as unknown as number });
    session.add(user);
    await session.flush();
    expect([typeof user.id, user.counter]).toEqual(['number', 7]);
    await session.rollback();
    expect(user.id).toBeUndefined();
    expect(await db.users.count()).toBe(0);
  });

  it('an id beyond the safe numbers of JavaScript is told exactly', async () => {
    const { db } = await openDependencies(database);
    await db.execute(sql.raw('ALTER TABLE ledgers AUTO_INCREMENT = 9007199254740995'));
    await using session = db.session();
    const ledgers = ['a', 'b'].map((title) => new Ledger({ title }));
    session.addAll(ledgers);
    await session.commit();
    expect(ledgers.map((ledger) => ledger.id)).toEqual([9007199254740995n, 9007199254740996n]);
    expect(await session.ledgers.get(9007199254740996n)).toBe(ledgers[1]);
    expect((await db.ledgers.where((l) => l.title.eq('b')).one()).id).toBe(9007199254740996n);
  });

  it('rows of several tables share the id of the first', async () => {
    const { db } = await openRecords(database);
    await using session = db.session();
    const humans = ['a', 'b'].map((name) => new Human({ name, born: 1900 }));
    session.addAll(humans);
    await session.commit();
    expect((await db.humans.orderBy((h) => h.id).all()).map((human) => [human.id, human.name, human.born])).toEqual(
      humans.map((human) => [human.id, human.name, 1900]),
    );
  });
});
