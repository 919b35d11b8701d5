/** The cases SES of the conformance list. */
import { DetachedError, IdentityConflictError, InvalidStateError, NotLoadedError, inspect } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture, type Fixture } from './fixture.js';
import { Address, Parcel, User } from './generated/index.js';

const stored = async (db: Fixture['db'], user = new User({ name: 'fred' })): Promise<number> => {
  await db.transaction((session) => session.add(user));
  return user.id;
};

describeDatabases('session', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('SES-01 the states of an entity', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u' });
    const states: string[] = [inspect(user).state];
    session.add(user);
    states.push(inspect(user).state);
    await session.flush();
    states.push(inspect(user).state);
    session.delete(user);
    states.push(inspect(user).state);
    await session.flush();
    states.push(inspect(user).state);
    expect(session.has(user)).toBe(false);
    await session.commit();
    states.push(inspect(user).state);
    expect(states).toEqual(['transient', 'pending', 'persistent', 'persistent', 'deleted', 'detached']);
  });

  it('SES-02 one row is one object', async () => {
    const { db, statements } = await openFixture(database);
    const id = await stored(db);
    await using session = db.session();
    statements.clear();
    const first = await session.users.get(id);
    expect(await session.users.get(id)).toBe(first);
    expect(statements.count).toBe(1);
    session.expungeAll();
    expect(await session.users.get(id)).not.toBe(first);
    expect(statements.count).toBe(2);
  });

  it('SES-03 SES-04 a query does not overwrite what is loaded, unless told', async () => {
    const { db } = await openFixture(database);
    await stored(db);
    await using session = db.session({ autoflush: false });
    const user = await session.users.query().one();
    user.name = 'local';
    expect(await session.users.query().one()).toBe(user);
    expect(user.name).toBe('local');
    expect(await session.users.query().populateExisting().one()).toBe(user);
    expect([user.name, session.isModified(user)]).toEqual(['fred', false]);
  });

  it('SES-05 SES-06 SES-07 what may not be added', async () => {
    const { db } = await openFixture(database);
    const id = await stored(db);
    await using session = db.session();
    const user = await session.users.getOrThrow(id);
    const other = db.session();
    expect(() => other.add(user)).toThrow(/already attached/);
    expect([...other]).toEqual([]);
    const twin = await session.noAutoflush(async () =>
      Promise.resolve(new User([...Object.values({ ...user })] as never)),
    );
    expect(() => session.add(twin)).toThrow(IdentityConflictError);
    session.delete(user);
    await session.flush();
    expect(() => session.add(user)).toThrow(InvalidStateError);
    await session.rollback();
    await other.close();
  });

  it('SES-08 SES-09 pending objects are written before a query, unless autoflush is off', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u' });
    session.add(user);
    await expect(
      session.noAutoflush(async () => {
        expect(await session.users.count()).toBe(0);
        throw new Error('out');
      }),
    ).rejects.toThrow('out');
    expect(await session.users.query().one()).toBe(user);
    await session.rollback();
  });

  it('SES-13 SES-16 an expired column can be assigned without reading, and can not be read', async () => {
    const { db, statements } = await openFixture(database);
    const id = await stored(db);
    await using session = db.session({ expireOnCommit: true });
    const user = await session.users.getOrThrow(id);
    await session.commit();
    statements.clear();
    expect(() => user.name).toThrow(NotLoadedError);
    user.name = 'assigned';
    expect(statements.count).toBe(0);
    await session.flush();
    expect(statements.shapes).toEqual(['UPDATE users']);
    await session.refresh(user);
    expect([user.name, user.counter]).toEqual(['assigned', 7]);
    await session.commit();
  });

  it('SES-13 what is assigned while expired is written, even what the row said last', async () => {
    const { db } = await openFixture(database);
    const id = await stored(db);
    await using session = db.session();
    const user = await session.users.getOrThrow(id);
    await session.commit();
    await db.users.updateWhere((u) => u.id.eq(id), { name: 'elsewhere', counter: 8 });
    session.expire(user);
    user.name = 'fred';
    await session.commit();
    expect((await db.users.get(id))?.name).toBe('fred');
    // What a query reads fills in what is expired, and leaves what was assigned.
    session.expire(user);
    await session.noAutoflush(async () => {
      user.name = 'assigned';
      await session.users.query().all();
    });
    expect([user.name, user.counter]).toEqual(['assigned', 8]);
    await session.rollback();
    expect(inspect(user).expired).toEqual(['name']);
  });

  it('SES-10 SES-11 an expired foreign key is read before its relation, pending changes first', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => session.addAll([new User({ name: 'a' }), new User({ name: 'b' })]));
    await using session = db.session({ expireOnCommit: true });
    const [one, two] = (await session.users.orderBy((u) => u.id).all()) as [User, User];
    const address = new Address({ email: 'e', user: one });
    session.add(address);
    await session.flush();
    address.user = two;
    session.expire(address, ['userId']);
    await session.refresh(address, ['userId']);
    expect(address.userId).toBe(two.id);
    await session.commit();
    statements.clear();
    expect(await address.loadUser()).toBe(two);
    expect(statements.shapes).toEqual(['SELECT addresses', 'SELECT users']);
    // The key of an expired entity is known: its collection needs no other read.
    await session.commit();
    statements.clear();
    expect((await two.addresses.load()).map((loaded) => loaded.email)).toEqual(['e']);
    expect(statements.shapes).toEqual(['SELECT addresses']);
    // Nor does a new row that refers to it.
    session.add(new Address({ email: 'f', user: one }));
    await session.commit();
    expect(await db.addresses.count()).toBe(2);
  });

  it('SES-12 a query over a pending entity flushes it first', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    const user = new User({ name: 'u', addresses: [new Address({ email: 'a' })] });
    session.add(user);
    expect(await session.users.where((u) => u.addresses.any((a) => a.email.eq('a'))).one()).toBe(user);
    await session.rollback();
  });

  it('SES-17 an expired object reads what another session committed', async () => {
    const { db } = await openFixture(database);
    const id = await stored(db);
    await using session = db.session({ expireOnCommit: true });
    const user = await session.users.getOrThrow(id);
    await session.commit();
    await db.transaction(async (other) => {
      (await other.users.getOrThrow(id)).name = 'other';
    });
    expect(await session.users.get(id)).toBe(user);
    expect(user.name).toBe('other');
  });

  it('SES-16 without expire-on-commit a commit costs no read and begins nothing', async () => {
    const { db, statements } = await openFixture(database);
    const id = await stored(db);
    await using session = db.session();
    const user = await session.users.getOrThrow(id);
    await session.commit();
    statements.clear();
    expect([user.name, user.counter, session.inTransaction, statements.count]).toEqual(['fred', 7, false, 0]);
  });

  it('expiring an entity expires what it owns', async () => {
    const { db } = await openFixture(database);
    await stored(db, new User({ name: 'u', owned: [new Parcel({ label: 'l' })] }));
    await using session = db.session();
    const user = await session.users.load({ owned: true }).one();
    const [parcel] = user.owned;
    session.expire(user);
    expect(inspect(parcel as Parcel).expired).toContain('label');
  });

  it('SES-14 a pending change of the key is flushed before a refresh', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => session.accounts.create({ username: 'jack' }));
    await using session = db.session();
    const account = await session.accounts.getOrThrow('jack');
    account.username = 'ed';
    await session.refresh(account);
    expect(account.username).toBe('ed');
    await session.rollback();
    await using strict = db.session({ autoflush: false });
    const again = await strict.accounts.getOrThrow('jack');
    again.username = 'x';
    await expect(strict.refresh(again)).rejects.toThrow(/username/);
  });

  it('SES-15 a detached object keeps its columns and can load nothing', async () => {
    const { db } = await openFixture(database);
    await stored(db, new User({ name: 'u', addresses: [new Address({ email: 'a' })] }));
    const session = db.session();
    const user = await session.users.query().one();
    session.expire(user, ['counter']);
    await session.close();
    expect(user.name).toBe('u');
    expect(() => user.counter).toThrow(DetachedError);
    await expect(user.addresses.load()).rejects.toThrow(DetachedError);
    expect(() => (user.addresses as unknown as unknown[]).length).toThrow(NotLoadedError);
  });

  it('SES-18 isModified looks at values and collections, and sends nothing', async () => {
    const { db, statements } = await openFixture(database);
    const id = await stored(db);
    await using session = db.session();
    const user = await session.users.getOrThrow(id);
    statements.clear();
    user.name = 'fred';
    expect(session.isModified(user)).toBe(false);
    user.addresses.add(new Address({ email: 'a' }));
    expect([session.isModified(user), session.isModified(user, { collections: false })]).toEqual([true, false]);
    expect(statements.count).toBe(0);
  });

  it('SES-19 SES-20 SES-21 merge', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const given = new User({ name: 'new' });
    const made = await session.merge(given);
    expect([statements.count, made === given, inspect(made).state, inspect(given).state]).toEqual([
      0,
      false,
      'pending',
      'transient',
    ]);
    await session.commit();
    const changed = await session.merge(new User({ id: made.id, name: 'renamed' }));
    expect([changed, changed.name, changed.counter]).toEqual([made, 'renamed', 7]);
    await session.commit();
    const emails = ['a', 'b', 'c'].map((email) => new Address({ id: 1, email }));
    const merged = [];
    for (const one of emails) merged.push(await session.merge(one));
    await session.commit();
    expect(new Set(merged).size).toBe(1);
    expect((await db.addresses.all()).map((address) => address.email)).toEqual(['c']);
  });

  it('SES-22 one session is one flow', async () => {
    const { db } = await openFixture(database);
    await using session = db.session();
    session.add(new User({ name: 'u' }));
    const results = await Promise.allSettled([session.flush(), session.flush()]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect(String((results[1] as PromiseRejectedResult).reason)).toContain('already flushing');
    await session.rollback();
  });

  it('JSON, spreading and inspection show columns and what is loaded', async () => {
    const { db } = await openFixture(database);
    await stored(db, new User({ name: 'u', addresses: [new Address({ email: 'a' })] }));
    const user = await db.users.load({ addresses: { load: { user: true } } }).one();
    expect(Object.keys({ ...user })).toEqual(['id', 'name', 'slug', 'counter', 'limit', 'profile']);
    expect(JSON.parse(JSON.stringify(user))).toMatchObject({ name: 'u', addresses: [{ email: 'a' }] });
  });

  it('EXT-11 a change inside a document is seen, an equal document is not', async () => {
    const { db, statements } = await openFixture(database);
    const id = await stored(db, new User({ name: 'u', profile: { a: { b: 1 } } }));
    await using session = db.session();
    const user = await session.users.getOrThrow(id);
    (user.profile as { a: { b: number } }).a.b = 2;
    statements.clear();
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE users']);
    user.profile = { a: { b: 2 } };
    await session.commit();
    expect(statements.count).toBe(1);
    expect((await db.users.get(id))?.profile).toEqual({ a: { b: 2 } });
  });
});
