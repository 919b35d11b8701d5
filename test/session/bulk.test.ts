/** Bulk writes: upserts, rows from generators, all or none, and sessions that stay in step. */
import { inspect, StaleDataError, UniqueViolation, ValidationError, type BulkOptions } from 'joinery';
import { describe, expect, it } from 'vitest';
import { openFixture } from '../conformance/fixture.js';
import { Account, User, type Doc, type UserInput } from '../conformance/generated/index.js';
import { temporaryDatabase } from 'joinery/testing';
import { openDatabase } from './generated/index.js';
import { describeDatabases } from '../support/databases.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

async function* later<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}

describeDatabases('bulk writes', ALL, (database) => {
  it('an upsert inserts what is new and updates what is there, by the key or by a unique key', async () => {
    const { db, statements } = await openFixture(database);
    const stored = async () =>
      (await db.users.orderBy((u) => u.id).all()).map(({ id, name, slug, counter }) => [id, name, slug, counter]);
    await db.users.insertMany([
      { name: 'a', slug: 'a', counter: 1 },
      { name: 'b', slug: 'b', counter: 2 },
    ]);
    statements.clear();
    // What the input does not name keeps its value, though a new row has a default there.
    const bySlug = [
      { name: 'A', slug: 'a' },
      { name: 'c', slug: 'c' },
    ];
    expect(await db.users.upsertMany(bySlug, { conflict: 'slug' })).toBe(2);
    expect(statements.count).toBe(1);
    const rows = await stored();
    expect(rows.slice(0, 2)).toEqual([
      [1, 'A', 'a', 1],
      [2, 'b', 'b', 2],
    ]);
    expect(rows[2]?.slice(1)).toEqual(['c', 'c', 7]);
    const id = rows[2]?.[0] as number;
    expect(
      await db.users.upsertMany([
        { id: 2, name: 'B', counter: 20 },
        { id: 90, name: 'new' },
      ]),
    ).toBe(2);
    await db.users.upsertMany([{ name: 'x', slug: 'c', counter: 30 }], { conflict: ['slug'], update: ['counter'] });
    expect(await stored()).toEqual([
      [1, 'A', 'a', 1],
      [2, 'B', 'b', 20],
      [id, 'c', 'c', 30],
      [90, 'new', null, 7],
    ]);
    expect(
      await db.users.upsertMany(
        [
          { name: 'kept', slug: 'a' },
          { name: 'd', slug: 'd' },
        ],
        { conflict: 'slug', update: 'nothing' },
      ),
      // These count a row they leave as it is.
    ).toBe(database.dialect === 'mysql' ? 2 : 1);
    expect((await stored()).map(([, name]) => name).sort()).toEqual(['A', 'B', 'c', 'd', 'new']);
  });

  it('a row named twice is written in order, the last one stays', async () => {
    const { db } = await openFixture(database);
    const inputs = ['1', '2', '1', '1', '3'].map((username, index) => ({ username, fullName: `n${String(index)}` }));
    expect(await db.accounts.upsertMany(inputs)).toBe(5);
    expect((await db.accounts.orderBy((a) => a.username).all()).map(({ fullName }) => fullName)).toEqual([
      'n3',
      'n1',
      'n4',
    ]);
    const slots = [
      { day: 1, status: 'open', note: 'a' },
      { day: 1, status: 'shut', note: 'b' },
      { day: 1, status: 'open', note: 'c' },
    ];
    expect(await db.slots.upsertMany(slots, { conflict: ['status', 'day'] })).toBe(3);
    expect((await db.slots.orderBy((s) => s.status).all()).map(({ note }) => note)).toEqual(['c', 'b']);
  });

  it('a conflict that is no key, and a row without it, are refused before any SQL', async () => {
    const { db, statements } = await openFixture(database);
    await expect(db.users.upsertMany([{ name: 'a' }], { conflict: 'name' })).rejects.toThrow(
      'User has no unique key (name) to find rows by; it has (id), (slug)',
    );
    await expect(db.users.upsertMany([{ id: 1, name: 'a' }, { name: 'b' }])).rejects.toThrow(
      "row 2 of upsertMany on User lacks 'id'",
    );
    // @ts-expect-error A name that the model does not have does not compile.
    await expect(db.users.upsertMany([{ id: 1, name: 'a' }], { update: ['nome'] })).rejects.toThrow(
      "User has no field 'nome'",
    );
    expect(statements.count).toBe(0);
    expect(await db.users.upsertMany([])).toBe(0);
  });

  describe.each<BulkOptions>([{ synchronize: 'evaluate' }, { synchronize: 'fetch' }, {}, { synchronize: false }])(
    '%o',
    (options) => {
      const shown = options.synchronize !== false;
      it('what the session holds shows an upsert and updates by key, unmodified, until a rollback', async () => {
        const { db, statements } = await openFixture(database);
        await db.users.insertMany(['a', 'b', 'c'].map((name) => ({ name, counter: 1 })));
        await using session = db.session();
        const [a, b, c] = (await session.users.orderBy((u) => u.id).all()) as [User, User, User];
        session.expire(c);
        statements.clear();
        await session.users.upsertMany(
          [
            { id: a.id, name: 'A' },
            { id: 70, name: 'new' },
            { id: 3, name: 'C' },
          ],
          options,
        );
        expect(statements.shapes.filter((shape) => shape.startsWith('SELECT'))).toHaveLength(
          options.synchronize === undefined || options.synchronize === 'fetch' ? 1 : 0,
        );
        await session.users.updateMany([{ id: b.id, counter: 5 }], options);
        await session.users.updateMany(
          [
            { id: a.id, counter: 6 },
            { id: b.id, counter: 7 },
          ],
          { ...options, where: (u) => u.counter.lt(5) },
        );
        expect([a.name, a.counter, b.counter]).toEqual(shown ? ['A', 6, 5] : ['a', 1, 1]);
        expect([session.isModified(a), session.isModified(b)]).toEqual([false, false]);
        expect(inspect(c).expired).toContain('name');
        await session.refresh(c);
        expect(c.name).toBe('C');
        await session.refresh(a);
        await session.refresh(b);
        expect([a.name, a.counter, b.counter]).toEqual(['A', 6, 5]);
        await session.rollback();
        if (shown) expect([a.name, a.counter, b.counter]).toEqual(['a', 1, 1]);
        expect((await db.users.orderBy((u) => u.id).all()).map(({ name, counter }) => [name, counter])).toEqual([
          ['a', 1],
          ['b', 1],
          ['c', 1],
        ]);
      });
    },
  );

  it('what the session holds shows an upsert by a unique key', async () => {
    const { db } = await openFixture(database);
    await db.users.insertMany(['a', 'b'].map((slug) => ({ name: slug, slug })));
    await using session = db.session();
    const [a, b] = (await session.users.orderBy((u) => u.id).all()) as [User, User];
    await session.users.upsertMany(
      [
        { name: 'A', slug: 'a' },
        { name: 'z', slug: 'z' },
      ],
      { conflict: 'slug' },
    );
    expect([a.name, b.name]).toEqual(['A', 'b']);
    await session.users.upsertMany([{ name: 'B', slug: 'b' }], { conflict: 'slug', synchronize: 'evaluate' });
    expect([a.name, b.name, session.isModified(b)]).toEqual(['A', 'B', false]);
  });

  it('versions are raised by every bulk update, so that others find out', async () => {
    const { db } = await openFixture(database);
    await db.docs.insertMany([{ title: 'a' }, { title: 'b' }]);
    await using other = db.session();
    const stale = await other.docs.getOrThrow(1);
    await other.commit();
    await using session = db.session();
    const [a, b] = (await session.docs.orderBy((d) => d.id).all()) as [Doc, Doc];
    await session.docs.updateMany([{ id: a.id, title: 'A' }]);
    await session.docs.updateWhere((d) => d.id.eq(a.id), { title: 'AA' });
    await session.docs.updateMany([{ id: a.id, title: 'A' }], { synchronize: 'evaluate' });
    await session.docs.updateWhere((d) => d.id.eq(a.id), { title: 'AA' }, { synchronize: 'evaluate' });
    await session.docs.upsertMany([{ id: a.id, title: 'AAA' }], { synchronize: 'evaluate' });
    const last = [
      { id: a.id, title: 'AAAA' },
      { id: 90, title: 'new' },
    ];
    await session.docs.upsertMany(last);
    expect([a.version, b.version]).toEqual([7, 1]);
    // The session goes on with them.
    a.title = 'changed';
    await session.commit();
    expect((await db.docs.orderBy((d) => d.id).all()).map(({ title, version }) => [title, version])).toEqual([
      ['changed', 8],
      ['b', 1],
      ['new', 1],
    ]);
    stale.title = 'stale';
    await expect(other.commit()).rejects.toThrow(StaleDataError);
    await other.rollback();
  });

  it('rows come from generators, in statements below the limit of parameters', async () => {
    const { db, statements } = await openFixture(database);
    const inputs = function* (from: string): Generator<UserInput> {
      for (let id = 1; id <= 2500; id++) yield { id, name: `${from}${String(id)}`, slug: String(id) };
    };
    expect(await db.users.insertMany(inputs('i'))).toBe(2500);
    expect(await db.users.updateMany(later(inputs('u')))).toBe(2500);
    statements.clear();
    expect(await db.users.upsertMany(later(inputs('x')))).toBe(2500);
    expect(statements.count).toBe(3);
    expect(await db.users.where((u) => u.name.like('x%')).count()).toBe(2500);
    expect((await db.users.getOrThrow(2500)).name).toBe('x2500');
  });

  it('all rows or none: a row that is refused late, or a generator that fails, takes back what was sent', async () => {
    const { db } = await openFixture(database);
    const names = function* (last: () => UserInput): Generator<UserInput> {
      for (let index = 0; index < 10_500; index++) yield { name: 'n', slug: String(index) };
      yield last();
    };
    const failing = () => {
      throw new Error('the source broke');
    };
    const again = (): UserInput => ({ name: 'n', slug: '7' });
    await expect(db.users.insertMany(names(again))).rejects.toThrow(UniqueViolation);
    await expect(db.users.insertMany(names(failing))).rejects.toThrow('the source broke');
    expect(await db.users.count()).toBe(0);
    // In a session what was there before stays, and the session goes on.
    await using session = db.session();
    session.add(new User({ name: 'mine' }));
    await expect(session.users.insertMany(names(again))).rejects.toThrow(UniqueViolation);
    await expect(session.users.insertMany(names(failing))).rejects.toThrow('the source broke');
    await expect(session.users.upsertMany(names(failing), { conflict: 'slug' })).rejects.toThrow('the source broke');
    const [mine] = await session.users.all();
    const updates = function* (): Generator<Partial<UserInput>> {
      for (let index = 0; index < 10_500; index++) yield { id: mine?.id ?? 0, name: 'lost' };
      yield { name: 'without its key' };
    };
    await expect(session.users.updateMany(updates())).rejects.toThrow(ValidationError);
    expect(mine?.name).toBe('mine');
    await session.commit();
    expect((await db.users.all()).map(({ name }) => name)).toEqual(['mine']);
  });

  it('a natural key is upserted whatever is in it', async () => {
    const { db } = await openFixture(database);
    await db.transaction((session) => session.add(new Account({ username: "it's", fullName: 'old' })));
    await db.accounts.upsertMany([{ username: "it's", fullName: 'new' }]);
    expect((await db.accounts.all()).map(({ fullName }) => fullName)).toEqual(['new']);
  });
});

it('an upsert sets the times of an update, and not those of the insert', async () => {
  await using db = await temporaryDatabase(openDatabase);
  const customer = { email: 'a@b.example', first: 'A', last: 'B' };
  const [created, updated] = [new Date('2020-01-01'), new Date('2020-02-02')];
  await db.customers.insertMany([{ ...customer, createdAt: created, updatedAt: updated }]);
  await db.customers.upsertMany([{ ...customer, last: 'C' }], { conflict: 'email' });
  const [stored] = await db.customers.all();
  expect([stored?.last, stored?.createdAt]).toEqual(['C', created]);
  expect(stored?.updatedAt.getTime()).toBeGreaterThan(updated.getTime());
});
