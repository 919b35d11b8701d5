/** The cases VER about versions that are made for every UPDATE rather than counted. */
import { StaleDataError } from 'joinery';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.js';
import { elsewhere, openRecords } from './records/fixture.js';
import { Count, Leaflet, Medal, Moment, Ticket } from './records/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describeDatabases('generated versions', ALL, (database) => {
  it('VER-03 a version of text is made for the INSERT and anew for every UPDATE, and checked', async () => {
    const { db, statements } = await openRecords(database);
    await using session = db.session();
    const ticket = new Ticket({ id: 1, title: 'a' });
    session.add(ticket);
    await session.flush();
    const seen = [ticket.token];
    for (const title of ['b', 'c']) {
      statements.clear();
      ticket.title = title;
      await session.flush();
      expect(statements.all).toEqual([
        expect.stringMatching(/SET title = \S+, token = \S+ WHERE id = \S+ AND token = \S+$/),
      ]);
      seen.push(ticket.token);
    }
    statements.clear();
    await session.commit();
    expect(statements.count).toBe(0);
    for (const token of seen) expect(token).toMatch(UUID);
    expect(new Set(seen).size).toBe(3);
    expect((await db.tickets.getOrThrow(1)).token).toBe(seen[2]);
  });

  it('VER-01 what somebody else wrote since is not overwritten', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) =>
      session.addAll([new Ticket({ id: 1, title: 'a' }), new Medal({ id: 1, title: 'a', metal: 'tin' })]),
    );
    await using session = db.session();
    const [ticket, medal] = [await session.tickets.getOrThrow(1), await session.medals.getOrThrow(1)];
    const { token } = ticket;
    const { mark } = medal;
    expect(mark).toHaveLength(21);
    await session.commit();
    await db.transaction(async (other) => {
      (await other.tickets.getOrThrow(1)).title = 'theirs';
      (await other.medals.getOrThrow(1)).metal = 'gold';
    });
    ticket.title = 'mine';
    await expect(session.commit()).rejects.toThrow(StaleDataError);
    await session.rollback();
    expect(ticket.token).toBe(token);
    medal.metal = 'lead';
    await expect(session.commit()).rejects.toThrow(StaleDataError);
    await session.rollback();
    await session.refresh(ticket);
    expect(ticket.title).toBe('theirs');
    expect(ticket.token).not.toBe(token);
    ticket.title = 'mine';
    await session.commit();
    expect(await db.tickets.getOrThrow(1)).toMatchObject({ title: 'mine', token: ticket.token });
    expect(await db.medals.getOrThrow(1)).toMatchObject({ metal: 'gold' });
  });

  it('VER-02 many rows of one statement have a version each, and deletes check it', async () => {
    const { db } = await openRecords(database);
    await using session = db.session();
    const tickets = [1, 2, 3].map((id) => new Ticket({ id, title: 'a' }));
    session.addAll(tickets);
    await session.commit();
    for (const ticket of tickets) ticket.title = 'b';
    await session.commit();
    const stored = await db.tickets.orderBy((t) => t.id).all();
    expect(stored.map(({ token }) => token)).toEqual(tickets.map(({ token }) => token));
    expect(new Set(stored.map(({ token }) => token)).size).toBe(3);
    await db.transaction(async (other) => {
      (await other.tickets.getOrThrow(2)).title = 'theirs';
    });
    for (const ticket of tickets) session.delete(ticket);
    await expect(session.commit()).rejects.toThrow(/DELETE of Ticket: 3 expected, 2 matched/);
    await session.rollback();
    expect(await db.tickets.count()).toBe(3);
  });

  it('VER-06 a row deleted and made again gets a version of its own', async () => {
    const { db, statements } = await openRecords(database);
    await db.transaction((session) => session.add(new Ticket({ id: 1, title: 'a' })));
    await using session = db.session();
    const old = await session.tickets.getOrThrow(1);
    session.delete(old);
    const next = new Ticket({ id: 1, title: 'b' });
    session.add(next);
    statements.clear();
    await session.commit();
    expect(statements.all.at(-1)).toMatch(/^UPDATE.* WHERE id = \S+ AND token = \S+$/);
    expect(next.token).not.toBe(old.token);
    expect((await db.tickets.getOrThrow(1)).token).toBe(next.token);
  });

  it('VER-08 a stale copy is not merged', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) => session.add(new Ticket({ id: 1, title: 'a' })));
    const old = await db.tickets.getOrThrow(1);
    await db.transaction(async (session) => {
      (await session.tickets.getOrThrow(1)).title = 'b';
    });
    await using session = db.session();
    await expect(session.merge(old)).rejects.toThrow(StaleDataError);
    await session.rollback();
    const copy = await db.tickets.getOrThrow(1);
    copy.title = 'c';
    await session.merge(copy);
    await session.commit();
    expect((await db.tickets.getOrThrow(1)).title).toBe('c');
  });

  it('VER-08 a listener may give a manual version its value', async () => {
    const { db } = await openRecords(database);
    const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
    const off = db.on(Leaflet, 'beforeUpdate', (leaflet) => {
      leaflet.hash = hashOf(leaflet.title);
    });
    try {
      await db.transaction((session) => session.add(new Leaflet({ id: 1, title: 'a', hash: hashOf('a') })));
      await using session = db.session();
      const leaflet = await session.leaflets.getOrThrow(1);
      await session.commit();
      leaflet.title = 'b';
      await session.commit();
      expect(await db.leaflets.getOrThrow(1)).toMatchObject({ title: 'b', hash: hashOf('b') });
      await db.transaction(async (other) => {
        (await other.leaflets.getOrThrow(1)).title = 'theirs';
      });
      leaflet.title = 'c';
      await expect(session.commit()).rejects.toThrow(StaleDataError);
      await session.rollback();
      expect((await db.leaflets.getOrThrow(1)).title).toBe('theirs');
    } finally {
      off();
    }
  });

  it.each(['fetch', 'evaluate'] as const)('VER-08 bulk writes raise every kind of version: %s', async (synchronize) => {
    const fixture = await openRecords(database);
    const { db } = fixture;
    const make = (id: number) => [
      new Ticket({ id, title: 'a' }),
      new Moment({ id, title: 'a' }),
      new Count({ id, title: 'a' }),
    ];
    await db.transaction((session) => session.addAll([1, 2].flatMap(make)));
    // Times a version was written at lie behind the bulk write's.
    await elsewhere(fixture, "UPDATE moments SET at = '2001-01-01 00:00:00'");
    const stale = [
      await db.tickets.getOrThrow(1),
      await db.moments.getOrThrow(1),
      await db.counts.getOrThrow(1),
    ] as const;
    await using session = db.session();
    const held = [
      await session.tickets.getOrThrow(1),
      await session.moments.getOrThrow(1),
      await session.counts.getOrThrow(1),
    ] as const;
    const versions = (of: typeof held): unknown[] => [of[0].token, of[1].at.getTime(), of[2].total];
    const [before, options] = [versions(held), { synchronize }];
    await session.tickets.updateMany([{ id: 1, title: 'b' }], options);
    await session.moments.updateMany([{ id: 1, title: 'b' }], options);
    await session.counts.updateMany([{ id: 1, title: 'b' }], options);
    await session.refresh(held[1]);
    const between = versions(held);
    await session.tickets.updateWhere((t) => t.id.eq(1), { title: 'c' }, options);
    await session.moments.updateWhere((t) => t.id.eq(1), { title: 'c' }, options);
    await session.counts.updateWhere((t) => t.id.eq(1), { title: 'c' }, options);
    const after = versions(held);
    expect(held.map(({ title }) => title)).toEqual(['c', 'c', 'c']);
    for (const [index, version] of before.entries()) expect(between[index]).not.toEqual(version);
    expect([after[0], after[2]]).not.toEqual([between[0], between[2]]);
    expect([before[2], between[2], after[2]]).toEqual([1n, 2n, 3n]);
    await session.commit();
    // What the session holds is what is stored: it may go on writing.
    for (const entity of held) entity.title = 'd';
    await session.commit();
    expect(held[2].total).toBe(4n);
    for (const entity of stale) {
      await using other = db.session();
      other.add(entity);
      entity.title = 'late';
      await expect(other.commit()).rejects.toThrow(StaleDataError);
      await other.rollback();
    }
  });

  it('VER-08 an upsert that updates makes the version anew', async () => {
    const { db } = await openRecords(database);
    await db.transaction((session) =>
      session.addAll([new Ticket({ id: 1, title: 'a' }), new Count({ id: 1, title: 'a' })]),
    );
    const stale = await db.tickets.getOrThrow(1);
    await using session = db.session();
    const ticket = await session.tickets.getOrThrow(1);
    await session.tickets.upsertMany([
      { id: 1, title: 'b' },
      { id: 2, title: 'b' },
    ]);
    await session.counts.upsertMany([{ id: 1, title: 'b' }]);
    await session.commit();
    expect(ticket.token).not.toBe(stale.token);
    expect((await db.tickets.getOrThrow(1)).token).toBe(ticket.token);
    expect((await db.counts.getOrThrow(1)).total).toBe(2n);
    expect((await db.tickets.getOrThrow(2)).token).toMatch(UUID);
  });
});
