/** The cases DML about updates and deletes that go past the unit of work, and the session that stays in step with them. */
import { everyRow, inspect, NotLoadedError, sql, ValidationError, type BulkOptions } from 'joinery';
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture } from './fixture.js';
import type { User } from './generated/index.js';
import { Account } from './generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;
const AGES = [25, 47, 29, 37];

describeDatabases('bulk updates and deletes', ALL, (database) => {
  const opened = async () => {
    const fixture = await openFixture(database);
    await fixture.db.users.insertMany(AGES.map((counter, index) => ({ name: `u${String(index)}`, counter })));
    return fixture;
  };

  describe.each<BulkOptions>([{ synchronize: 'evaluate' }, { synchronize: 'fetch' }, {}])('%o', (options) => {
    it('DML-08 loaded objects show what an UPDATE by criteria did and are not modified; expired ones are not loaded by it', async () => {
      const { db, statements } = await opened();
      await using session = db.session();
      const users = await session.users.orderBy((u) => u.id).all();
      const [first, second, third, fourth] = users as [User, User, User, User];
      session.expire(fourth);
      third.counter = 99;
      statements.clear();
      const changed = await session.users.updateWhere(
        (u) => u.counter.gt(29),
        (u) => ({ counter: u.counter.sub(10) }),
        options,
      );
      expect(changed).toBe(3);
      // The pending change is written before the statement that goes by it.
      expect(statements.shapes.filter((shape) => shape === 'UPDATE users')).toHaveLength(2);
      if (options.synchronize === 'evaluate') expect(statements.count).toBe(2);
      expect([first.counter, second.counter, third.counter]).toEqual([25, 37, 89]);
      expect(users.some((user) => session.isModified(user))).toBe(false);
      expect(() => fourth.counter).toThrow(NotLoadedError);
      statements.clear();
      await session.refresh(fourth);
      expect([fourth.counter, statements.count]).toEqual([27, 1]);
      await session.commit();
      expect((await db.users.orderBy((u) => u.id).all()).map((user) => user.counter)).toEqual([25, 37, 89, 27]);
    });

    it('a rollback puts values and objects back that bulk statements changed and deleted', async () => {
      const { db } = await opened();
      await using session = db.session();
      const users = await session.users.orderBy((u) => u.id).all();
      await session.users.updateWhere((u) => u.counter.gte(29), { counter: 1, limit: null }, options);
      await session.users.deleteWhere((u) => u.counter.eq(25), options);
      expect(users.map((user) => inspect(user).state)).toEqual(['deleted', 'persistent', 'persistent', 'persistent']);
      expect(users.slice(1).map((user) => [user.counter, user.limit])).toEqual(AGES.slice(1).map(() => [1, null]));
      await session.rollback();
      expect(users.map((user) => [user.counter, user.limit, inspect(user).state])).toEqual(
        AGES.map((age) => [age, 7, 'persistent']),
      );
      await session.flush();
      expect((await db.users.orderBy((u) => u.id).all()).map((user) => user.counter)).toEqual(AGES);
    });

    it('only the rows that meet the condition leave the session', async () => {
      const { db } = await opened();
      await using session = db.session();
      const users = await session.users.orderBy((u) => u.id).all();
      expect(await session.users.deleteWhere((u) => u.counter.in([25, 47]), options)).toBe(2);
      expect(users.map((user) => session.has(user))).toEqual([false, false, true, true]);
      expect(await session.users.deleteWhere(everyRow, options)).toBe(2);
      await session.commit();
      expect(await db.users.count()).toBe(0);
    });
  });

  it('without synchronization what is loaded stays as it is', async () => {
    const { db } = await opened();
    await using session = db.session();
    const user = await session.users.where((u) => u.counter.eq(25)).one();
    await session.users.updateWhere(everyRow, { counter: 1 }, { synchronize: false });
    expect([user.counter, session.isModified(user)]).toEqual([25, false]);
    await session.refresh(user);
    expect(user.counter).toBe(1);
  });

  it('a condition memory can’t tell is refused before any SQL', async () => {
    const { db, statements } = await opened();
    await using session = db.session();
    await session.users.all();
    statements.clear();
    const update = session.users.updateWhere(
      () => sql<boolean>`counter > 1`,
      { counter: 1 },
      { synchronize: 'evaluate' },
    );
    await expect(update).rejects.toThrow("synchronize: 'fetch'");
    const byName = session.users.deleteWhere((u) => u.name.like('u%'), { synchronize: 'evaluate' });
    await expect(byName).rejects.toThrow(ValidationError);
    expect(statements.count).toBe(0);
  });

  it('DML-09 an UPDATE by keys: neighbours of one shape go together, a further condition holds for each row', async () => {
    const { db, statements } = await opened();
    const ids = (await db.users.orderBy((u) => u.id).all()).map((user) => user.id) as [number, number, number, number];
    await using session = db.session();
    const users = await session.users.orderBy((u) => u.id).all();
    session.expire(users[3] as User);
    statements.clear();
    const updated = await session.users.updateMany([
      { id: ids[0], name: 'a', counter: 1 },
      { id: ids[1], name: 'b', counter: 2 },
      { id: ids[2], name: 'c' },
      { id: ids[3], name: 'd', counter: 4 },
    ]);
    expect(updated).toBe(4);
    const sets = statements.all
      .filter((text) => text.startsWith('UPDATE'))
      .map((text) => /SET (.*) WHERE/.exec(text)?.[1]?.replaceAll(/ = [?$\d]+/g, ''));
    expect(sets).toEqual(['name, counter', 'name', 'name, counter']);
    expect(users.slice(0, 3).map((user) => [user.name, user.counter])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 29],
    ]);
    expect(() => users[3]?.name).toThrow(NotLoadedError);
    expect(users.some((user) => session.isModified(user))).toBe(false);
    const further = await session.users.updateMany(
      ids.map((id) => ({ id, limit: 70 })),
      { where: (u) => u.counter.gt(1) },
    );
    expect(further).toBe(3);
    await session.commit();
    expect((await db.users.orderBy((u) => u.id).all()).map((user) => [user.name, user.counter, user.limit])).toEqual([
      ['a', 1, 7],
      ['b', 2, 70],
      ['c', 29, 70],
      ['d', 4, 70],
    ]);
  });

  it('DML-09 a row without its key is refused before any SQL, with the key’s column', async () => {
    const { db, statements } = await opened();
    statements.clear();
    await expect(db.users.updateMany([{ id: 1, name: 'x' }, { name: 'y' }])).rejects.toThrow(
      "row 2 of updateMany on User lacks its key column 'id'",
    );
    await expect(db.slots.updateMany([{ day: 1, note: 'x' }])).rejects.toThrow("key column 'status'");
    await expect(db.users.updateMany([{ id: 1 }])).rejects.toThrow('sets nothing');
    expect(statements.count).toBe(0);
    expect(await db.users.updateMany([])).toBe(0);
  });

  it('a natural key is found by its value, whatever is in it', async () => {
    const { db } = await opened();
    await db.transaction((session) => session.addAll(["it's", 'b'].map((username) => new Account({ username }))));
    expect(await db.accounts.updateMany([{ username: "it's", fullName: 'found' }])).toBe(1);
    expect((await db.accounts.get("it's"))?.fullName).toBe('found');
  });
});
