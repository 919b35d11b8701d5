/** Queries that read some columns: what their entities have, what a flush writes of them, and how they become whole. */
import { Decimal, NotLoadedError, ValidationError, type Loaded } from 'joinery';
import { expect, expectTypeOf, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture as openEmbedded } from './embedded/fixture.js';
import { Customer } from './embedded/generated/index.js';
import { openStored } from './stored/fixture.js';
import { openFixture, type Fixture } from './travel/fixture.js';
import { Bag, Car, Chief, City, Country, Part, Report, Stop, Traveller, Trip } from './travel/generated/index.js';

const given = {
  body: 'long text',
  pages: 7,
  bytes: 2n ** 40n,
  price: '12.50',
  written: new Date('2026-01-02T03:04:05Z'),
  day: '2026-01-02',
  open: true,
  facts: { a: [1] },
  raw: Uint8Array.of(1, 2),
  climate: 'harsh',
  spot: { lat: 1.5, lon: 2.5 },
  secret: 'hidden',
  notes: 'later',
} as const;

async function reports(db: Fixture['db'], count = 1): Promise<void> {
  await db.transaction((session) => {
    for (let index = 0; index < count; index++)
      session.add(new Report({ title: `t${String(index)}`, ...given, author: new Traveller({ name: 'ada' }) }));
  });
}

/** Reads a property past the types. */
const peek = (entity: object, name: string): unknown => (entity as Record<string, unknown>)[name];

