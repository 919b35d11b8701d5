/** The cases UOW about rows that depend on each other: foreign keys in keys, circles, rows made again. */
import { FlushError, IntegrityError, inspect } from 'joinery';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { openDependencies } from './dependencies/fixture.js';
import {
  Book,
  Detail,
  Equator,
  Holder,
  Inbox,
  North,
  Publisher,
  Rack,
  Reader,
  Shelf,
  Sort,
  South,
  Stop,
  Trip,
} from './dependencies/generated/index.js';

describeDatabases('rows that depend on each other', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('UOW-06 what refers by a many-to-one alone is neither read nor blanked when its target is deleted', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.addAll([new Book({ title: 'a', publisher: new Publisher({ name: 'p' }) }), new Publisher({ name: 'q' })]),
    );
    await using session = db.session();
    const publisher = await session.publishers.where((p) => p.name.eq('p')).one();
    statements.clear();
    session.delete(publisher);
    await expect(session.flush()).rejects.toThrow(IntegrityError);
    expect(statements.shapes).toEqual(['DELETE publishers']);
    await session.rollback();
    expect(inspect(publisher).state).toBe('persistent');
    expect((await db.books.query().one()).publisherId).toBe(publisher.id);
  });

  it('UOW-12 an explicit null wins over what the row held before', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.add(new Rack({ shelves: [new Shelf({ id: 1, sort: new Sort({ id: 1, name: 's' }) })] })),
    );
    await using session = db.session();
    const rack = await session.racks.load({ shelves: true }).one();
    const next = new Shelf({ id: 1, sort: null });
    statements.clear();
    rack.shelves = [next] as never;
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE shelves']);
    expect(statements.all[0]).toMatch(/SET sort_id = \S+ WHERE/);
    expect([...rack.shelves]).toEqual([next]);
    expect(await db.shelves.getOrThrow(1)).toMatchObject({ rackId: rack.id, sortId: null });
  });

  it('UOW-13 rows made again with the same natural keys are an UPDATE of what differs', async () => {
    const { db, statements } = await openDependencies(database);
    await db.transaction((session) =>
      session.add(new Reader({ username: 'ed', inboxes: [new Inbox({ email: 'ed@x' })] })),
    );
    await using session = db.session();
    const reader = await session.readers.load({ inboxes: true }).one();
    const inbox = reader.inboxes[0] as Inbox;
    session.delete(reader);
    session.delete(inbox);
    const again = new Inbox({ email: 'ed@x', note: 'foo', reader: new Reader({ username: 'ed' }) });
    session.add(again);
    statements.clear();
    await session.commit();
    expect(statements.shapes).toEqual(['UPDATE inboxes']);
    expect(statements.all[0]).toMatch(/SET note = \S+ WHERE username = \S+ AND email = \S+$/);
    expect(await session.inboxes.get(['ed', 'ed@x'])).toBe(again);
    expect((await db.inboxes.all()).map((one) => [one.username, one.email, one.note])).toEqual([['ed', 'ed@x', 'foo']]);
  });

  it('UOW-14 deferred foreign keys of one row are one UPDATE', async () => {
    const { db, statements } = await openDependencies(database);
    await using session = db.session();
    const trip = new Trip({ name: 't' });
    session.add(trip);
    await session.commit();
    const [first, middle, last] = ['a', 'b', 'c'].map((name) => new Stop({ name, trip })) as [Stop, Stop, Stop];
    trip.first = first;
    trip.middle = middle;
    trip.last = last;
    statements.clear();
    await session.flush();
    expect(statements.shapes).toEqual(['INSERT stops', 'UPDATE trips']);
    expect(statements.all[1]).toMatch(/SET first_id = \S+, middle_id = \S+, last_id = \S+ WHERE/);
    statements.clear();
    trip.first = trip.middle = trip.last = null;
    await session.flush();
    expect(statements.shapes).toEqual(['UPDATE trips']);
    expect(statements.all[0]).toMatch(/SET first_id = \S+, middle_id = \S+, last_id = \S+ WHERE/);
    await session.commit();
    expect(await db.trips.query().one()).toMatchObject({ firstId: null, middleId: null, lastId: null });
  });

  it('UOW-16 a row that needs both ends of a circle takes the keys of stored ones', async () => {
    const { db, statements } = await openDependencies(database);
    await using session = db.session();
    const north = new North({ name: 'n' });
    const south = new South({ name: 's', north });
    session.add(south);
    await session.flush();
    north.south = south;
    await session.commit();
    statements.clear();
    const equator = new Equator({ north, south });
    session.add(equator);
    await session.commit();
    expect(statements.shapes).toEqual(['INSERT equators']);
    expect(await db.equators.query().one()).toMatchObject({ northId: north.id, southId: south.id });
  });

  it('UOW-20 a key that is a foreign key is never blanked', async () => {
    const { db, statements } = await openDependencies(database);
    await using session = db.session();
    const holder = new Holder({ name: 'h', detail: new Detail({ text: 'd' }) });
    session.add(holder);
    await session.commit();
    const detail = holder.detail as unknown as Detail;
    const written = (): string[] => statements.shapes.filter((shape) => !shape.startsWith('SELECT'));
    statements.clear();
    session.delete(holder);
    await expect(session.flush()).rejects.toThrow(/Detail\.id.*primary key/);
    await session.rollback();
    holder.name = 'changed in the same flush';
    detail.holder = null as never;
    const failure: unknown = await session.flush().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FlushError);
    expect(String(failure)).toMatch(/primary.key/);
    expect(written()).toEqual([]);
    await session.rollback();
    expect(detail.id).toBe(holder.id);
    holder.detail = null;
    await expect(session.flush()).rejects.toThrow(/primary.key/);
    expect(written()).toEqual([]);
    await session.rollback();
    expect(await db.details.query().one()).toMatchObject({ id: holder.id, text: 'd' });
  });
});
