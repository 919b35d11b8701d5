import { Readable } from 'node:stream';
import { everyRow } from 'joinery';
import { expectStatements } from 'joinery/testing';
import { expect, it } from 'vitest';
import { openFixture } from '../conformance/fixture.js';
import { Address, Item, User } from '../conformance/generated/index.js';
import { describeDatabases } from '../support/databases.js';
import { blocksNotRun } from './shown-code.js';

it.each(['pagination', 'bulk-writes', 'events', 'n-plus-one'])('every block of the page on %s is run here', (name) => {
  const page = new URL(`../../docs/guide/${name}.md`, import.meta.url);
  expect(blocksNotRun(page, new URL(import.meta.url))).toEqual([]);
});

describeDatabases('the guides on sessions', ['sqlite', 'postgresql', 'mysql'], (database) => {
  it('pages', async () => {
    const { db } = await openFixture(database);
    await db.users.insertMany(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, slug: name })));
    const names = ({ items }: { readonly items: readonly User[] }): string => items.map(({ name }) => name).join('');

    const query = db.users.where((u) => u.counter.gt(0)).orderBy((u) => [u.name.desc(), u.slug]);
    const first = await query.page({ size: 2 });
    const second = await query.page({ size: 2, after: first.endCursor });
    const back = await query.page({ size: 2, before: second.startCursor });
    const last = await query.page({ size: 2, fromEnd: true });
    expect([first, second, back, last].map(names)).toEqual(['ed', 'cb', 'ed', 'ba']);
    expect([first.hasPrevious, first.hasNext, last.hasNext]).toEqual([false, true, false]);

    const page = await db.users.orderBy((u) => u.name).paginate({ page: 2, size: 2 });
    expect([names(page), page.total, page.pages]).toEqual(['cd', 5, 3]);
  });

  it('bulk writes', async () => {
    const { db } = await openFixture(database);
    const stored = async () =>
      (await db.users.orderBy((u) => u.id).all()).map(({ name, counter }) => `${name} ${String(counter)}`);
    const rows = [
      { name: 'old a', slug: 'a', counter: 30 },
      { name: 'b', slug: 'b' },
    ];
    await db.users.insertMany(rows); // as few statements as possible; no entities are made
    await db.users.updateMany([
      { id: 1, name: 'Ada' },
      { id: 2, name: 'Bob' },
    ]); // by key
    await db.users.upsertMany(rows, { conflict: 'slug', update: ['name'] }); // inserted, or updated where they are
    await db.users.updateWhere(
      (u) => u.counter.gt(29),
      (u) => ({ counter: u.counter.sub(10) }),
    );
    await db.users.deleteWhere((u) => u.name.like('old%'));
    await db.users.deleteWhere(everyRow); // every row has to be said
    expect(await stored()).toEqual([]);

    const source = Readable.from(['one', 'two']) as AsyncIterable<string>;
    async function* lines() {
      for await (const line of source) yield { name: line };
    }
    await db.users.insertMany(lines());
    expect(await stored()).toEqual(['one 7', 'two 7']);
  });

  it('events', async () => {
    const { db } = await openFixture(database);
    const audit: string[] = [];
    await using session = db.session();
    const off = db.on(User, 'beforeInsert', (user, session) => {
      user.slug ??= user.name.toLowerCase();
      audit.push(`${user.name} by ${session.inTransaction ? 'a transaction' : 'nobody'}`);
    });
    session.on('beforeFlush', (own) => {
      for (const entity of own.pending)
        if (entity instanceof User) own.add(new Item({ description: `for ${entity.name}` }));
    });
    session.on('afterCommit', () => void audit.push('committed'));
    session.add(new User({ name: 'Ada' }));
    await session.commit();
    off();
    expect(audit).toEqual([expect.stringMatching(/^Ada by /), 'committed']);
    expect([(await db.users.query().one()).slug, (await db.items.query().one()).description]).toEqual([
      'ada',
      'for Ada',
    ]);
  });

  it('the N+1 trap', async () => {
    const warnings: string[] = [];
    const { db } = await openFixture(database, { warn: (message) => warnings.push(message) });
    await db.transaction((session) =>
      session.addAll(
        Array.from({ length: 12 }, (_, at) => new User({ name: 'u', addresses: [new Address({ email: String(at) })] })),
      ),
    );
    await using session = db.session();
    const addresses = await session.addresses.all();
    for (const address of addresses) await address.loadUser();
    expect(warnings.map((text) => text.split(', ', 1)[0])).toEqual([
      'Address.user is loaded by more than 10 statements in one session',
    ]);
    await db.addresses.load({ user: true }).all();
    await session.load(addresses, { user: true });
    await Promise.all(addresses.map((address) => address.loadUser()));

    const users = await expectStatements(2, () => db.users.load({ addresses: true }).all());
    expect(users.map((user) => user.addresses.length)).toEqual(users.map(() => 1));
  });
});