describeDatabases('partial entities', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('reads the columns that are named, and what an entity can’t be without', async () => {
    const { db, statements } = await openFixture(database);
    await reports(db);
    statements.clear();
    const report = await db.reports.query().only('title', 'pages').one();
    expect([report.title, report.pages]).toEqual(['t0', 7]);
    expectTypeOf(report).toHaveProperty('pages');
    expectTypeOf(report).not.toHaveProperty('body');
    // @ts-expect-error not read: it does not compile, and plain JavaScript gets an error
    expect(() => report.body as unknown).toThrow(/^Report\.body was not read: name it in the query's columns$/);
    const others = ['body', 'bytes', 'price', 'written', 'day', 'open', 'facts', 'raw', 'climate', 'spot', 'label'];
    for (const name of others.slice(0, -1)) expect(() => peek(report, name)).toThrow(NotLoadedError);
    // The key, the version, columns that relations go by, and those with a codec.
    expect(['id', 'version', 'authorId', 'secret'].map((name) => peek(report, name))).toEqual([
      expect.any(Number),
      1,
      expect.any(Number),
      'hidden',
    ]);
    expect(statements.all).toHaveLength(1);
    expect(statements.all[0]).not.toMatch(/body|price|climate|spot/);
    expect(Object.keys(report)).toEqual(['id', 'title', 'pages', 'secret', 'version', 'authorId']);
    expect(Object.keys(JSON.parse(JSON.stringify(report)) as object)).toEqual(Object.keys(report));
    expect({ ...report }).not.toHaveProperty('body');
  });

  it('reads all columns but some; a composite is one; deferred columns can be among those that are named', async () => {
    const { db, statements } = await openFixture(database);
    await reports(db);
    const report = await db.reports.query().defer('body', 'spot').one();
    expect([report.title, report.climate, report.bytes, report.open]).toEqual(['t0', 'harsh', 2n ** 40n, true]);
    // @ts-expect-error left out by the query
    expect(() => report.body as unknown).toThrow(NotLoadedError);
    // @ts-expect-error left out by the query
    expect(() => report.spot as unknown).toThrow(NotLoadedError);
    statements.clear();
    const named = await db.reports.query().only('spot', 'notes').one();
    expect([named.spot, named.notes]).toEqual([given.spot, 'later']);
    expect(statements.all[0]).not.toMatch(/body/);
    const wrong = db.reports.query().only('nothing' as 'title');
    await expect(wrong.all()).rejects.toThrow(ValidationError);
    await expect(
      db.reports
        .query()
        .only('label' as 'title')
        .all(),
    ).rejects.toThrow(/no column 'label'/);
  });

  it('a flush writes what was assigned, and of the rest nothing', async () => {
    const { db, statements } = await openFixture(database);
    await reports(db);
    await db.transaction(async (session) => {
      const report = await session.reports.query().only('title').one();
      expect(session.isModified(report)).toBe(false);
      statements.clear();
      await session.flush();
      expect(statements.count).toBe(0);
      report.title = 'new';
      await session.flush();
      // Past the types: a column that was not read.
      Object.assign(report, { pages: 7 });
      expect(session.isModified(report)).toBe(true);
    });
    const updates = statements.all.filter((text) => text.startsWith('UPDATE'));
    expect(updates).toHaveLength(2);
    expect(updates[0]).toMatch(/title/);
    expect(updates[1]).toMatch(/pages/);
    for (const text of updates) expect(text).not.toMatch(/body|secret|spot/);
    const stored = await db.reports.load({ notes: true }).one();
    expect(stored).toMatchObject({ title: 'new', version: 3, ...given, price: stored.price });
    expect(stored.price.toString()).toBe('12.5');
  });

  it('a full query completes what a session holds in part, and leaves what was assigned', async () => {
    const { db } = await openFixture(database);
    await reports(db);
    await using session = db.session();
    const report = await session.reports.query().only('title').one();
    report.title = 'mine';
    Object.assign(report, { pages: 99 });
    const [whole] = await session.noAutoflush(() => session.reports.all());
    expect(whole).toBe(report);
    expect(whole).toMatchObject({ title: 'mine', pages: 99, body: 'long text', spot: given.spot, climate: 'harsh' });
    expect(Object.keys(whole as object)).toContain('body');
    expect(session.isModified(whole as Report)).toBe(true);
    // And a whole one stays whole where a query reads a part.
    const again = await session.noAutoflush(() => session.reports.query().only('pages').one());
    expect(again).toBe(report);
    expect(peek(again, 'body')).toBe('long text');
  });

  it('several parts add up; what is read again overwrites only where it is told to', async () => {
    const { db } = await openFixture(database);
    await reports(db);
    await using session = db.session();
    const report = await session.reports.query().only('title').one();
    await session.reports.query().only('body').one();
    expect([peek(report, 'title'), peek(report, 'body')]).toEqual(['t0', 'long text']);
    expect(() => peek(report, 'pages')).toThrow(NotLoadedError);
    Object.assign(report, { body: 'mine', title: 'mine' });
    await session.noAutoflush(() => session.reports.query().only('body').populateExisting().one());
    expect([peek(report, 'title'), peek(report, 'body')]).toEqual(['mine', 'long text']);
    expect(() => peek(report, 'pages')).toThrow(NotLoadedError);
  });

  it('what was left out is read later: by name, by a refresh, or by its key', async () => {
    const { db, statements } = await openFixture(database);
    await reports(db, 3);
    await using session = db.session();
    const some = await session.reports
      .orderBy((r) => r.id)
      .only('title')
      .all();
    statements.clear();
    expect(() => peek(some[0] as object, 'body')).toThrow(/session\.load\(it, \{ body: true \}\)/);
    await session.load(some, { body: true, pages: true, notes: true });
    // The columns in one statement; a deferred one has its own.
    expect(statements.count).toBe(2);
    expect(statements.all[0]).not.toMatch(/climate|price/);
    expect(some.map((report) => [peek(report, 'body'), peek(report, 'pages'), peek(report, 'notes')])).toEqual(
      some.map(() => ['long text', 7, 'later']),
    );
    statements.clear();
    await session.load(some, { body: true, pages: true, notes: true });
    expect(statements.count).toBe(0);
    const [first, second] = some;
    await session.refresh(first as (typeof some)[number]);
    expect([peek(first as object, 'climate'), statements.count]).toEqual(['harsh', 1]);
    expect(await session.reports.get(peek(second as object, 'id') as number)).toBe(second);
    expect(peek(second as object, 'climate')).toBe('harsh');
  });

  it('a rollback makes what was read meanwhile unknown again, and never invents a value', async () => {
    const { db } = await openFixture(database);
    await reports(db);
    await using session = db.session();
    const report = await session.reports.query().only('title').one();
    report.title = 'new';
    await session.flush();
    await session.reports.all();
    expect(peek(report, 'body')).toBe('long text');
    await session.rollback();
    expect(report.title).toBe('t0');
    expect(() => peek(report, 'body')).toThrow(NotLoadedError);
    await session.refresh(report);
    expect(report).toMatchObject({ title: 't0', body: 'long text', pages: 7, bytes: 2n ** 40n });
    expect(session.isModified(report)).toBe(false);
  });

  it('a rollback of a savepoint too', async () => {
    const { db } = await openFixture(database);
    await reports(db);
    await db.transaction(async (session) => {
      const report = await session.reports.query().only('title').one();
      const nested = await session.nested();
      Object.assign(report, { pages: 1 });
      await session.flush();
      await session.reports.all();
      await nested.rollback();
      await session.refresh(report);
      expect(report).toMatchObject({ title: 't0', body: 'long text', pages: 7 });
    });
    expect(await db.reports.query().one()).toMatchObject({ pages: 7, version: 1 });
  });

  it('relations of partial entities load and change as those of whole ones', async () => {
    const { db, statements } = await openFixture(database);
    await reports(db);
    const bob = new Traveller({ name: 'bob' });
    await db.transaction(async (session) => {
      const report = await session.reports.query().only('title').load({ author: true }).one();
      expect(report.author?.name).toBe('ada');
      session.add(bob);
      Object.assign(report, { author: bob });
      report.parts.add(new Part({ name: 'p', size: 1, report: report as unknown as Report }));
      statements.clear();
    });
    expect(statements.all.filter((text) => /reports/.test(text) && text.startsWith('SELECT'))).toEqual([]);
    const stored = await db.reports.load({ author: true, parts: true }).one();
    expect([stored.author?.name, stored.parts.map((part) => part.name), stored.body]).toEqual([
      'bob',
      ['p'],
      'long text',
    ]);
    await using session = db.session();
    const report = await session.reports.query().only('pages').one();
    expect((await report.loadAuthor())?.name).toBe('bob');
    expect((await report.parts.load()).length).toBe(1);
  });

  it('some columns of what is loaded, by every strategy and at every depth', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => {
      const paris = new City({ name: 'Paris', country: new Country({ code: 'FR', name: 'France' }) });
      const ada = new Traveller({ name: 'ada', email: 'a@x', home: paris, bag: new Bag({ color: 'red' }) });
      const trips = [1, 2].map((year) => new Trip({ year, traveller: ada }));
      trips[0]?.stops.add(new Stop({ place: 'x', position: 0 }));
      session.addAll([...trips, new Report({ title: 't', ...given, author: ada })]);
    });
    for (const strategy of ['selectin', 'joined', 'subquery'] as const) {
      statements.clear();
      const report = await db.reports
        .query()
        .only('title')
        .load({
          author: {
            strategy,
            only: ['name'],
            load: {
              trips: { strategy, only: ['year'], orderBy: (t) => t.year.desc(), load: { stops: { strategy } } },
              home: { strategy, defer: ['name'] },
              bag: { strategy: 'lazy' },
            },
          },
        })
        .one();
      const { author } = report;
      expect(author?.name).toBe('ada');
      // @ts-expect-error not read by the query
      expect(() => author?.email as unknown).toThrow(/Traveller\.email was not read/);
      expect(author?.trips.map((trip) => trip.year)).toEqual([2, 1]);
      expect(author?.trips[1]?.stops.map((stop) => stop.place)).toEqual(['x']);
      // @ts-expect-error left out by the query
      expect(() => author?.home?.name as unknown).toThrow(/City\.name was not read/);
      expect(peek(author?.home as object, 'countryCode')).toBe('FR');
      expect(statements.all.join(' ')).not.toMatch(/email/);
      if (strategy === 'joined') expect(statements.count).toBe(1);
    }
    const limited = await db.travellers
      .query()
      .only('name')
      .limit(1)
      .load({ trips: { strategy: 'joined', only: ['year'], load: { stops: true } }, home: { strategy: 'lazy' } })
      .one();
    expect(limited.trips).toHaveLength(2);
    const top = await db.travellers
      .query()
      .only('name')
      .load({ trips: { limit: 1, only: ['year'] }, home: { strategy: 'lazy' } })
      .one();
    expect(top.trips.map((trip) => trip.year)).toEqual([2]);
  });

  it('kinds of a hierarchy lack what they were not read for', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) =>
      session.addAll([new Chief({ name: 'boss', rank: 3 }), new Car({ plate: 'AB', doors: 4 })]),
    );
    const guide = await db.guides.query().only('name').one();
    expect([guide.name, peek(guide, 'kind'), guide instanceof Chief]).toEqual(['boss', 'chief', true]);
    expect(() => peek(guide, 'rank')).toThrow(NotLoadedError);
    await using session = db.session();
    const car = await session.cars.query().only('doors').one();
    expect(car.doors).toBe(4);
    expect(() => peek(car, 'plate')).toThrow(/Car\.plate/);
    await session.load(car, { plate: true });
    expect(peek(car, 'plate')).toBe('AB');
  });

  it('streams, pages, listeners and locks take parts too', async () => {
    const { db } = await openFixture(database);
    await reports(db, 5);
    const titles: string[] = [];
    for await (const report of db.reports
      .orderBy((r) => r.id)
      .only('title')
      .stream(2)) {
      expect(() => peek(report, 'body')).toThrow(NotLoadedError);
      titles.push(report.title);
    }
    expect(titles).toEqual(['t0', 't1', 't2', 't3', 't4']);
    const page = await db.reports
      .orderBy((r) => r.id)
      .only('title')
      .load({ author: { strategy: 'joined' } })
      .page({ size: 2 });
    expect(page.items.map((report) => [report.title, report.author?.name])).toEqual([
      ['t0', 'ada'],
      ['t1', 'ada'],
    ]);
    await using session = db.session();
    session.on('load', (entity) => {
      if (entity instanceof Report) entity.title = `${entity.title}!`;
    });
    const [heard] = await session.reports
      .orderBy((r) => r.id)
      .only('title')
      .limit(1)
      .forUpdate()
      .all();
    expect([heard?.title, session.isModified(heard as (typeof titles)[number] & Report)]).toEqual(['t0!', false]);
    expect(await session.reports.query().only('title').count()).toBe(5);
  });

  it('whatever a row holds, what was not read counts as unchanged', async () => {
    const { db, statements } = await openEmbedded(database);
    const home = { street: 's', city: 'c', note: null, geo: null };
    const facts = {
      flag: true,
      amount: new Decimal('1.50'),
      big: 5n,
      bytes: Uint8Array.of(1),
      at: new Date(5),
      colour: 'red' as const,
      extra: [1],
      past: { lat: 1, lon: 2 },
      price: { cents: 5n },
    };
    await db.transaction((session) => session.add(new Customer({ name: 'n', home, facts })));
    await using session = db.session();
    for (const name of ['name', 'home', 'work', 'facts', 'archive'] as const) {
      session.expungeAll();
      const customer = await session.customers.query().only(name).one();
      expect(session.isModified(customer)).toBe(false);
      statements.clear();
      await session.flush();
      expect(statements.count).toBe(0);
      await session.refresh(customer);
      expect(customer).toMatchObject({ name: 'n', home, work: null, facts: { big: 5n, price: { cents: 5n } } });
      expect(session.isModified(customer)).toBe(false);
    }
  });

  it('a schema without relations can read some columns, and the others later', async () => {
    const { db, statements } = await openStored(database);
    await db.cells.create({ label: 'a', side: 3 });
    await using session = db.session();
    const cell = await session.cells.query().only('label').one();
    expect(() => peek(cell, 'side')).toThrow(NotLoadedError);
    statements.clear();
    await session.load(cell, { side: true });
    expect([peek(cell, 'side'), statements.count]).toEqual([3, 1]);
    expect(statements.all[0]).not.toMatch(/lit/);
    await expect(session.load(cell, { nothing: true })).rejects.toThrow(ValidationError);
  });

  it('the types know what was read', async () => {
    const { db } = await openFixture(database);
    await reports(db);
    const report = await db.reports
      .query()
      .only('title')
      .load({ parts: { only: ['name'] } })
      .one();
    expectTypeOf(report.parts[0]).not.toHaveProperty('size');
    // @ts-expect-error no column of the target
    await expect(db.reports.load({ parts: { only: ['report'] } }).all())
      .resolves.toBeDefined()
      .catch(() => undefined);
    // @ts-expect-error a part is not the whole
    const whole: Report = report;
    expect(whole).toBe(report);
    expectTypeOf<Loaded<Report, { author: { only: ['name'] } }>['author']>().not.toHaveProperty('email');
  });
});
