/** Sessions let go of unchanged entities that no one holds, and of no others. */
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture, type Fixture } from './fixture.js';
import { Address, type User } from './generated/index.js';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

type Session = ReturnType<Fixture['db']['session']>;

/** What nothing but a weak reference holds is gone afterwards. */
async function collect(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await setImmediate();
    gc();
  }
}

async function withUsers(fixture: Fixture, count = 20): Promise<void> {
  await fixture.db.users.insertMany(
    Array.from({ length: count }, (_, index) => ({ name: `u${String(index)}`, profile: { visits: index } })),
  );
}

/** References to all users but no user; those at rest are no more looked at. */
async function rested(session: Session): Promise<WeakRef<User>[]> {
  const refs = (await session.users.orderBy((u) => u.id).all()).map((user) => new WeakRef(user));
  await session.flush();
  return refs;
}

const alive = (refs: readonly WeakRef<User>[]): number => refs.filter((ref) => ref.deref() !== undefined).length;

describeDatabases('weak references', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('unchanged entities no one holds are let go, and those held stay one object', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await using session = fixture.db.session({ keep: 0 });
    const held = (await session.users.get(3)) as User;
    const refs = await rested(session);
    await collect();
    expect(alive(refs)).toBe(1);
    const again = await session.users.orderBy((u) => u.id).all();
    expect(again.length).toBe(20);
    expect(again[2]).toBe(held);
    fixture.statements.clear();
    expect(await session.users.get(3)).toBe(held);
    expect(fixture.statements.count).toBe(0);
  });

  it('as many as a session keeps are not let go', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await using session = fixture.db.session({ keep: 20 });
    const refs = await rested(session);
    await collect();
    expect(alive(refs)).toBe(20);
  });

  it('changed entities stay, whether they were changed before they came to rest or after', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await using session = fixture.db.session({ keep: 0, autoflush: false });
    await (async () => {
      const users = await session.users.orderBy((u) => u.id).all();
      (users[0] as User).name = 'before';
      await session.flush();
      (users[1] as User).name = 'after';
      (users[2]?.profile as { visits: number }).visits = 100;
    })();
    await collect();
    fixture.statements.clear();
    await session.commit();
    expect(fixture.statements.count).toBeGreaterThan(0);
    const rows = await fixture.db.users
      .orderBy((u) => u.id)
      .limit(3)
      .all();
    expect(rows.map((row) => row.name)).toEqual(['before', 'after', 'u2']);
    expect(rows[2]?.profile).toEqual({ visits: 100 });
  });

  it('a value changed in place is written while its entity is held, also where the entity itself was not asked', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await using session = fixture.db.session({ keep: 0 });
    const user = (await session.users.get(5)) as User;
    const profile = user.profile as { visits: number };
    await rested(session);
    profile.visits = 77;
    await session.commit();
    expect((await fixture.db.users.get(5))?.profile).toEqual({ visits: 77 });
    expect(user.profile).toBe(profile);
  });

  it('relations of an entity at rest are changed as of any other', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await using session = fixture.db.session({ keep: 0 });
    await (async () => {
      const one = (await session.users.get(1, { addresses: true })) as User;
      const two = (await session.users.get(2)) as User;
      await rested(session);
      one.addresses.add(new Address({ email: 'loaded' }));
      two.addresses.add(new Address({ email: 'not loaded' }));
    })();
    await collect();
    await session.commit();
    const stored = await fixture.db.addresses.orderBy((a) => a.email).all();
    expect(stored.map((address) => [address.email, address.userId])).toEqual([
      ['loaded', 1],
      ['not loaded', 2],
    ]);
  });

  it('a loaded list of an entity at rest loses a member that is deleted', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await fixture.db.addresses.insertMany([
      { email: 'a', userId: 1 },
      { email: 'b', userId: 1 },
    ]);
    await using session = fixture.db.session({ keep: 0 });
    const user = await session.users.get(1, { addresses: true });
    await session.flush();
    session.delete(await session.addresses.where((a) => a.email.eq('a')).one());
    await session.commit();
    await session.refresh(user as User, ['addresses']);
    await session.load(user as User, { addresses: true });
    expect(user?.addresses.map((address) => address.email)).toEqual(['b']);
  });

  it('an entity at rest looks like any other', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await using session = fixture.db.session({ keep: 0 });
    const users = (await session.users.orderBy((u) => u.id).all()) as [User, User, User, User];
    await session.flush();
    const plain = { id: 1, name: 'u0', slug: null, counter: 7, limit: 7, profile: { visits: 0 } };
    expect(JSON.parse(JSON.stringify(users[0]))).toEqual(plain);
    expect({ ...users[1] }).toEqual({ ...plain, id: 2, name: 'u1', profile: { visits: 1 } });
    expect(inspect(users[2])).toContain("name: 'u2'");
    expect(Object.keys(users[3])).toEqual(Object.keys(plain));
  });

  it('a rollback restores what is at rest, and a closed session leaves it readable', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    const session = fixture.db.session({ keep: 0 });
    const [first, second] = (await session.users.orderBy((u) => u.id).all()) as [User, User];
    first.name = 'changed';
    await session.flush();
    // What was written is unchanged again: it comes to rest.
    await session.flush();
    await session.rollback();
    expect([first.name, second.name]).toEqual(['u0', 'u1']);
    await session.users.all();
    await session.flush();
    await session.close();
    expect([first.name, second.name]).toEqual(['u0', 'u1']);
    second.name = 'detached';
    expect(second.name).toBe('detached');
  });

  it('expired entities are let go too, and written when they are assigned', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture);
    await using session = fixture.db.session({ keep: 0, expireOnCommit: true });
    const held = (await session.users.get(4)) as User;
    const refs = await rested(session);
    await session.commit();
    await session.flush();
    await collect();
    expect(alive(refs)).toBe(1);
    expect(() => held.name).toThrow(/expired/);
    held.name = 'assigned';
    await session.commit();
    expect((await fixture.db.users.get(4))?.name).toBe('assigned');
  });

  it('a stream through a session needs no more memory the longer it is, and what its loop changes is written', async () => {
    const fixture = await openFixture(database);
    await withUsers(fixture, 3000);
    await using session = fixture.db.session({ keep: 100 });
    const refs: WeakRef<User>[] = [];
    for await (const user of session.users.stream(200)) {
      refs.push(new WeakRef(user));
      if (user.id % 100 === 0) user.name = 'hundredth';
    }
    await session.flush();
    await collect();
    expect(alive(refs)).toBeLessThan(1000);
    await session.commit();
    expect(await fixture.db.users.where((u) => u.name.eq('hundredth')).count()).toBe(30);
  });
});
