/** The cases UOW of the conformance list, and those of BET that belong to them. */
import { CircularDependencyError, FlushError, IntegrityError, inspect, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture } from './fixture.js';
import {
  Account,
  Address,
  Ball,
  Item,
  Left,
  Node,
  Parcel,
  Part,
  Person,
  Pref,
  Purchase,
  Right,
  User,
  Visit,
  Slot,
} from './generated/index.js';

describeDatabases('unit of work', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('UOW-01 table dependencies decide the order, not the order of adding', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const address = new Address({ email: 'a', userId: 1 });
    const user = new User({ id: 1, name: 'u' });
    session.addAll([address, user]);
    await session.flush();
    expect(statements.shapes).toEqual(['INSERT users', 'INSERT addresses']);
    statements.clear();
    session.delete(user);
    session.delete(address);
    await session.flush();
    expect(statements.shapes.filter((shape) => shape.startsWith('DELETE'))).toEqual([
      'DELETE addresses',
      'DELETE users',
    ]);
    await session.rollback();
  });

  it('UOW-02 rows that refer to each other are inserted level by level', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const grandchild = new Node({ data: 'c' });
    const child = new Node({ data: 'b', children: [grandchild] });
    const root = new Node({ data: 'a', children: [child] });
    session.addAll([grandchild, child, root]);
    await session.flush();
    expect(statements.shapes).toEqual(['INSERT nodes', 'INSERT nodes', 'INSERT nodes']);
    expect([root.id, child.id, grandchild.id]).toEqual([1, 2, 3]);
    expect([root.parentId, child.parentId, grandchild.parentId]).toEqual([null, 1, 2]);
    await session.rollback();
  });

  it('UOW-03 a level is one batch', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const leaves = ['x', 'y', 'z'].map((data) => new Node({ data }));
    session.add(
      new Node({
        data: 'root',
        children: [new Node({ data: 'a' }), new Node({ data: 'b', children: leaves }), new Node({ data: 'c' })],
      }),
    );
    await session.flush();
    expect(statements.count).toBe(3);
    expect(leaves.map((leaf) => leaf.parentId)).toEqual([3, 3, 3]);
    await session.commit();
  });

  it('UOW-04 children are inserted after their parent in one batch, in list order', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u', addresses: [new Address({ email: 'a' }), new Address({ email: 'b' })] });
    session.add(user);
    await session.commit();
    expect(statements.shapes).toEqual(['INSERT users', 'INSERT addresses']);
    expect((await db.addresses.orderBy((a) => a.id).all()).map((a) => [a.email, a.userId])).toEqual([
      ['a', user.id],
      ['b', user.id],
    ]);
  });

  it('UOW-05 deleting a parent without delete cascade blanks the foreign keys first', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u', addresses: [new Address({ email: 'a' }), new Address({ email: 'b' })] });
    session.add(user);
    await session.commit();
    statements.clear();
    session.delete(user);
    await session.commit();
    expect(statements.shapes.filter((shape) => !shape.startsWith('SELECT'))).toEqual([
      'UPDATE addresses',
      'DELETE users',
    ]);
    expect((await db.addresses.all()).map((a) => a.userId)).toEqual([null, null]);
  });

  it('UOW-07 a link row is written once, after both of its ends', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    session.add(new Purchase({ description: 'p', items: [new Item({ description: 'i' })] }));
    await session.commit();
    expect(statements.shapes).toHaveLength(3);
    expect(statements.shapes[2]).toMatch(/^INSERT (items_purchases|purchases_items)/);
    expect((await db.purchases.load({ items: true }).one()).items).toHaveLength(1);
  });

  it('UOW-08 adjacent rows of equal shape are grouped, an expression breaks the group', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = (id: number | undefined, counter?: unknown): User =>
      new User({
        name: 'u',
        ...(id === undefined ? {} : { id }),
        ...(counter === undefined ? {} : { counter: counter as number }),
      });
    session.addAll([
      user(undefined),
      user(undefined),
      user(10),
      user(11),
      user(12),
      user(13, sql`1 + 1`),
      user(14),
      user(15),
      user(16, 5),
      user(17, 5),
      user(18),
    ]);
    await session.flush();
    expect(statements.count).toBe(6);
    expect((await session.users.get(13))?.counter).toBe(2);
    await session.commit();
  });

  it('UOW-09 only changed columns are written; a change taken back is none', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u' });
    session.add(user);
    await session.commit();
    statements.clear();
    user.name = 'v';
    await session.flush();
    expect(statements.all).toHaveLength(1);
    expect(statements.all[0]).toMatch(/SET "?name"? = \S+ WHERE/);
    statements.clear();
    user.name = 'w';
    user.name = 'v';
    await session.flush();
    expect(statements.count).toBe(0);
    await session.commit();
  });

  it('UOW-10 a row that gives up a unique value is written before the one that takes it', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u', slug: 'x' });
    session.add(user);
    await session.commit();
    user.slug = 'y';
    session.add(new User({ name: 'v', slug: 'x' }));
    await session.commit();
    expect(await db.users.count()).toBe(2);
  });

  it('UOW-11 a row deleted and made again with the same key is one UPDATE', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const old = new Account({ username: 'ed', fullName: 'Ed' });
    session.add(old);
    await session.commit();
    statements.clear();
    session.delete(old);
    const next = new Account({ username: 'ed', fullName: 'Edward' });
    session.add(next);
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE accounts']);
    expect([inspect(next).state, session.has(old)]).toEqual(['persistent', false]);
    expect(await session.accounts.get('ed')).toBe(next);
  });

  it('UOW-15 an assigned null is written although the relation was not loaded', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => session.add(new Ball({ data: 'b', person: new Person({ data: 'p' }) })));
    await using session = db.session();
    const ball = await session.balls.query().one();
    statements.clear();
    ball.person = null;
    await session.flush();
    expect(statements.shapes).toEqual(['UPDATE balls']);
    expect(await ball.loadPerson()).toBeNull();
    await session.commit();
  });

  it('UOW-17 rows that need each other first are refused before any SQL', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const left = new Left({});
    const right = new Right({ left });
    left.right = right;
    session.add(left);
    await expect(session.flush()).rejects.toThrow(CircularDependencyError);
    await session.rollback();
    expect(statements.count).toBe(0);
    session.add(new User({ name: 'still usable' }));
    await session.commit();
  });

  it('UOW-19 an SQL expression as a value is sent as such and read back', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u', counter: 5 });
    session.add(user);
    await session.commit();
    statements.clear();
    user.counter = sql`counter + 1` as unknown as number;
    await session.flush();
    expect(statements.all[0]).toContain('counter + 1');
    expect(user.counter).toBe(6);
    await session.commit();
  });

  it('UOW-22 null in a collection is refused and stays', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u' });
    session.add(user);
    await session.commit();
    statements.clear();
    const addresses = await user.addresses.load();
    (addresses as unknown as unknown[]).push(null);
    statements.clear();
    await expect(session.flush()).rejects.toThrow(/null in the collection User.addresses/);
    expect([addresses.length, statements.count]).toEqual([1, 0]);
    await session.rollback();
  });

  it('UOW-23 nothing changed means no statement and no connection', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    await session.flush();
    await session.commit();
    expect([statements.count, session.inTransaction]).toEqual([0, false]);
  });

  it('BET-11 a unique value passes from a deleted row to a new one', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u', slug: 'x' });
    session.add(user);
    await session.commit();
    statements.clear();
    session.delete(user);
    session.add(new User({ name: 'v', slug: 'x' }));
    await session.commit();
    expect(statements.shapes.filter((shape) => !shape.startsWith('SELECT'))).toEqual(['DELETE users', 'INSERT users']);
  });

  it('BET-12 an owned one-to-one is replaced in one flush', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u', pref: new Pref({ theme: 'dark' }) });
    session.add(user);
    await session.commit();
    user.pref = new Pref({ theme: 'light' });
    await session.commit();
    expect((await db.prefs.all()).map((pref) => [pref.theme, pref.userId])).toEqual([['light', user.id]]);
  });

  it('BET-13 rows exchange unique values: one is parked on NULL, and the hooks hear of it once', async () => {
    const { db, statements } = await openFixture(database);
    const slugs = ['x', 'y', 'z', 'free'];
    await db.transaction((session) => session.addAll(slugs.map((slug) => new User({ name: slug, slug }))));
    await using session = db.session();
    const [one, two, three, keeper] = await session.users.orderBy((u) => u.id).all();
    if (!one || !two || !three || !keeper) throw new Error('four users expected');
    let told = 0;
    session.on('beforeUpdate', () => void (told += 1));
    [one.slug, two.slug] = ['y', 'x'];
    statements.clear();
    await session.flush();
    const updates = statements.all.length;
    expect(updates).toBeLessThanOrEqual(3);
    expect([told, statements.shapes]).toEqual([2, Array.from({ length: updates }, () => 'UPDATE users')]);
    // Round a circle of three, one of them with another column changed too.
    [one.slug, two.slug, three.slug] = [two.slug, three.slug, one.slug];
    two.name = 'changed';
    await session.commit();
    const stored = await db.users.orderBy((u) => u.id).all();
    expect(stored.map((user) => [user.name, user.slug])).toEqual([
      ['x', 'x'],
      ['changed', 'z'],
      ['z', 'y'],
      ['free', 'free'],
    ]);
    // A value somebody keeps is still refused.
    one.slug = 'free';
    keeper.name = 'changed';
    await expect(session.flush()).rejects.toThrow(IntegrityError);
    await session.rollback();
    expect(one.slug).toBe('x');
  });

  it('BET-14 circles are opened at a nullable foreign key, a row that points at itself included', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const person = new Person({ data: 'p' });
    const ball = new Ball({ data: 'b', person });
    person.favorite = ball;
    session.add(person);
    const self = new Node({ data: 'self' });
    self.parent = self;
    session.add(self);
    await session.commit();
    expect(statements.shapes.filter((shape) => shape.startsWith('UPDATE'))).toHaveLength(2);
    expect([person.favoriteBallId, ball.personId, self.parentId]).toEqual([ball.id, person.id, self.id]);
    session.delete(person);
    session.delete(ball);
    session.delete(self);
    await session.commit();
    expect([await db.people.count(), await db.balls.count(), await db.nodes.count()]).toEqual([0, 0, 0]);
  });

  it('BET-15 a row made again takes defaults for what it leaves out', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const old = new User({ id: 1, name: 'u', counter: 99 });
    session.add(old);
    await session.commit();
    session.delete(old);
    session.add(new User({ id: 1, name: 'v' }));
    await session.commit();
    expect((await db.users.get(1))?.counter).toBe(7);
  });

  it('BET-16 an explicit null is stored, an unset value takes the default', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const given = new User({ name: 'a', limit: null });
    const unset = new User({ name: 'b' });
    session.addAll([given, unset]);
    await session.commit();
    expect([given.limit, unset.limit]).toEqual([null, 7]);
    expect((await db.users.orderBy((u) => u.id).all()).map((user) => user.limit)).toEqual([null, 7]);
  });

  it('a foreign key of several columns is copied from its target', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const visit = new Visit({ name: 'v', slot: new Slot({ day: 3, status: 'open' }) });
    session.add(visit);
    await session.commit();
    expect([visit.day, visit.status]).toEqual([3, 'open']);
  });

  it('REL-21 REL-22 cascades delete leaf tables first; a refused delete leaves the session to be rolled back', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const user = new User({
      name: 'u',
      owned: [new Parcel({ label: 'l', parts: [new Part({ name: 'a' }), new Part({ name: 'b' })] })],
    });
    session.add(user);
    await session.commit();
    statements.clear();
    session.delete(user);
    await session.commit();
    expect(statements.shapes.filter((shape) => shape.startsWith('DELETE'))).toEqual([
      'DELETE parts',
      'DELETE parcels',
      'DELETE users',
    ]);
  });

  it('an integrity error names the kind', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    session.addAll([new User({ name: 'a', slug: 's' }), new User({ name: 'b', slug: 's' })]);
    const error: unknown = await session.flush().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IntegrityError);
    expect((error as IntegrityError).kind).toBe('unique');
    expect(error).not.toBeInstanceOf(FlushError);
    await session.rollback();
  });
});
