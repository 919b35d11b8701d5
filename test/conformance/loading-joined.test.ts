/** The cases LOAD of the conformance list that are of joined loading. */
import { NotLoadedError, sql } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture as openUsers } from './fixture.js';
import { Address, Node, Parcel, Part, Pref, Slot, User, Visit } from './generated/index.js';
import { openFixture, type Fixture } from './travel/fixture.js';
import {
  Bag,
  Chief,
  City,
  Club,
  Country,
  Folder,
  Grid,
  Guide,
  Note,
  Photo,
  Pin,
  Stop,
  Traveller,
  Trip,
  Vehicle,
} from './travel/generated/index.js';

const joined = { strategy: 'joined' } as const;

/** Users `u0`, `u1`, … each with as many addresses as its number says. */
async function users(db: Awaited<ReturnType<typeof openUsers>>['db'], counts: readonly number[]): Promise<void> {
  for (const [index, count] of counts.entries()) {
    const name = `u${String(index)}`;
    const addresses = Array.from({ length: count }, (_, at) => new Address({ email: `${name}-${String(at)}` }));
    await db.transaction((session) => session.add(new User({ name, addresses })));
  }
}

/** Ada of Paris with a bag; Bob, who lives nowhere. */
async function travellers(db: Fixture['db']): Promise<void> {
  const france = new Country({ code: 'FR', name: 'France' });
  const paris = new City({ name: 'Paris', country: france });
  await db.transaction((session) => {
    session.add(new Traveller({ name: 'ada', email: 'ada@x', home: paris, bag: new Bag({ color: 'red' }) }));
    session.add(new Traveller({ name: 'bob' }));
  });
}

