import { count, refine } from 'joinery';
import { expect, it, vi } from 'vitest';
import { openFixture } from '../conformance/travel/fixture.js';
import {
  Club,
  Report,
  Stop,
  Traveller,
  travellers as travellersTable,
  Trip,
  trips as tripsTable,
} from '../conformance/travel/generated/index.js';
import { describeDatabases } from '../support/databases.js';
import { blocksNotRun } from './shown-code.js';

it('every block of the page is run here', () => {
  const page = new URL('../../docs/guide/loading.md', import.meta.url);
  expect(blocksNotRun(page, new URL(import.meta.url))).toEqual([]);
});

const report = {
  body: 'b',
  pages: 1,
  bytes: 1n,
  price: '1',
  written: new Date(0),
  day: '2026-01-01',
  open: true,
  facts: {},
  raw: Uint8Array.of(1),
  climate: 'mild',
  spot: { lat: 1, lon: 2 },
  secret: 's',
  notes: 'n',
} as const;

describeDatabases('the guide on loading', ['sqlite', 'postgresql', 'mysql'], (database) => {
  it('shows what it says', async () => {
    const { db, statements } = await openFixture(database);
    const console = { log: vi.fn() };
    await db.transaction((session) => {
      const ada = new Traveller({ name: 'ada', clubs: [new Club({ name: 'c' })] });
      for (const year of [1999, 2001, 2002])
        session.add(new Trip({ year, traveller: ada, stops: [new Stop({ place: 'x', position: 0 })] }));
      session.add(new Report({ title: 't', ...report, author: ada }));
    });
    {
      await using session = db.session();
      const [trip] = await session.trips.load({ traveller: true, stops: true }).all();
      console.log(trip?.traveller.name, trip?.stops.length);
      expect(console.log).toHaveBeenLastCalledWith('ada', 1);
      session.expungeAll();
      statements.clear();
      const trips = await session.trips.all();
      await Promise.all(trips.map((one) => one.loadTraveller()));
      // The stops are joined to the trips by the schema, the travellers' own defaults to the travellers.
      expect(statements.all.filter((text) => /FROM ["`]?(trips|travellers)/.test(text))).toHaveLength(2 + 1);
      statements.clear();
      await session.load(trips, { stops: { load: { photos: true } } });
      expect(statements.count).toBe(1);
      const titles = await session.reports.query().only('title', 'pages').all();
      const light = await session.reports.query().defer('body').all();
      const authors = await session.reports.load({ author: { only: ['name'] } }).all();
      expect([titles[0]?.title, light[0]?.title, authors[0]?.author?.name]).toEqual(['t', 't', 'ada']);
      statements.clear();
      await session.load(titles, { body: true, notes: true });
      // The last query read all columns but the deferred one.
      expect(statements.count).toBe(1);
    }
    const people = await db.travellers
      .orderBy((t) => t.name)
      .limit(20)
      .load({
        home: { strategy: 'joined', load: { country: { strategy: 'joined' } } },
        trips: { strategy: 'selectin', load: { stops: { strategy: 'joined' } } },
        clubs: { strategy: 'raise' },
      })
      .all();
    expect(people[0]?.trips.map((one) => one.stops.length)).toEqual([1, 1, 1]);
    const [ada] = await db.travellers
      .load({
        trips: { where: (t) => t.year.gt(2000), orderBy: (t) => t.year.desc(), limit: 3, load: { stops: true } },
      })
      .all();
    console.log(ada?.trips.map((one) => one.year));
    expect(console.log).toHaveBeenLastCalledWith([2002, 2001]);
    const travelled = refine(db.travellers.query(), (query) =>
      query
        .join(tripsTable, tripsTable.travellerId.eq(travellersTable.id))
        .groupBy(travellersTable.id)
        .having(count(tripsTable.id).gt(1)),
    ).load({ trips: true });
    console.log((await travelled.all()).length, await travelled.count());
    expect(console.log).toHaveBeenLastCalledWith(1, 1);
  });
});
