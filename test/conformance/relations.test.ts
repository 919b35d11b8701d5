/** The cases REL of the conformance list. */
import { IntegrityError, StaleDataError, inspect, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture, type Fixture } from './fixture.js';
import { Address, Item, Parcel, Part, Pref, Purchase, User } from './generated/index.js';

async function storedUser(db: Fixture['db'], emails: readonly string[] = []): Promise<number> {
  const user = new User({ name: 'u', addresses: emails.map((email) => new Address({ email })) });
  await db.transaction((session) => session.add(user));
  return user.id;
}

describeDatabases('relations', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('REL-01 the other side follows without loading, and is there after loading', async () => {
    const { db, statements } = await openFixture(database);
    const id = await storedUser(db, ['a', 'b']);
    await using session = db.session({ autoflush: false });
    const user = await session.users.getOrThrow(id);
    statements.clear();
    const address = new Address({ email: 'c' });
    address.user = user;
    expect(statements.count).toBe(0);
    const loaded = await user.addresses.load();
    expect(statements.count).toBe(1);
    expect(loaded.map((one) => one.email)).toEqual(['a', 'b', 'c']);
  });

  it('REL-02 removing one pair is one DELETE on the link table', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) =>
      session.add(
        new Purchase({ description: 'p', items: [new Item({ description: 'i' }), new Item({ description: 'j' })] }),
      ),
    );
    await using session = db.session();
    const purchase = await session.purchases.load({ items: { load: { purchases: true } } }).one();
    const item = purchase.items[0];
    if (item === undefined) throw new Error('no item');
    statements.clear();
    purchase.items.remove(item);
    expect(item.purchases.length).toBe(0);
    await session.commit();
    expect(statements.count).toBe(1);
    expect(statements.all[0]).toMatch(/^DELETE FROM/);
  });

  it('REL-03 a link row that someone else removed is a stale row', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) =>
      session.add(new Purchase({ description: 'p', items: [new Item({ description: 'i' })] })),
    );
    await using session = db.session();
    const purchase = await session.purchases.load({ items: true }).one();
    await session.execute(sql`DELETE FROM ${sql.id(Purchase.mapper.relationships.items.through.table)}`);
    purchase.items.remove(purchase.items[0] as Item);
    await expect(session.flush()).rejects.toThrow(/1 expected, 0 matched/);
    await session.rollback();
  });

  it('REL-04 REL-07 a new member that is removed again leaves the session at once', async () => {
    const { db, statements } = await openFixture(database);
    const id = await storedUser(db);
    await using session = db.session();
    const user = await session.users.getOrThrow(id);
    await user.owned.load();
    const parcel = new Parcel({ label: 'l' });
    user.owned.add(parcel);
    expect(session.has(parcel)).toBe(true);
    user.owned.remove(parcel);
    expect(inspect(parcel).state).toBe('transient');
    await user.loadPref();
    const first = new Pref({ theme: 'a' });
    const second = new Pref({ theme: 'b' });
    user.pref = first;
    user.pref = second;
    expect(inspect(first).state).toBe('transient');
    statements.clear();
    await session.commit();
    expect(statements.shapes).toEqual(['INSERT prefs']);
  });

  it('REL-05 a pending orphan is dropped although it was added by hand', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const parcel = new Parcel({ label: 'l' });
    const user = new User({ name: 'u' });
    session.add(parcel);
    user.owned.add(parcel);
    user.owned.remove(parcel);
    session.add(user);
    await session.commit();
    expect([await db.users.count(), await db.parcels.count()]).toEqual([1, 0]);
  });

  it('REL-06 replacing an owned collection writes the difference', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) =>
      session.add(new User({ name: 'u', owned: [new Parcel({ label: 'kept' }), new Parcel({ label: 'dropped' })] })),
    );
    await using session = db.session();
    const user = await session.users.load({ owned: { load: { parts: true } } }).one();
    statements.clear();
    user.owned = [user.owned[0] as Parcel, new Parcel({ label: 'new' })] as never;
    await session.commit();
    expect([...statements.shapes].sort()).toEqual(['DELETE parcels', 'INSERT parcels']);
  });

  it('REL-11 unloaded children are loaded and deleted before their parent', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) =>
      session.add(
        new Parcel({
          label: 'p',
          user: new User({ name: 'u' }),
          parts: [new Part({ name: 'a' }), new Part({ name: 'b' })],
        }),
      ),
    );
    await using session = db.session();
    const parcel = await session.parcels.query().one();
    statements.clear();
    session.delete(parcel);
    await session.commit();
    expect(statements.shapes).toEqual(['SELECT parts', 'DELETE parts', 'DELETE parcels']);
  });

  it('REL-17 an assigned relation wins over the column, the column over a relation only read', async () => {
    const { db } = await openFixture(database);
    const id = await storedUser(db);
    await using session = db.session();
    const address = new Address({ email: 'a' });
    void address.user;
    address.userId = id;
    session.add(address);
    await session.flush();
    expect((await session.addresses.query().populateExisting().one()).userId).toBe(id);
    address.user = null;
    await session.commit();
    expect((await db.addresses.query().one()).userId).toBeNull();
  });

  it('REL-18 a relation stays what it was until it is expired or refreshed', async () => {
    const { db } = await openFixture(database);
    const one = await storedUser(db, ['a']);
    const two = await storedUser(db);
    await using session = db.session();
    const address = await session.addresses.load({ user: true }).one();
    address.userId = two;
    await session.flush();
    expect(address.user?.id).toBe(one);
    await session.refresh(address);
    expect((await address.loadUser())?.id).toBe(two);
    await session.commit();
  });

  it('REL-21 a NOT NULL foreign key refuses to be blanked; after rollback all is as it was', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => session.add(new Parcel({ label: 'p', user: new User({ name: 'u' }) })));
    await using session = db.session();
    const user = await session.users.load({ owned: true }).one();
    const kept = [...user.owned];
    session.delete(user);
    await session.rollback();
    expect([inspect(user).state, user.owned.length, user.owned[0]]).toEqual(['persistent', 1, kept[0]]);
  });

  it('moving a child between loaded parents updates both lists and one column', async () => {
    const { db, statements } = await openFixture(database);
    const one = await storedUser(db, ['a']);
    const two = await storedUser(db);
    await using session = db.session();
    const [from, to] = await session.users
      .load({ addresses: true })
      .orderBy((u) => u.id)
      .all();
    if (from?.id !== one || to?.id !== two) throw new Error('order');
    const address = from.addresses[0] as Address;
    statements.clear();
    to.addresses.add(address);
    expect([from.addresses.length, to.addresses.length]).toEqual([0, 1]);
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE addresses']);
    expect((await db.addresses.query().one()).userId).toBe(two);
  });

  it('a foreign key to a missing row is a foreign-key violation', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    session.add(new Address({ email: 'a', userId: 404 }));
    const error: unknown = await session.commit().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IntegrityError);
    expect(error).not.toBeInstanceOf(StaleDataError);
    await session.rollback();
  });
});
