/** The cases LOAD of the conformance list that are of subqueries, of strategies a query names, and of what all strategies share. */
import { count, NotLoadedError, refine, ValidationError } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture as openUsers } from './fixture.js';
import { Address, addresses, Item, Node, Pref, Purchase, User, users } from './generated/index.js';
import { openLibrary } from './library/fixture.js';
import { Author, Book, Chapter } from './library/generated/index.js';
import { openFixture } from './travel/fixture.js';
import { Club, Stop, Traveller, Trip } from './travel/generated/index.js';

const [joined, selectin, subquery] = [
  { strategy: 'joined' },
  { strategy: 'selectin' },
  { strategy: 'subquery' },
] as const;

/** Users `u0`, `u1`, … each with as many addresses as its number says. */
async function make(db: Awaited<ReturnType<typeof openUsers>>['db'], counts: readonly number[]): Promise<void> {
  for (const [index, number] of counts.entries()) {
    const name = `u${String(index)}`;
    const own = Array.from({ length: number }, (_, at) => new Address({ email: `${name}-${String(at)}` }));
    await db.transaction((session) => session.add(new User({ name, addresses: own })));
  }
}

describeDatabases('loading strategies', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('LOAD-20 a query run once more finds the same parents, and with a limit that leaves a choice it is not run again', async () => {
    const { db, statements } = await openUsers(database);
    await make(db, [2, 0, 3, 1, 2]);
    const counted = async (limit: number, sorted: boolean, by: typeof selectin | typeof subquery): Promise<unknown> => {
      const query = sorted ? db.users.orderBy((u) => [u.name.desc(), u.id]) : db.users.query();
      statements.clear();
      const found = await query.limit(limit).load({ addresses: by }).all();
      expect(statements.count).toBe(2);
      return found.map((user) => [user.name, user.addresses.map((address) => address.email)]);
    };
    for (const sorted of [false, true])
      expect(await counted(3, sorted, subquery)).toEqual(await counted(3, sorted, selectin));
    await counted(3, true, subquery);
    expect(statements.all[1]).toMatch(/JOIN \(SELECT DISTINCT .* FROM \(SELECT .* LIMIT /s);
    await counted(3, false, subquery);
    expect(statements.all[1]).not.toMatch(/LIMIT/);
    for (const user of await db.users.limit(3).load({ addresses: subquery }).all())
      expect(user.addresses.length).toBe([2, 0, 3, 1, 2][Number(user.name.slice(1))]);
  });

  it('a subquery is one statement, however many parents there are; below it too', async () => {
    const { db, statements } = await openUsers(database);
    await db.users.insertMany(Array.from({ length: 1100 }, (_, index) => ({ name: `u${String(index)}` })));
    const stored = await db.users.all();
    await db.addresses.insertMany(stored.map(({ id }) => ({ email: 'a', userId: id })));
    await db.prefs.insertMany(stored.slice(0, 600).map(({ id }) => ({ theme: 't', userId: id })));
    statements.clear();
    const found = await db.users
      .where((u) => u.name.like('u%'))
      .load({ addresses: { ...subquery, load: { user: { ...subquery, load: { pref: subquery } } } } })
      .all();
    expect(found.every((user) => user.addresses.length === 1 && user.addresses[0]?.user?.id === user.id)).toBe(true);
    expect(found.filter((user) => user.addresses[0]?.user?.pref !== null)).toHaveLength(600);
    // The users of the addresses are there already; their settings are found through both queries.
    expect(statements.count).toBe(3);
    expect(statements.all[2]).toMatch(/FROM ["`]?prefs.*JOIN \(SELECT DISTINCT.*JOIN \(SELECT DISTINCT.*(LIKE|GLOB)/s);
    for (const text of statements.all) expect(text.length).toBeLessThan(1500);
  });

  it('a relation whose default is a subquery; join tables, to-one relations and filters', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => {
      const club = new Club({ name: 'chess' });
      for (const [name, years] of Object.entries({ ada: [2001, 2003, 2002], bob: [] as number[] })) {
        const trips = years.map((year) => new Trip({ year, stops: [] }));
        session.add(new Traveller({ name, clubs: [club], trips }));
      }
    });
    statements.clear();
    const people = await db.travellers
      .where((t) => t.name.like('%'))
      .orderBy((t) => t.name)
      .load({ clubs: { ...subquery, load: { members: subquery } } })
      .all();
    const trips = (people as unknown as { trips: Trip[] }[]).map((one) => one.trips.map((trip) => trip.year));
    expect(trips).toEqual([[2003, 2002, 2001], []]);
    expect(people.map((one) => one.clubs.map((club) => club.name))).toEqual([['chess'], ['chess']]);
    expect(people[0]?.clubs[0]).toBe(people[1]?.clubs[0]);
    expect(people[0]?.clubs[0]?.members.map((one) => one.name).sort()).toEqual(['ada', 'bob']);
    expect(statements.count).toBe(4);
    statements.clear();
    const few = await db.trips
      .where((t) => t.year.gt(2001))
      .load({ traveller: { ...subquery, load: { trips: { ...subquery, where: (t) => t.year.lt(2003), limit: 1 } } } })
      .all();
    expect(few.map((trip) => trip.traveller.name)).toEqual(['ada', 'ada']);
    expect(few[0]?.traveller.trips.map((trip) => trip.year)).toEqual([2002]);
    expect(statements.count).toBe(3);
  });

  it('LOAD-22 every strategy gives the same order', async () => {
    const { db } = await openUsers(database);
    await db.transaction((session) =>
      session.add(
        new Purchase({ description: 'p', items: ['c', 'a', 'b', 'a'].map((description) => new Item({ description })) }),
      ),
    );
    const descending = { orderBy: (i: { description: { desc(): never } }) => i.description.desc() };
    const orders = async (options: object): Promise<readonly (readonly string[])[]> =>
      Promise.all(
        [joined, selectin, subquery].map(async (by) => {
          const one = await db.purchases.load({ items: { ...by, ...options } as { strategy: 'joined' } }).one();
          return one.items.map((item) => `${item.description}${String(item.id)}`);
        }),
      );
    for (const options of [{}, descending]) {
      const [first, ...others] = await orders(options);
      expect(first).toHaveLength(4);
      for (const other of others) expect(other).toEqual(first);
    }
    expect((await orders(descending))[0]?.map((text) => text[0])).toEqual(['c', 'b', 'a', 'a']);
    await using session = db.session();
    const lazy = await (await session.purchases.query().one()).items.load();
    expect(lazy.map((item) => `${item.description}${String(item.id)}`)).toEqual((await orderIn(session))[0]);
    async function orderIn(own: typeof session): Promise<string[][]> {
      own.expungeAll();
      const one = await own.purchases.load({ items: joined }).one();
      return [one.items.map((item) => `${item.description}${String(item.id)}`)];
    }
  });

  it('LOAD-22 the order of the schema, and that of an ordered list, are every strategy’s', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => {
      const stops = ['z', 'y', 'x'].map((place) => new Stop({ place, position: 0 }));
      const trips = [1, 3, 2].map((year) => new Trip({ year }));
      trips[1]?.stops.add(...stops);
      session.add(new Traveller({ name: 'ada', trips }));
    });
    for (const by of [joined, selectin, subquery]) {
      const ada = await db.travellers.load({ trips: { ...by, load: { stops: by } } }).one();
      expect(ada.trips.map((trip) => trip.year)).toEqual([3, 2, 1]);
      expect(ada.trips[0]?.stops.map((stop) => stop.place)).toEqual(['z', 'y', 'x']);
    }
    await using session = db.session();
    const ada = await session.travellers.load({ trips: { strategy: 'lazy' } }).one();
    expect((await ada.trips.load()).map((trip) => trip.year)).toEqual([3, 2, 1]);
  });

  it('LOAD-12 a query that groups or is distinct stands inside: its counts are its own', async () => {
    const { db, statements } = await openUsers(database);
    await make(db, [3, 1, 2]);
    const several = refine(db.users.query(), (select) =>
      select.join(addresses, addresses.userId.eq(users.id)).groupBy(users.id).having(count(addresses.id).gt(1)),
    ).orderBy((u) => u.id);
    statements.clear();
    const found = await several.load({ addresses: joined }).all();
    expect(found.map((user) => [user.name, user.addresses.length])).toEqual([
      ['u0', 3],
      ['u2', 2],
    ]);
    expect(statements.all[0]).toMatch(/FROM \(SELECT .* GROUP BY .*\) AS .*page_.* LEFT JOIN/s);
    expect([statements.count, await several.count()]).toEqual([1, 2]);
    statements.clear();
    const sorted = await several
      .limit(1)
      .load({ addresses: { ...joined, load: { user: joined } } })
      .all();
    expect(sorted.map((user) => user.addresses.map((address) => address.user))).toEqual([
      [sorted[0], sorted[0], sorted[0]],
    ]);
    expect(statements.count).toBe(1);
  });

  it('LOAD-11 LOAD-12 the query’s own joins filter and repeat the parents, never what is loaded', async () => {
    const { db, statements } = await openUsers(database);
    await make(db, [3, 1, 2]);
    const query = refine(db.users.query(), (select) => select.join(addresses, addresses.userId.eq(users.id))).where(
      () => addresses.email.like('%-1').or(addresses.email.like('%-2')),
    );
    statements.clear();
    for (const by of [joined, selectin, subquery]) {
      const found = await query
        .orderBy(() => addresses.email.desc())
        .load({ addresses: by })
        .all();
      expect(found.map((user) => [user.name, user.addresses.map((address) => address.email)])).toEqual([
        ['u2', ['u2-0', 'u2-1']],
        ['u0', ['u0-0', 'u0-1', 'u0-2']],
      ]);
    }
    expect(statements.count).toBe(1 + 2 + 2);
    expect(await query.count()).toBe(2);
    const all = refine(db.users.query(), (select) =>
      select.leftJoin(addresses, addresses.userId.eq(users.id).and(addresses.email.eq('u1-0'))),
    );
    expect((await all.all()).length).toBe(3);
    // Said to be distinct, a limit counts parents.
    const plain = refine(db.prefs.limit(2), (select) => select.join(users, users.id.gt(0)).distinct());
    await db.prefs.insertMany([{ theme: 'a' }, { theme: 'b' }, { theme: 'c' }]);
    const prefs = await plain
      .orderBy((p) => p.theme)
      .load({ user: joined })
      .all();
    expect(prefs.map((pref) => [pref.theme, pref.user])).toEqual([
      ['a', null],
      ['b', null],
    ]);
  });

  it('LOAD-18 a query sets relations to raise, to nothing, or back to lazy; the type says they are not loaded', async () => {
    const { db, statements } = await openUsers(database);
    await make(db, [2, 1]);
    await db.transaction((session) => session.add(new Address({ email: 'alone' })));
    await using session = db.session();
    const [user] = await session.users
      .orderBy((u) => u.id)
      .load({ addresses: { strategy: 'raise' }, pref: { strategy: 'noload' }, owned: { strategy: 'lazy' } })
      .all();
    if (user === undefined) throw new Error('a user expected');
    statements.clear();
    // @ts-expect-error not loaded
    expect(() => user.addresses.length as unknown).toThrow(NotLoadedError);
    await expect(user.addresses.load()).rejects.toThrow(/User\.addresses.*raise/);
    expect([await user.loadPref(), statements.count]).toEqual([null, 0]);
    expect([(await user.owned.load()).length, statements.count]).toEqual([0, 1]);
    // Other objects keep the schema's default, and the query that loads it has the last word.
    const again = await session.users
      .orderBy((u) => u.id)
      .load({ addresses: true })
      .all();
    expect(again[0]).toBe(user);
    expect(again.map((one) => one.addresses.length)).toEqual([2, 1]);
    session.expungeAll();
    const [held] = await session.users.orderBy((u) => u.id).all();
    const rows = await session.addresses
      .orderBy((a) => a.id)
      .load({ user: { strategy: 'raiseOnSql' } })
      .all();
    session.expunge((await session.users.orderBy((u) => u.id.desc()).first()) as User);
    statements.clear();
    expect(await rows[0]?.loadUser()).toBe(held);
    expect(await rows.at(-1)?.loadUser()).toBeNull();
    await expect(rows[2]?.loadUser()).rejects.toThrow(NotLoadedError);
    expect(statements.count).toBe(0);
  });

  it('LOAD-18 what the schema sets to raise is lazy where a query says so, at any depth', async () => {
    const { db, statements } = await openLibrary(database);
    await db.transaction((session) =>
      session.add(
        new Author({ name: 'ada', books: [new Book({ title: 'b', chapters: [new Chapter({ name: 'c' })] })] }),
      ),
    );
    await using session = db.session();
    const author = await session.authors.load({ books: { load: { chapters: { strategy: 'lazy' } } } }).one();
    statements.clear();
    expect((await author.books[0]?.chapters.load())?.map((chapter) => chapter.name)).toEqual(['c']);
    expect(statements.count).toBe(1);
    await session.close();
    const nested = await db.authors.load({ books: { strategy: 'joined', load: { chapters: joined } } }).one();
    expect(nested.books[0]?.chapters[0]?.name).toBe('c');
  });

  it('what is there is not read again, at any depth', async () => {
    const { db, statements } = await openUsers(database);
    await db.transaction((session) => {
      for (const name of ['a', 'b'])
        session.add(new User({ name, pref: new Pref({ theme: 't' }), addresses: [new Address({ email: name })] }));
    });
    await using session = db.session();
    const [first, second] = await session.users.orderBy((u) => u.id).all();
    if (first === undefined || second === undefined) throw new Error('two users expected');
    const missing = async (work: Promise<unknown>): Promise<number> => {
      statements.clear();
      await work;
      return statements.count;
    };
    expect(await missing(session.load(first, { addresses: true }))).toBe(1);
    expect(await missing(session.load(first, { addresses: true }))).toBe(0);
    // Of the other one, and what is below both.
    expect(await missing(session.load([first, second], { addresses: { load: { user: true } } }))).toBe(1);
    expect(statements.all[0]).toMatch(/addresses/);
    expect(
      await missing(session.load([first, second], { addresses: { load: { user: { load: { pref: true } } } } })),
    ).toBe(1);
    expect(statements.all[0]).toMatch(/FROM ["`]?prefs/);
    for (const by of [joined, selectin, subquery])
      expect(await missing(session.load([first, second], { addresses: { ...by, load: { user: by } }, pref: by }))).toBe(
        0,
      );
    const query = session.users.load({ addresses: { load: { user: { load: { pref: true } } } } }).all();
    expect(await missing(query)).toBe(1);
    await expect(session.load(first, { nothing: true })).rejects.toThrow(ValidationError);
  });

  it('a tree read level by level sends one statement a level, and one for what is new', async () => {
    const { db, statements } = await openUsers(database);
    const nest = (level: number): Node[] =>
      level > 2
        ? []
        : [0, 1].map((at) => new Node({ data: `${String(level)}${String(at)}`, children: nest(level + 1) }));
    await db.transaction((session) => session.addAll(nest(0)));
    await using session = db.session();
    const roots = await session.nodes
      .where((n) => n.parentId.isNull())
      .load({ children: true })
      .all();
    statements.clear();
    await session.load(roots, { children: { load: { children: { load: { parent: { load: { parent: true } } } } } } });
    // Grandchildren; their parents and roots are held.
    expect(statements.count).toBe(1);
  });
});
