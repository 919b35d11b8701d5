/** The cases LOAD of the conformance list that are of lazy and selectin loading. */
import { NotLoadedError, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture, type Fixture } from './fixture.js';
import { openLibrary } from './library/fixture.js';
import { Author, Book, Chapter } from './library/generated/index.js';
import { Address, Item, Node, Pref, Purchase, Slot, User, Visit } from './generated/index.js';

/** Users `u0`, `u1`, … each with so many addresses. */
async function users(db: Fixture['db'], count: number, addresses: (index: number) => number = () => 1): Promise<void> {
  await db.users.insertMany(Array.from({ length: count }, (_, index) => ({ name: `u${String(index)}` })));
  const stored = await db.users.orderBy((u) => u.id).all();
  await db.addresses.insertMany(
    stored.flatMap((user, index) =>
      Array.from({ length: addresses(index) }, (_, at) => ({ email: `${user.name}-${String(at)}`, userId: user.id })),
    ),
  );
}

describeDatabases('loading', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('LOAD-01 selectin takes 500 owners a statement, or as many as it is told', async () => {
    const { db, statements } = await openFixture(database);
    await users(db, 1200);
    const count = async (limit: number, chunk?: number): Promise<number> => {
      statements.clear();
      const query = db.users
        .orderBy((u) => u.id)
        .limit(limit)
        .load({ addresses: true });
      const loaded = await (chunk === undefined ? query : query.chunkSize(chunk)).all();
      expect(loaded.every((user) => user.addresses.length === 1)).toBe(true);
      return statements.count;
    };
    expect([await count(100), await count(1200), await count(100, 47)]).toEqual([2, 4, 4]);
  });

  it('LOAD-02 a to-one relation is asked for by distinct keys', async () => {
    const { db, statements } = await openFixture(database);
    await users(db, 100, () => 5);
    statements.clear();
    const addresses = await db.addresses.load({ user: true }).chunkSize(47).all();
    expect([statements.count, addresses.length]).toEqual([1 + 3, 500]);
    expect(new Set(addresses.map((address) => address.user)).size).toBe(100);
  });

  it('LOAD-02 a foreign key whose row is gone loads as null, once for all', async () => {
    const fixture = await openFixture(database, {});
    const { db, statements } = fixture;
    // As a legacy database may be: nothing keeps the row that is referred to.
    await db.execute(sql`DROP TABLE addresses`);
    await db.execute(sql`CREATE TABLE addresses (id integer PRIMARY KEY, email varchar(20), user_id integer)`);
    await users(db, 1, () => 0);
    await db.addresses.insertMany([
      { id: 1, email: 'dangling', userId: 4711 },
      { id: 2, email: 'none' },
    ]);
    await using session = db.session();
    const loaded = await session.addresses
      .orderBy((a) => a.id)
      .load({ user: true })
      .all();
    statements.clear();
    expect(loaded.map((address) => address.user)).toEqual([null, null]);
    expect([await loaded[0]?.loadUser(), statements.count]).toEqual([null, 0]);
    await session.rollback();
    session.expungeAll();
    const lazy = await session.addresses.orderBy((a) => a.id).all();
    statements.clear();
    expect([await lazy[0]?.loadUser(), await lazy[0]?.loadUser(), statements.count]).toEqual([null, null, 1]);
    expect(lazy[0]?.userId).toBe(4711);
    await session.commit();
    expect((await db.addresses.orderBy((a) => a.id).first())?.userId).toBe(4711);
    await db.close();
  });

  it('LOAD-03 owners with keys of several columns get their own children, in order', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => {
      for (const day of [1, 2])
        for (const status of ['a', 'b'])
          session.add(
            new Slot({
              day,
              status,
              visits: [1, 2].map((at) => new Visit({ name: `${String(day)}${status}${String(at)}` })),
            }),
          );
    });
    statements.clear();
    const slots = await db.slots
      .load({ visits: true })
      .orderBy((s) => [s.day, s.status])
      .all();
    expect(statements.count).toBe(2);
    expect(slots.map((slot) => slot.visits.map((visit) => visit.name))).toEqual([
      ['1a1', '1a2'],
      ['1b1', '1b2'],
      ['2a1', '2a2'],
      ['2b1', '2b2'],
    ]);
  });

  it('LOAD-04 an empty collection and an absent one are loaded', async () => {
    const { db, statements } = await openFixture(database);
    await users(db, 1, () => 0);
    await using session = db.session();
    const user = await session.users.load({ addresses: true, pref: true }).one();
    statements.clear();
    expect([(await user.addresses.load()).length, await user.loadPref(), statements.count]).toEqual([0, null, 0]);
  });

  it('LOAD-05 a tree is loaded as deep as it is asked for', async () => {
    const { db, statements } = await openFixture(database);
    const nest = (level: number): Node[] =>
      level > 4
        ? []
        : [0, 1].map((at) => new Node({ data: `${String(level)}-${String(at)}`, children: nest(level + 1) }));
    await db.transaction((session) => session.addAll(nest(0)));
    statements.clear();
    const roots = await db.nodes
      .where((n) => n.parentId.isNull())
      .load({ children: { load: { children: { load: { children: true } } } } })
      .all();
    expect(statements.count).toBe(4);
    const third = roots[0]?.children[1]?.children[0]?.children[1];
    expect(third?.data).toBe('3-1');
    expect(() => (third?.children as unknown as unknown[]).length).toThrow(NotLoadedError);
  });

  it('LOAD-06 a stream loads relations block by block', async () => {
    const { db, statements } = await openFixture(database);
    await users(db, 10, (index) => index % 3);
    statements.clear();
    const counts: number[] = [];
    for await (const user of db.users
      .orderBy((u) => u.id)
      .load({ addresses: true })
      .stream(4))
      counts.push(user.addresses.length);
    expect(counts).toEqual(Array.from({ length: 10 }, (_, index) => index % 3));
    const follow = statements.all.filter((text) => /FROM ["`]?addresses/.test(text));
    expect(follow).toHaveLength(3);
    await using session = db.session();
    const names: string[] = [];
    for await (const user of session.users
      .orderBy((u) => u.id)
      .load({ addresses: true })
      .stream(2))
      names.push(user.name);
    expect(names).toHaveLength(10);
  });

  it('LOAD-07 a page loads the relations of its rows only, wholly', async () => {
    const { db, statements } = await openFixture(database);
    await users(db, 5, () => 3);
    statements.clear();
    const page = await db.users
      .orderBy((u) => u.id)
      .limit(2)
      .offset(1)
      .load({ addresses: true })
      .all();
    expect(page.map((user) => [user.name, user.addresses.length])).toEqual([
      ['u1', 3],
      ['u2', 3],
    ]);
    expect(statements.count).toBe(2);
  });

  it('LOAD-15 a to-one relation with several rows warns and takes one', async () => {
    const { db, warnings } = await openFixture(database, {});
    // As a legacy database may be: nothing keeps the column unique.
    await db.execute(sql`DROP TABLE prefs`);
    await db.execute(sql`CREATE TABLE prefs (id integer PRIMARY KEY, theme varchar(20), user_id integer)`);
    await users(db, 1, () => 0);
    const user = await db.users.query().one();
    await db.prefs.insertMany(['a', 'b'].map((theme, index) => ({ id: index + 1, theme, userId: user.id })));
    for (const load of [
      async () => (await db.users.load({ pref: true }).one()).pref,
      async () => {
        await using session = db.session();
        return await (await session.users.query().one()).loadPref();
      },
    ]) {
      warnings.length = 0;
      expect((await load())?.theme).toMatch(/^[ab]$/);
      expect(warnings).toEqual([expect.stringMatching(/^User\.pref: multiple rows/)]);
    }
    await db.close();
  });

  it('LOAD-16 LOAD-17 what the session holds, and what is NULL, needs no statement', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) =>
      session.addAll([
        new Address({ email: 'a', user: new User({ name: 'u' }) }),
        new Address({ email: 'b' }),
        new Visit({ name: 'v', slot: new Slot({ day: 1, status: 's' }) }),
        new Visit({ name: 'w', day: 1 }),
      ]),
    );
    await using session = db.session();
    const user = await session.users.query().one();
    const slot = await session.slots.query().one();
    const [held, none] = await session.addresses.orderBy((a) => a.id).all();
    const [whole, half] = await session.visits.orderBy((v) => v.id).all();
    statements.clear();
    expect([await held?.loadUser(), await none?.loadUser()]).toEqual([user, null]);
    expect([await whole?.loadSlot(), await half?.loadSlot()]).toEqual([slot, null]);
    expect(statements.count).toBe(0);
  });

  it('LOAD-18 a relation set to raise is an error that names it, without a statement', async () => {
    const { db, statements } = await openLibrary(database);
    const orphan = new Book({ title: 'o' });
    const written = new Book({ title: 'b', chapters: [new Chapter({ name: 'c' })] });
    await db.transaction((session) => session.addAll([orphan, new Author({ name: 'ada', books: [written] })]));
    await using session = db.session();
    const book = await session.books.get(written.id);
    const [chapter] = await session.chapters.query().all();
    if (book === null || chapter === undefined) throw new Error('a book and a chapter expected');
    statements.clear();
    await expect(book.chapters.load()).rejects.toThrow(NotLoadedError);
    await expect(book.chapters.load()).rejects.toThrow(/Book\.chapters/);
    await expect(chapter.loadBook()).rejects.toThrow(/Chapter\.book/);
    await expect(book.loadAuthor()).rejects.toThrow(/Book\.author/);
    expect(statements.count).toBe(0);
    // `raiseOnSql` gives what needs no statement: what the session holds, and what is null.
    const author = await session.authors.query().one();
    const stored = await session.books.getOrThrow(orphan.id);
    statements.clear();
    expect([await book.loadAuthor(), await stored.loadAuthor(), statements.count]).toEqual([author, null, 0]);
    await session.close();
    // The query decides, whatever the default is.
    const loaded = await db.books
      .where((b) => b.id.eq(book.id))
      .load({ chapters: true, author: true })
      .one();
    expect([loaded.chapters.length, loaded.author?.name]).toEqual([1, 'ada']);
  });

  it('LOAD-19 two ways to one object load both relations of it', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => {
      const user = new User({ name: 'u', pref: new Pref({ theme: 'dark' }), addresses: [new Address({ email: 'a' })] });
      session.add(user);
    });
    await using session = db.session();
    const prefs = await session.prefs
      .load({ user: { load: { addresses: { load: { user: { load: { pref: true } } } } } } })
      .all();
    const user = prefs[0]?.user;
    expect(user?.addresses[0]?.email).toBe('a');
    expect(user?.addresses[0]?.user?.pref).toBe(prefs[0]);
  });

  it('LOAD-21 a query with another value finds other rows', async () => {
    const { db } = await openFixture(database);
    await users(db, 3, (index) => index);
    const found = async (name: string): Promise<number[]> => {
      await using session = db.session();
      const loaded = await session.users
        .where((u) => u.name.eq(name))
        .load({ addresses: { where: (a) => a.email.like(`${name}-%`) } })
        .all();
      return loaded.map((user) => user.addresses.length);
    };
    expect([await found('u1'), await found('u2'), await found('u1')]).toEqual([[1], [2], [1]]);
  });

  it('LOAD-22 lazy and selectin give the same order', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) =>
      session.add(
        new Purchase({ description: 'p', items: ['c', 'a', 'b'].map((description) => new Item({ description })) }),
      ),
    );
    const eager = await db.purchases.load({ items: true }).one();
    const sorted = await db.purchases.load({ items: { orderBy: (i) => i.description.desc() } }).one();
    await using session = db.session();
    const lazy = await (await session.purchases.query().one()).items.load();
    expect(lazy.map((item) => item.id)).toEqual(eager.items.map((item) => item.id));
    expect(sorted.items.map((item) => item.description)).toEqual(['c', 'b', 'a']);
  });

  it('BET-09 BET-10 what is not loaded can’t be read; loads asked for in one tick are one statement', async () => {
    const { db, statements } = await openFixture(database);
    await users(db, 50, () => 2);
    await using session = db.session();
    const loaded = await session.users.orderBy((u) => u.id).all();
    // @ts-expect-error not loaded: it does not compile, and plain JavaScript gets an error
    expect(() => loaded[0]?.addresses.length as unknown).toThrow(NotLoadedError);
    statements.clear();
    const collections = await Promise.all(loaded.map((user) => user.addresses.load()));
    expect(statements.count).toBe(1);
    collections.forEach((addresses, index) =>
      expect(addresses.map((address) => address.userId)).toEqual([loaded[index]?.id, loaded[index]?.id]),
    );
    session.expungeAll();
    const again = await session.users.all();
    statements.clear();
    for (const user of again) await user.addresses.load();
    expect(statements.count).toBe(50);
  });
});
