/** Composites in columns of their own (`@embedded`), and KEY-07: a composite over the columns of a key. */
import { Decimal, insert, inspect, select, update } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openFixture } from './embedded/fixture.js';
import {
  Customer,
  customers,
  Desk,
  DeskPlaceTaken,
  Circle,
  Dog,
  Mark,
  marks,
  Order,
  Pet,
  Seat,
  Shape,
  type Address,
  type EmbeddedFacts,
} from './embedded/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

const HOME: Address = { street: 'Elm Street 1', city: 'Springwood', note: null, geo: { lat: 1.5, lon: -2.25 } };
const facts = (): EmbeddedFacts => ({
  flag: true,
  amount: new Decimal('1234567890.12'),
  big: 9007199254740993n,
  bytes: Uint8Array.of(0, 1, 255),
  at: new Date('2026-01-02T03:04:05.678Z'),
  colour: 'GREEN',
  extra: { list: [1, null] },
  past: { lat: 0.5, lon: 0.25 },
  price: { cents: 1999n },
});

describeDatabases('embedded composites', ALL, (database) => {
  it('are read as they were written, with the types of columns, nested ones too', async () => {
    const { db } = await openFixture(database);
    const work = { street: 'Main Street', city: 'Ohio', note: 'knock', geo: null };
    await db.transaction((session) =>
      session.addAll([
        new Customer({ name: 'one', home: { ...HOME }, work, facts: facts() }),
        new Customer({ name: 'two', home: { street: 's', city: 'c' } }),
      ]),
    );
    const [one, two] = await db.customers.orderBy((t) => t.id).all();
    expect(one).toMatchObject({ home: HOME, work });
    expect(one?.facts?.amount).toBeInstanceOf(Decimal);
    expect({ ...one?.facts, bytes: Uint8Array.from(one?.facts?.bytes ?? []) }).toEqual(facts());
    expect(two).toMatchObject({ home: { street: 's', city: 'c', note: null, geo: null }, work: null, facts: null });
  });

  it('are null when all their columns are', async () => {
    const { db } = await openFixture(database);
    const made = new Customer({ name: 'one', home: HOME, work: { street: 'a', city: 'b', geo: { lat: 1, lon: 2 } } });
    await db.transaction((session) => session.add(made));
    await db.transaction(async (session) => {
      const customer = await session.customers.one();
      customer.work = null;
    });
    const row = await db.one(select(customers));
    expect([row['work.street'], row['work.city'], row['work.geo.lat']]).toEqual([null, null, null]);
    expect((await db.customers.one()).work).toBeNull();
  });

  it('of which somebody else stored half show what there is', async () => {
    const { db } = await openFixture(database);
    await db.customers.insertMany([{ name: 'one', home: HOME }]);
    await db.execute(update(customers).set({ 'facts.big': 5n, 'work.city': 'c' }).everyRow());
    const { facts: half, work } = await db.customers.one();
    expect([half?.big, half?.at, half?.flag, half?.amount, half?.price]).toEqual([5n, null, null, null, null]);
    expect(work).toEqual({ street: null, city: 'c', note: null, geo: null });
  });

  it('write only the columns that changed, whether the value was replaced or changed in place', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => session.add(new Customer({ name: 'one', home: { ...HOME }, facts: facts() })));
    await using session = db.session();
    const customer = await session.customers.one();
    statements.clear();
    await session.flush();
    expect(statements.count).toBe(0);
    customer.home = { ...HOME, geo: { lat: 1.5, lon: -2.25 } };
    await session.flush();
    expect(statements.count).toBe(0);
    customer.home.city = 'Haddonfield';
    expect(inspect(customer).changed).toEqual(['home.city']);
    await session.flush();
    customer.home = { ...customer.home, geo: { lat: 1.5, lon: 7 } };
    await session.flush();
    if (customer.facts !== null) customer.facts.amount = customer.facts.amount.plus('0.01');
    await session.flush();
    const set = statements.all.map((text) => /SET (.*) WHERE/.exec(text)?.[1]?.replace(/["`]| = .*/g, ''));
    expect(set.filter((text) => text !== undefined)).toEqual(['home_city', 'home_geo_lon', 'facts_amount']);
    await session.commit();
    const stored = await db.customers.one();
    expect(stored.home).toEqual({ street: 'Elm Street 1', city: 'Haddonfield', note: null, geo: { lat: 1.5, lon: 7 } });
    expect(stored.facts?.amount.toString()).toBe('1234567890.13');
  });

  it('a member that was left out is null, and nothing is written for it', async () => {
    const { db, statements } = await openFixture(database);
    await using session = db.session();
    const customer = await session.customers.create({ name: 'one', home: { street: 's', city: 'c' } });
    await session.flush();
    statements.clear();
    customer.home = { street: 's', city: 'c' };
    await session.flush();
    expect(statements.count).toBe(0);
  });

  it('are expired, refreshed and rolled back as a whole', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => session.add(new Customer({ name: 'one', home: { ...HOME } })));
    await using session = db.session();
    const customer = await session.customers.one();
    customer.home.city = 'elsewhere';
    await session.rollback();
    expect(customer.home).toEqual(HOME);
    session.expire(customer, ['home']);
    expect(() => customer.home).toThrow(/Customer\.home is expired/);
    expect(customer.name).toBe('one');
    await session.refresh(customer);
    expect(customer.home).toEqual(HOME);
    session.expire(customer);
    await session.customers.one();
    expect(customer.home).toEqual(HOME);
    await session.flush();
    session.expire(customer);
    customer.home = { street: 'new', city: 'town' };
    await session.commit();
    expect((await db.customers.one()).home).toEqual({ street: 'new', city: 'town', note: null, geo: null });
  });

  it('are taken by bulk inserts and updates, and merged', async () => {
    const { db } = await openFixture(database);
    await db.customers.insertMany([
      { name: 'one', home: HOME, facts: facts() },
      { name: 'two', home: HOME, work: HOME },
    ]);
    await using session = db.session();
    const held = await session.customers.where((t) => t.name.eq('two')).one();
    const moved = { street: 'moved', city: 'away' };
    expect(
      await session.customers.updateWhere((t) => t.work.city.eq('Springwood'), { work: moved, name: 'moved' }),
    ).toBe(1);
    await session.refresh(held);
    expect(held).toMatchObject({ name: 'moved', home: HOME, work: { ...moved, note: null, geo: null } });
    await session.customers.updateWhere((t) => t.name.eq('moved'), { work: null });
    await session.refresh(held);
    expect(held.work).toBeNull();
    const copy = new Customer({ id: held.id, name: 'merged', home: { ...HOME, city: 'merged' } });
    expect(await session.merge(copy)).toBe(held);
    await session.commit();
    expect((await db.customers.getOrThrow(held.id)).home.city).toBe('merged');
  });

  it('their columns stand in conditions, orders and selects', async () => {
    const { db } = await openFixture(database);
    const at = (city: string, lat: number): Address => ({ street: 's', city, geo: { lat, lon: 0 } });
    await db.customers.insertMany([
      { name: 'c', home: at('x', 3) },
      { name: 'a', home: at('y', 2) },
      { name: 'b', home: at('x', 1), work: at('z', 9) },
    ]);
    const found = await db.customers
      .where((t) => t.home.city.eq('x'))
      .orderBy((t) => t.home.geo.lat.asc())
      .all();
    expect(found.map((one) => one.name)).toEqual(['b', 'c']);
    expect(found.map((one) => one.north)).toEqual([true, true]);
    expect(await db.customers.where((t) => t.north.eq(true)).count()).toBe(3);
    const other = customers.as('other');
    const rows = await db.all(
      select({ name: other.name, city: other.home.city, lat: other.work.geo.lat }).from(other).orderBy(other.name),
    );
    expect(rows).toEqual([
      { name: 'a', city: 'y', lat: null },
      { name: 'b', city: 'x', lat: 9 },
      { name: 'c', city: 'x', lat: null },
    ]);
    await db.execute(update(customers).set({ 'home.city': 'w' }).where(customers.work.street.isNull()));
    await db.execute(insert(customers).values({ name: 'd', 'home.street': 's', 'home.city': 'w' }));
    expect((await db.customers.where((t) => t.home.city.eq('w')).all()).length).toBe(3);
  });

  it('sort what a relation loads, and are read by hybrids', async () => {
    const { db } = await openFixture(database);
    const orders = [3, 1, 2].map((lat) => new Order({ place: { lat, lon: 2 } }));
    await db.transaction((session) => session.add(new Customer({ name: 'one', home: HOME, orders })));
    const customer = await db.customers.load({ orders: true }).one();
    expect(customer.orders.map(({ place, flat }) => [place.lat, flat])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
    expect(await db.orders.where((t) => t.flat.eq(true)).count()).toBe(1);
  });

  it('belong to classes of a hierarchy, whose rows are in one table or in several', async () => {
    const { db, statements } = await openFixture(database);
    const sign = { street: 's', city: 'c', note: null, geo: { lat: 7, lon: 8 } };
    await db.transaction((session) =>
      session.addAll([
        new Shape({ id: 1, centre: { lat: 1, lon: 1 } }),
        new Circle({ id: 2, centre: { lat: 2, lon: 2 }, radius: 5, sign }),
        new Pet({ id: 1, home: { floor: 1, room: 'a' } }),
        new Dog({ id: 2, kennel: { lat: 3, lon: 4 } }),
      ]),
    );
    await using session = db.session();
    const [shape, circle] = await session.shapes.orderBy((t) => t.id).all();
    if (!(circle instanceof Circle)) throw new Error('a circle expected');
    expect([shape?.centre, circle.centre, circle.sign]).toEqual([{ lat: 1, lon: 1 }, { lat: 2, lon: 2 }, sign]);
    const [pet, dog] = await session.pets.orderBy((t) => t.id).all();
    if (!(dog instanceof Dog)) throw new Error('a dog expected');
    expect([pet?.home, dog.home, dog.kennel]).toEqual([{ floor: 1, room: 'a' }, null, { lat: 3, lon: 4 }]);
    statements.clear();
    circle.centre.lat = 9;
    circle.sign = { ...sign, city: 'd' };
    dog.kennel = null;
    await session.commit();
    expect(statements.shapes.filter((shape) => shape.startsWith('UPDATE')).sort()).toEqual([
      'UPDATE circles',
      'UPDATE pets',
      'UPDATE shapes',
    ]);
    const found = await db.circles.where((t) => t.sign.city.eq('d').and(t.centre.lat.eq(9))).all();
    expect(found).toMatchObject([{ centre: { lat: 9, lon: 2 }, sign: { ...sign, city: 'd' } }]);
    expect(await db.dogs.one()).toMatchObject({ home: null, kennel: null });
  });

  it('are as printable as other columns, and codecs of their members are asked', async () => {
    const { db, statements } = await openFixture(database);
    await db.customers.insertMany([{ name: 'one', home: HOME, facts: facts() }]);
    await using session = db.session();
    const customer = await session.customers.one();
    expect(customer.toJSON()).toMatchObject({ name: 'one', home: HOME, facts: { big: '9007199254740993' } });
    expect(customer.facts).toMatchObject({ big: 9007199254740993n, price: { cents: 1999n } });
    statements.clear();
    if (customer.facts !== null) customer.facts.price = { cents: 5n };
    await session.commit();
    expect(statements.all.some((text) => text.includes('facts_price'))).toBe(true);
    expect((await db.customers.one()).facts?.price).toEqual({ cents: 5n });
  });

  it('have the validators of their members', async () => {
    const { db } = await openFixture(database);
    const nowhere = { street: 's', city: 'Nowhere' };
    expect(() => new Customer({ name: 'one', home: nowhere })).toThrow('Customer.home (city) is nowhere');
    await using session = db.session();
    const customer = await session.customers.create({ name: 'one', home: { ...HOME } });
    await session.flush();
    customer.home.city = 'Nowhere';
    await expect(session.flush()).rejects.toThrow('Customer.home (city) is nowhere');
  });

  it('KEY-07 a composite over the key: found under its new value, by the composite or by its parts', async () => {
    const { db, statements } = await openFixture(database);
    await db.transaction((session) => session.add(new Mark({ at: { x: 1, y: 2 }, text: 'here' })));
    await using session = db.session();
    const mark = await session.marks.getOrThrow({ x: 1, y: 2 });
    mark.at = { x: 5, y: 2 };
    await session.flush();
    statements.clear();
    expect(await session.marks.get({ x: 5, y: 2 })).toBe(mark);
    expect(await session.marks.get([5, 2])).toBe(mark);
    expect(statements.count).toBe(0);
    expect(await session.marks.get({ x: 1, y: 2 })).toBeNull();
    mark.at.y = 9;
    await session.flush();
    await session.commit();
    expect(await db.all(select(marks))).toEqual([{ 'at.x': 5, 'at.y': 9, text: 'here' }]);
    expect(await db.marks.get([5, 9])).toMatchObject({ at: { x: 5, y: 9 }, text: 'here' });
    session.delete(mark);
    await session.commit();
    expect(await db.marks.count()).toBe(0);
  });

  it('KEY-07 a composite with other fields makes a key of all their columns', async () => {
    const { db } = await openFixture(database);
    const place = { floor: 1, room: 'a' };
    await db.seats.insertMany([1, 2].map((row) => ({ place, row })));
    await using session = db.session();
    const seat = await session.seats.getOrThrow([1, 'a', 2]);
    seat.place = { floor: 2, room: 'b' };
    await session.flush();
    expect(await session.seats.get([2, 'b', 2])).toBe(seat);
    await session.rollback();
    expect(seat.place).toEqual(place);
    expect(await session.seats.get([1, 'a', 2])).toBe(seat);
    expect(new Seat({ place, row: 3 }).note).toBeNull();
  });

  it('are unique over all their columns, and found by their value', async () => {
    const { db } = await openFixture(database);
    const place = { floor: 1, room: 'a' };
    await db.desks.insertMany([{ id: 1, place }, { id: 2, place: { floor: 1, room: 'b' } }, { id: 3 }, { id: 4 }]);
    expect((await db.desks.findByPlace({ floor: 1, room: 'b' }))?.id).toBe(2);
    await expect(db.desks.create({ id: 5, place })).rejects.toThrow(DeskPlaceTaken);
    // Two rows that exchange values: one is parked on NULL.
    await db.transaction(async (session) => {
      const [one, two] = await session.desks
        .where((t) => t.place.floor.isNotNull())
        .orderBy((t) => t.id)
        .all();
      if (one === undefined || two === undefined) throw new Error('two desks expected');
      [one.place, two.place] = [two.place, one.place];
    });
    expect((await db.desks.orderBy((t) => t.id).all()).map((desk) => desk.place?.room)).toEqual([
      'b',
      'a',
      undefined,
      undefined,
    ]);
    expect(new Desk({ id: 9 }).place).toBeNull();
  });
});