describeDatabases('joined loading', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('LOAD-08 a limit counts parents: they stand in a query of their own, and have all their children', async () => {
    const { db, statements } = await openUsers(database);
    await users(db, [3, 0, 2, 1]);
    statements.clear();
    const page = await db.users
      .orderBy((u) => u.id)
      .limit(2)
      .offset(1)
      .load({ addresses: joined })
      .all();
    expect(page.map((user) => [user.name, user.addresses.map((address) => address.email)])).toEqual([
      ['u1', []],
      ['u2', ['u2-0', 'u2-1']],
    ]);
    expect(statements.count).toBe(1);
    expect(statements.all[0]).toMatch(/FROM \(SELECT .* FROM ["`]?users["`]? .*LIMIT .*\) AS .*page_.* LEFT JOIN/s);
    statements.clear();
    const first = await db.users
      .orderBy((u) => u.id)
      .load({ addresses: joined })
      .first();
    expect([first?.addresses.length, statements.count]).toEqual([3, 1]);
    statements.clear();
    const one = await db.users
      .where((u) => u.name.eq('u2'))
      .load({ addresses: joined })
      .one();
    expect([one.addresses.length, statements.count]).toEqual([2, 1]);
  });

  it('LOAD-09 a to-one relation is joined without a query inside, whatever the limit', async () => {
    const { db, statements } = await openUsers(database);
    await users(db, [2, 1]);
    await db.transaction((session) => session.add(new Address({ email: 'nobody' })));
    await db.transaction((session) => session.add(new User({ name: 'u9', pref: new Pref({ theme: 'dark' }) })));
    statements.clear();
    const addresses = await db.addresses
      .orderBy((a) => a.id.desc())
      .limit(2)
      .load({ user: joined })
      .all();
    expect(addresses.map((address) => address.user?.name)).toEqual([undefined, 'u1']);
    const last = await db.users
      .orderBy((u) => u.id.desc())
      .limit(2)
      .load({ pref: joined })
      .all();
    expect(last.map((user) => user.pref?.theme)).toEqual(['dark', undefined]);
    expect(statements.count).toBe(2);
    for (const text of statements.all) {
      expect(text).toMatch(/^SELECT [^()]* FROM ["`]?\w+["`]? LEFT JOIN [^()]* LIMIT [^()]*$/);
      expect(text).not.toMatch(/page_/);
    }
  });

  it('LOAD-09 a relation that is never empty is an inner join', async () => {
    const { db, statements } = await openUsers(database);
    await db.transaction((session) =>
      session.add(new Parcel({ label: 'p', user: new User({ name: 'u' }), parts: [new Part({ name: 'a' })] })),
    );
    statements.clear();
    const [part] = await db.parts
      .limit(1)
      .load({ parcel: { ...joined, load: { user: joined } } })
      .all();
    expect(part?.parcel.user.name).toBe('u');
    expect(statements.count).toBe(1);
    expect(statements.all[0]).not.toMatch(/LEFT/);
  });

  it('LOAD-10 parents keep the order of their query, by whatever it goes', async () => {
    const { db, statements } = await openUsers(database);
    await users(db, [1, 2, 3, 0]);
    statements.clear();
    const byName = await db.users
      .orderBy((u) => u.name.desc())
      .limit(3)
      .load({ addresses: { ...joined, orderBy: (a) => a.email.desc() } })
      .all();
    expect(byName.map((user) => user.addresses.map((address) => address.email))).toEqual([
      [],
      ['u2-2', 'u2-1', 'u2-0'],
      ['u1-1', 'u1-0'],
    ]);
    const byCalculation = await db.users
      .orderBy((u) => [u.id.mod(2).desc(), u.id.desc()])
      .limit(3)
      .load({ addresses: joined })
      .all();
    const ids = byCalculation.map((user) => user.id);
    const all = (await db.users.all()).map((user) => user.id);
    const sorted = [...all].sort((a, b) => (b % 2) - (a % 2) || b - a).slice(0, 3);
    expect(ids).toEqual(sorted);
    expect(statements.all.filter((text) => text.includes('page_'))).toHaveLength(2);
  });

  it('LOAD-11 what the query says of the same table does not shrink what is loaded', async () => {
    const { db, statements } = await openUsers(database);
    await users(db, [3, 1]);
    statements.clear();
    const found = await db.users
      .where((u) => u.addresses.any((a) => a.email.eq('u0-1')))
      .load({ addresses: joined })
      .all();
    expect(found.map((user) => user.addresses.length)).toEqual([3]);
    expect(statements.count).toBe(1);
    const roots = await db.addresses
      .where((a) => a.email.like('u0-%'))
      .load({ user: { ...joined, load: { addresses: joined } } })
      .orderBy((a) => a.email)
      .all();
    expect(roots.map((address) => address.user?.addresses.length)).toEqual([3, 3, 3]);
    expect(roots[0]?.user?.addresses[1]).toBe(roots[1]);
  });

  it('LOAD-13 below an outer join nothing is lost: two steps, one statement', async () => {
    const { db, statements } = await openFixture(database);
    await travellers(db);
    statements.clear();
    const found = await db.travellers
      .orderBy((t) => t.id)
      .load({ trips: { strategy: 'lazy' } })
      .all();
    const [ada, bob] = found as unknown as { home: { country: { name: string } } | null; bag: Bag | null }[];
    expect([ada?.home?.country.name, ada?.bag?.color, bob?.home, bob?.bag]).toEqual(['France', 'red', null, null]);
    expect(statements.count).toBe(1);
    expect(statements.all[0]).not.toMatch(/ INNER JOIN | (?<!LEFT )JOIN /);
  });

  it('a relation whose default is to be joined comes with one statement, however its owner is found', async () => {
    const { db, statements } = await openFixture(database);
    await travellers(db);
    statements.clear();
    const [paris] = await db.cities.all();
    expect(statements.count).toBe(1);
    // Never without: an inner join.
    expect(statements.all[0]).toMatch(/(?<!LEFT )JOIN/);
    await using session = db.session();
    statements.clear();
    const city = await session.cities.getOrThrow(paris?.id ?? 0);
    expect([(await city.loadCountry()).name, statements.count]).toEqual(['France', 1]);
    session.expungeAll();
    statements.clear();
    const ada = await session.travellers.findByEmail('ada@x', { trips: { strategy: 'lazy' } });
    expect([(await ada?.loadHome())?.name, (await ada?.loadBag())?.color]).toEqual(['Paris', 'red']);
    expect([statements.count, await session.travellers.findByEmail('none')]).toEqual([1, null]);
    // A query may leave it.
    session.expungeAll();
    statements.clear();
    const left = await session.cities.load({ country: { strategy: 'lazy' } }).one();
    // @ts-expect-error left to be asked for
    expect(() => left.country.name as unknown).toThrow(NotLoadedError);
    expect(statements.all[0]).not.toMatch(/JOIN/);
    expect((await left.loadCountry()).name).toBe('France');
  });

  it('LOAD-14 a tree is joined as deep as it is asked for', async () => {
    const { db, statements } = await openUsers(database);
    const nest = (level: number): Node[] =>
      level > 4
        ? []
        : [0, 1].map((at) => new Node({ data: `${String(level)}-${String(at)}`, children: nest(level + 1) }));
    await db.transaction((session) => session.addAll(nest(0)));
    statements.clear();
    const roots = await db.nodes
      .where((n) => n.parentId.isNull())
      .orderBy((n) => n.id)
      .load({ children: { ...joined, load: { children: { ...joined, load: { children: joined } } } } })
      .all();
    expect(statements.count).toBe(1);
    expect(roots).toHaveLength(2);
    for (const [at, root] of roots.entries()) {
      expect(root.data).toBe(`0-${String(at)}`);
      expect(root.children.map((child) => child.data)).toEqual(['1-0', '1-1']);
      for (const child of root.children)
        for (const below of child.children) expect(below.children.map((last) => last.data)).toEqual(['3-0', '3-1']);
    }
    const third = roots[0]?.children[1]?.children[0]?.children[1];
    expect(() => (third?.children as unknown as unknown[]).length).toThrow(NotLoadedError);
  });

  it('LOAD-14 without a depth the first level is joined, and further ones are read when they are asked for', async () => {
    const { db, statements } = await openFixture(database);
    const top = new Folder({
      name: 'top',
      parent: new Folder({ name: 'above', parent: new Folder({ name: 'root' }) }),
    });
    await db.transaction((session) => session.add(top));
    await using session = db.session();
    statements.clear();
    const folder = await session.folders.where((f) => f.name.eq('top')).one();
    const above = await folder.loadParent();
    expect([above?.name, statements.count]).toEqual(['above', 1]);
    expect((await above?.loadParent())?.name).toBe('root');
    expect(statements.count).toBe(2);
  });

  it('several collections of one owner are not multiplied: one is joined, the others read beside it, with a word', async () => {
    const { db, statements, warnings } = await openFixture(database, {});
    await db.transaction((session) =>
      session.add(
        new Trip({
          year: 2020,
          traveller: new Traveller({ name: 'ada' }),
          stops: ['a', 'b', 'c'].map(
            (place) =>
              new Stop({
                place,
                position: 0,
                photos: [1, 2].map((at) => new Photo({ name: `${place}${String(at)}` })),
              }),
          ),
          notes: ['x', 'y'].map((text) => new Note({ text })),
        }),
      ),
    );
    statements.clear();
    const trip = await db.trips.load({ stops: { ...joined, load: { photos: joined } }, notes: joined }).one();
    expect(trip.stops.map((stop) => [stop.place, ...stop.photos.map((photo) => photo.name)])).toEqual([
      ['a', 'a1', 'a2'],
      ['b', 'b1', 'b2'],
      ['c', 'c1', 'c2'],
    ]);
    expect(trip.notes.map((note) => note.text)).toEqual(['x', 'y']);
    expect(statements.count).toBe(2);
    expect(warnings).toEqual([expect.stringMatching(/^Trip\.notes is not joined.*Trip\.stops/)]);
    await db.trips.load({ stops: joined, notes: joined }).all();
    expect(warnings).toHaveLength(1);
  });

  it('join tables, keys of several columns and filters', async () => {
    const { db, statements } = await openFixture(database);
    const clubs = ['chess', 'tennis'].map((name) => new Club({ name }));
    await db.transaction((session) => {
      session.add(new Traveller({ name: 'ada', clubs }));
      session.add(new Traveller({ name: 'bob' }));
      session.add(new Grid({ row: 1, col: 2, label: 'g', pins: [new Pin({ name: 'p' }), new Pin({ name: 'q' })] }));
      session.add(new Pin({ name: 'half', row: 1 }));
    });
    statements.clear();
    const people = await db.travellers
      .orderBy((t) => t.name)
      .load({ clubs: { ...joined, orderBy: (c) => c.name.desc() }, trips: { strategy: 'noload' } })
      .all();
    expect(people.map((one) => one.clubs.map((club) => club.name))).toEqual([['tennis', 'chess'], []]);
    expect(statements.count).toBe(1);
    const some = await db.travellers
      .orderBy((t) => t.name)
      .load({ clubs: { ...joined, where: (c) => c.name.like('c%') }, trips: { strategy: 'noload' } })
      .all();
    expect(some.map((one) => one.clubs.map((club) => club.name))).toEqual([['chess'], []]);
    statements.clear();
    const pins = await db.pins
      .orderBy((p) => p.id)
      .load({ grid: joined })
      .all();
    expect(pins.map((pin) => pin.grid?.label)).toEqual(['g', 'g', undefined]);
    const grid = await db.grids.limit(1).load({ pins: joined }).one();
    expect(grid.pins.map((pin) => pin.name)).toEqual(['p', 'q']);
    expect(statements.count).toBe(2);
  });

  it('kinds that share a table are joined; those spread over several are read by a statement of their own', async () => {
    const { db, statements, warnings } = await openFixture(database, {});
    await db.transaction((session) => {
      const [plain, chief] = [new Guide({ name: 'plain' }), new Chief({ name: 'boss', rank: 3 })];
      const traveller = new Traveller({ name: 'ada', vehicle: new Vehicle({ plate: 'AB' }) });
      session.addAll([
        new Trip({ year: 1, traveller, guide: plain, chief }),
        new Trip({ year: 2, traveller, guide: chief }),
      ]);
    });
    await using session = db.session();
    statements.clear();
    const trips = await session.trips
      .orderBy((t) => t.year)
      .load({ guide: joined, chief: joined, stops: { strategy: 'lazy' } })
      .all();
    expect(statements.count).toBe(1);
    expect(trips.map((trip) => [trip.guide?.name, trip.guide instanceof Chief, trip.chief?.rank])).toEqual([
      ['plain', false, 3],
      ['boss', true, undefined],
    ]);
    expect(trips[0]?.chief).toBe(trips[1]?.guide);
    await session.close();
    statements.clear();
    const ada = await db.travellers.load({ vehicle: joined, trips: { strategy: 'lazy' } }).one();
    expect([ada.vehicle?.plate, statements.count]).toEqual(['AB', 2]);
    expect(warnings).toEqual([expect.stringMatching(/^Traveller\.vehicle is not joined.*several tables/)]);
    await db.close();
  });

  it('joins go on below what another statement reads', async () => {
    const { db, statements } = await openUsers(database);
    await db.transaction((session) => {
      const user = new User({ name: 'u', addresses: [new Address({ email: 'a' })] });
      session.add(new Parcel({ label: 'p', user, parts: [new Part({ name: 'x' }), new Part({ name: 'y' })] }));
      session.add(new Parcel({ label: 'q', user }));
    });
    statements.clear();
    const parcels = await db.parcels
      .orderBy((p) => p.label)
      .load({ parts: { load: { parcel: { ...joined, load: { user: { ...joined, load: { addresses: true } } } } } } })
      .all();
    expect(parcels.map((parcel) => parcel.parts.map((part) => part.name))).toEqual([['x', 'y'], []]);
    expect(parcels[0]?.parts[1]?.parcel).toBe(parcels[0]);
    expect(parcels[0]?.parts[1]?.parcel.user.addresses[0]?.email).toBe('a');
    expect(statements.count).toBe(3);
    const top = await db.users.load({ owned: { limit: 1, load: { parts: joined } } }).one();
    expect(top.owned.map((parcel) => parcel.parts.length)).toEqual([2]);
  });

  it('streams join what a row brings; collections are read block by block', async () => {
    const { db, statements } = await openUsers(database);
    await users(db, [1, 2, 0, 3, 1]);
    statements.clear();
    const met: unknown[] = [];
    for await (const address of db.addresses
      .orderBy((a) => a.id)
      .load({ user: { ...joined, load: { addresses: joined } } })
      .stream(3))
      met.push([address.user?.name, address.user?.addresses.length]);
    expect(met).toEqual([
      ['u0', 1],
      ['u1', 2],
      ['u1', 2],
      ['u3', 3],
      ['u3', 3],
      ['u3', 3],
      ['u4', 1],
    ]);
    expect(statements.all.filter((text) => /FROM ["`]?addresses["`]? LEFT JOIN/.test(text))).toHaveLength(1);
    expect(statements.count).toBe(1 + 3);
  });

  it('what a session holds stays one object; what it holds already is not overwritten', async () => {
    const { db, statements } = await openUsers(database);
    await users(db, [2]);
    await using session = db.session();
    const user = await session.users.query().one();
    user.name = 'changed';
    const [first] = await session.addresses.load({ user: joined }).all();
    expect(first?.user).toBe(user);
    expect(user.name).toBe('changed');
    const fresh = new Address({ email: 'new' });
    user.addresses.add(fresh);
    const loaded = await session.noAutoflush(() => session.users.load({ addresses: joined }).one());
    expect(loaded.addresses.map((address) => address.email)).toEqual(['u0-0', 'u0-1', 'new']);
    await session.rollback();
    session.expungeAll();
    statements.clear();
    const again = await session.users.query().populateExisting().load({ addresses: joined }).one();
    expect([again.name, again.addresses.length, statements.count]).toEqual(['u0', 2, 1]);
  });

  it('locks stay on the rows of the query itself', async () => {
    const { db, statements } = await openUsers(database);
    await users(db, [2]);
    await db.transaction(async (session) => {
      statements.clear();
      const user = await session.users.load({ addresses: joined }).forUpdate().one();
      expect([user.addresses.length, statements.count]).toEqual([2, 1]);
      const address = await session.addresses.load({ user: joined }).limit(1).forUpdate().one();
      expect(address.user).toBe(user);
    });
  });

  it('LOAD-15 two rows of a to-one relation: a word, and one of them', async () => {
    const { db, warnings } = await openUsers(database, {});
    // As a legacy database may be: nothing keeps the column unique.
    await db.execute(sql`DROP TABLE prefs`);
    await db.execute(sql`CREATE TABLE prefs (id integer PRIMARY KEY, theme varchar(20), user_id integer)`);
    await users(db, [1, 1]);
    const user = await db.users.orderBy((u) => u.id).first();
    await db.prefs.insertMany(['a', 'b'].map((theme, index) => ({ id: index + 1, theme, userId: user?.id ?? 0 })));
    const loaded = await db.users
      .orderBy((u) => u.id)
      .load({ pref: joined, addresses: joined })
      .all();
    expect(loaded).toHaveLength(2);
    expect(loaded[0]?.pref?.theme).toMatch(/^[ab]$/);
    expect(loaded.map((one) => one.addresses.length)).toEqual([1, 1]);
    expect(warnings).toEqual([expect.stringMatching(/^User\.pref: multiple rows/)]);
    await db.close();
  });

  it('values of a session’s own kind come through: keys of several columns, and both ways of a relation', async () => {
    const { db } = await openUsers(database);
    await db.transaction((session) =>
      session.add(new Slot({ day: 1, status: 's', visits: ['v', 'w'].map((name) => new Visit({ name })) })),
    );
    await using session = db.session();
    const [visit, other] = await session.visits
      .orderBy((v) => v.name)
      .load({ slot: { ...joined, load: { visits: joined } } })
      .all();
    expect(visit?.slot?.visits.map((one) => one.name)).toEqual(['v', 'w']);
    expect(visit?.slot?.visits[1]).toBe(other);
  });
});
