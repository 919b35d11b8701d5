/** The case BET-26: what a rollback makes of everything a unit of work has touched. */
import { inspect, type Entity } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture } from './fixture.js';
import { Address, Item, Parcel, Part, Pref, Purchase, User } from './generated/index.js';

describeDatabases('what a rollback restores', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('BET-26 every value, collection and state is as noted, without a SELECT, and the same work can be run again', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => {
      const item = (description: string): Item => new Item({ description });
      session.addAll([
        new User({
          name: 'ada',
          profile: { seen: [1] },
          addresses: [new Address({ email: 'a' }), new Address({ email: 'b' })],
          pref: new Pref({ theme: 'dark' }),
          owned: [new Parcel({ label: 'box', parts: [new Part({ name: 'lid' }), new Part({ name: 'floor' })] })],
        }),
        new User({ name: 'bob' }),
        new Purchase({ description: 'first', items: [item('pen'), item('ink')] }),
        item('paper'),
      ]);
    });

    await using session = db.session();
    const [ada, bob] = await session.users
      .load({ addresses: { load: { user: true } }, pref: true, owned: { load: { parts: true } } })
      .orderBy((user) => user.id)
      .all();
    const purchase = await session.purchases.load({ items: true }).one();
    const paper = await session.items.where((item) => item.description.eq('paper')).one();
    const later = new Address({ email: 'later' });
    if (!ada || !bob) throw new Error('the fixture lacks its users');
    await session.commit();

    const [a, b] = [...ada.addresses];
    const { pref } = ada;
    const box = ada.owned[0];
    const lid = box?.parts[0];
    const pen = purchase.items[0];
    if (!a || !b || !pref || !box || !lid || !pen) throw new Error('the fixture lacks rows');
    const everything: readonly Entity[] = [ada, bob, purchase, paper, a, b, pref, box, lid, pen];
    const noted = (): unknown => ({
      values: everything.map((entity) => structuredClone(entity.toJSON())),
      inspected: everything.map((entity) => inspect(entity)),
      held: everything.map((entity) => session.has(entity)),
      addresses: [...ada.addresses, '|', ...bob.addresses].map(nameOf),
      users: [a.user, b.user].map(nameOf),
      pref: nameOf(ada.pref),
      owned: [...ada.owned].map(nameOf),
      parts: [...box.parts].map(nameOf),
      items: [...purchase.items].map(nameOf),
    });
    const nameOf = (value: unknown): unknown => {
      const index = everything.indexOf(value as Entity);
      return index < 0 ? value : index;
    };

    const work = async (fail: boolean): Promise<void> => {
      ada.name = 'Ada';
      ada.profile = { seen: [1, 2] };
      bob.slug = 'bob';
      ada.addresses.remove(b);
      bob.addresses.add(b);
      ada.addresses.add(new Address({ email: 'new' }));
      bob.addresses.add(later);
      purchase.items.remove(pen);
      purchase.items.add(paper);
      await session.flush();
      // What was written once is changed and deleted again, in further flushes.
      ada.name = 'Countess';
      later.email = 'sooner';
      ada.pref = null;
      box.parts.remove(lid);
      ada.addresses.remove(a);
      session.delete(a);
      await session.flush();
      ada.owned.remove(box);
      session.add(new User({ name: 'carl' }));
      await session.flush();
      bob.name = 'not flushed';
      ada.addresses.add(new Address({ email: 'not flushed' }));
      if (fail) throw new Error('and then it fails');
    };

    const before = noted();
    await expect(session.transaction(() => work(true))).rejects.toThrow('and then it fails');
    statements.clear();
    expect(noted()).toEqual(before);
    expect([ada, bob, a, b, box, lid].map((entity) => session.isModified(entity))).toEqual(Array(6).fill(false));
    // What was the application's own before is so again, and has no key.
    expect([inspect(later).state, session.has(later), later.id]).toEqual(['transient', false, undefined]);
    expect(statements.all).toEqual([]);

    await session.transaction(() => work(false));
    const stored = await db.users
      .load({ addresses: true, pref: true, owned: true })
      .orderBy((user) => user.id)
      .all();
    expect(
      stored.map((user) => [
        user.name,
        user.slug,
        [...user.addresses].map(({ email }) => email).sort(),
        user.pref,
        user.owned.length,
      ]),
    ).toEqual([
      ['Countess', null, ['new', 'not flushed'], null, 0],
      ['not flushed', 'bob', ['b', 'sooner'], null, 0],
      ['carl', null, [], null, 0],
    ]);
    const kept = await db.purchases.load({ items: true }).one();
    expect([...kept.items].map(({ description }) => description).sort()).toEqual(['ink', 'paper']);
    expect([await db.addresses.count(), await db.prefs.count(), await db.parts.count()]).toEqual([4, 0, 0]);
  });
});
