/** Keyset and numbered pages of entity queries: walking them gives what `all()` gives, whatever the order, on every database. */
import { asc, desc, length, lower, sql, ValidationError, type Page } from 'joinery';
import { StatementLog, temporaryDatabase } from 'joinery/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Address, openDatabase as openUsers, User } from '../conformance/generated/index.js';
import { describeDatabases } from '../support/databases.js';
import { openDatabase, type Sample, type SampleInput } from './samples/generated/index.js';

const ALL = ['sqlite', 'postgresql', 'pglite', 'mysql'] as const;

/** Columns a page may be ordered by, with few values each, so that there are duplicates. */
const COLUMNS = {
  flag: [true, false],
  small: [-3, 0, 7],
  big: [-9_223_372_036_854_775_808n, 9_007_199_254_740_993n, 5n],
  money: ['-1.50', '2.25', '10.00'],
  exact: ['12345678901234567890.0000000001', '12345678901234567890.0000000002', '-3.5'],
  float: [0.1, -1e300, 3],
  text: ['a', 'B', 'é', '', "it's"],
  bytes: [Uint8Array.of(0, 255), Uint8Array.of(1)],
  instant: [new Date('2026-01-31T10:00:00.123Z'), new Date('1969-07-20T20:17:40Z')],
  stamp: [new Date('2026-01-31T10:00:00.5Z'), new Date('2026-01-31T10:00:00Z')],
  date: ['2026-02-28', '1999-12-31'],
  time: ['23:59:59', '00:00:01'],
  uuid: ['0190a0b0-0000-7000-8000-000000000001', 'f190a0b0-0000-4000-8000-000000000000'],
  colour: ['red', 'vert é'],
  touched: [0, 1],
} as const satisfies Partial<{ [K in keyof SampleInput]: readonly NonNullable<SampleInput[K]>[] }>;
type Column = keyof typeof COLUMNS;

/** Text that looks like a cursor of other values. */
const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = (cursor: string | null): unknown[] =>
  JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as unknown[];

const rowOf = fc.record(
  Object.fromEntries(
    Object.entries(COLUMNS).map(([name, values]) => [
      name,
      name === 'touched' ? fc.constantFrom(...values) : fc.option(fc.constantFrom<unknown>(...values)),
    ]),
  ),
) as fc.Arbitrary<SampleInput>;
const orderOf = fc.array(
  fc.record({
    column: fc.constantFrom(...(Object.keys(COLUMNS) as Column[])),
    descending: fc.boolean(),
    nulls: fc.constantFrom(undefined, 'first', 'last'),
  }),
  { maxLength: 3 },
);

describeDatabases('pages', ALL, (database) => {
  it('walking forward and backward meets what all() gives, in its order, one statement a page', async () => {
    const log = new StatementLog();
    await using db = await temporaryDatabase(openDatabase, await database.create(), { echo: log.echo });
    // MySQL's enums sort by their place in the type, wherever that is.
    if (database.dialect === 'mysql') await db.execute(sql`alter table samples modify colour enum('vert é', 'red')`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowOf, { maxLength: 9 }),
        orderOf,
        fc.integer({ min: 1, max: 5 }),
        async (rows, order, size) => {
          await db.execute(sql`delete from samples`);
          await db.samples.insertMany(rows);
          const ordered = db.samples.query().orderBy((s) => {
            const term = order.map(({ column, descending, nulls }) => (descending ? desc : asc)(s[column], nulls));
            return term;
          });
          const whole = await ordered
            .orderBy((s) => (order.at(-1)?.descending === true ? desc(s.id) : asc(s.id)))
            .all();
          const all = whole.map(({ id }) => id);
          const ids = ({ items }: Page<Sample>): number[] => items.map(({ id }) => id);

          const forward: number[] = [];
          let page = await log.expect(1, () => ordered.page({ size }));
          expect(page.hasPrevious).toBe(false);
          const pages = [page];
          forward.push(...ids(page));
          while (page.hasNext) {
            page = await log.expect(1, () => ordered.page({ size, after: page.endCursor }));
            expect(page.hasPrevious).toBe(true);
            forward.push(...ids(page));
            pages.push(page);
          }
          expect(forward).toEqual(all);
          expect(pages).toHaveLength(Math.max(1, Math.ceil(all.length / size)));

          const backward: number[] = [];
          page = await log.expect(1, () => ordered.page({ size, fromEnd: true }));
          expect(page.hasNext).toBe(false);
          backward.unshift(...ids(page));
          while (page.hasPrevious) {
            page = await log.expect(1, () => ordered.page({ size, before: page.startCursor }));
            expect(page.hasNext).toBe(true);
            backward.unshift(...ids(page));
          }
          expect(backward).toEqual(all);
          for (const [index, one] of pages.entries())
            if (index > 0)
              expect(ids(await ordered.page({ size, before: one.startCursor }))).toEqual(
                ids(pages[index - 1] as Page<Sample>),
              );
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('a cursor of another order or model, or one that was tampered with, is refused and sends no SQL that fails', async () => {
    await using db = await temporaryDatabase(openDatabase, await database.create());
    const row = Object.fromEntries(Object.entries(COLUMNS).map(([name, [value]]) => [name, value])) as SampleInput;
    await db.samples.insertMany([row, {}, row]);
    const byText = db.samples.orderBy((s) => s.text);
    const { startCursor } = await byText.page({ size: 1 });
    for (const other of [
      db.samples.orderBy((s) => s.text.desc()),
      db.samples.orderBy((s) => s.uuid),
      db.samples.orderBy((s) => [s.text, s.date]),
      db.samples.query(),
    ])
      await expect(other.page({ size: 1, after: startCursor })).rejects.toThrow(
        /another model or another order.*Sample/,
      );
    for (const cursor of ['', 'x', '%%%', 'bnVsbA', cursorOf([]), cursorOf({}), cursorOf('x'), 'é'.repeat(99)])
      await expect(byText.page({ size: 1, after: cursor }), cursor).rejects.toThrow(ValidationError);
    await expect(byText.page({ size: 1, after: 3 as never })).rejects.toThrow('no cursor');
    await expect(byText.page({ size: 1, after: startCursor, before: startCursor })).rejects.toThrow('one of the two');
    // Every type of column with every kind of value: refused as a value, or a page.
    const hostile: unknown[] = [
      ...[
        '',
        "' or 1=1 --",
        '\0',
        'NaN',
        '1e400',
        '2026-02-30',
        '2026-13-01 00:00:00',
        '25:00:00',
        'infinity',
        '\ud800',
        '9'.repeat(40),
      ],
      ...[0, -1, 1.5, 1e308, 2 ** 63, true, false, null, [], {}, [1], { kind: 'sql' }],
    ];
    for (const column of Object.keys(COLUMNS) as Column[]) {
      const query = db.samples.orderBy((s) => s[column].desc());
      const [print, , id] = partsOf((await query.page({ size: 1 })).endCursor);
      for (const value of hostile)
        for (const parts of [
          [print, value, id],
          [print, id, value],
          [print, value],
        ])
          await query.page({ size: 1, after: cursorOf(parts) }).catch((error: unknown) => {
            expect(error, `${column} ${JSON.stringify(parts)}`).toBeInstanceOf(ValidationError);
          });
    }
    expect(await db.samples.count()).toBe(3);
  });

  it('orders by expressions, with conditions and relations', async () => {
    const log = new StatementLog();
    await using db = await temporaryDatabase(openUsers, await database.create(), { echo: log.echo });
    const names = ['Bob', 'al', 'carol', 'BOB', 'eve', 'Dan', 'dan'];
    await db.transaction((session) =>
      session.addAll(names.map((name) => new User({ name, addresses: [new Address({ email: `${name}@x` })] }))),
    );
    const query = db.users
      .where((u) => u.addresses.any((a) => a.email.like('%@x')).and(u.name.ne('eve')))
      .orderBy((u) => [length(u.name), lower(u.name).desc(), u.name.eq('BOB')])
      .load({ addresses: true });
    const met: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await log.expect(2, () => query.page({ size: 2, after }));
      met.push(...page.items.map((user) => `${user.name} ${String(user.addresses.length)}`));
      [after, more] = [page.endCursor, page.hasNext];
    }
    expect(met).toEqual(['al 1', 'Dan 1', 'dan 1', 'Bob 1', 'BOB 1', 'carol 1']);
    // Another value in the same expression is another order.
    const { endCursor } = await query.page({ size: 1 });
    const other = db.users.orderBy((u) => [length(u.name), lower(u.name).desc(), u.name.eq('Bob')]);
    await expect(other.page({ size: 1, after: endCursor })).rejects.toThrow('another order');
  });

  it('each item has a cursor; what was deleted or comes meanwhile disturbs no walk', async () => {
    await using db = await temporaryDatabase(openUsers, await database.create());
    await db.users.insertMany(['a', 'c', 'e', 'g'].map((name) => ({ name })));
    const query = db.users.orderBy((u) => u.name);
    const first = await query.page({ size: 2 });
    expect([first.cursor(0), first.cursor(1)]).toEqual([first.startCursor, first.endCursor]);
    expect(() => first.cursor(2)).toThrow(RangeError);
    await db.users.deleteWhere((u) => u.name.eq('c'));
    await db.users.insertMany([{ name: 'b' }, { name: 'd' }]);
    const second = await query.page({ size: 2, after: first.endCursor });
    expect(second.items.map(({ name }) => name)).toEqual(['d', 'e']);
    const back = await query.page({ size: 2, before: second.startCursor });
    expect(back.items.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(JSON.parse(JSON.stringify(await query.where((u) => u.name.eq('z')).page({ size: 1 })))).toEqual({
      items: [],
      hasNext: false,
      hasPrevious: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it('in a session pages show what is pending, give its own objects, and cursors are of what the rows hold', async () => {
    await using db = await temporaryDatabase(openUsers, await database.create());
    await using session = db.session();
    const users = ['a', 'b', 'c'].map((name) => new User({ name }));
    session.addAll(users);
    const page = await session.users.orderBy((u) => u.name.desc()).page({ size: 2 });
    expect(page.items).toEqual([users[2], users[1]]);
    expect(page.items[0]).toBe(users[2]);
    // The row was changed behind the session's back: the cursor goes by the row, the object stays as it was.
    await session.execute(sql`update users set name = 'x' where name = 'b'`);
    const again = await session.users.orderBy((u) => u.name.desc()).page({ size: 1 });
    expect([again.items[0] === users[1], users[1]?.name]).toEqual([true, 'b']);
    const next = await session.users.orderBy((u) => u.name.desc()).page({ size: 1, after: again.endCursor });
    expect(next.items).toEqual([users[2]]);
  });

  it('a page by number knows how many there are, counting only where it must', async () => {
    const log = new StatementLog();
    await using db = await temporaryDatabase(openUsers, await database.create(), { echo: log.echo });
    await db.users.insertMany(Array.from({ length: 7 }, (_, index) => ({ name: index % 2 === 0 ? 'even' : 'odd' })));
    const query = db.users.orderBy((u) => u.name);
    const second = await log.expect(2, () => query.paginate({ page: 2, size: 3 }));
    expect({ ...second, items: second.items.map(({ id }) => id) }).toEqual({
      items: [7, 2, 4],
      total: 7,
      page: 2,
      size: 3,
      pages: 3,
      hasNext: true,
      hasPrevious: true,
    });
    const last = await log.expect(1, () => query.paginate({ page: 3, size: 3 }));
    expect([last.items.length, last.total, last.hasNext]).toEqual([1, 7, false]);
    const beyond = await log.expect(2, () => query.paginate({ page: 9, size: 3 }));
    expect([beyond.items, beyond.total, beyond.pages, beyond.hasNext]).toEqual([[], 7, 3, false]);
    const none = await log.expect(1, () => db.users.where((u) => u.name.eq('z')).paginate({ page: 1, size: 3 }));
    expect([none.total, none.pages, none.hasNext, none.hasPrevious]).toEqual([0, 0, false, false]);
    expect((await db.users.paginate({ page: 1, size: 2 })).items.map(({ id }) => id)).toEqual([1, 2]);
    expect((await db.users.page({ size: 2 })).items.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('what makes no page is refused before any SQL', async () => {
    const log = new StatementLog();
    await using db = await temporaryDatabase(openUsers, await database.create(), { echo: log.echo });
    log.clear();
    for (const size of [0, -1, 1.5, Number.NaN, '2' as never])
      await expect(db.users.page({ size })).rejects.toThrow('the size of a page is a whole number');
    await expect(db.users.paginate({ page: 0, size: 1 })).rejects.toThrow(
      'the number of a page is a whole number from 1 on, not 0',
    );
    await expect(db.users.limit(3).page({ size: 1 })).rejects.toThrow('leave out limit()');
    await expect(db.users.offset(3).paginate({ page: 1, size: 1 })).rejects.toThrow('leave out limit()');
    await expect(db.users.orderBy((u) => u.profile).page({ size: 1 })).rejects.toThrow(
      "User can't be paged by users.profile: no cursor holds a value of type json",
    );
    await expect(db.users.orderBy(() => sql`random()`).page({ size: 1 })).rejects.toThrow('whose type is not known');
    await expect(db.users.orderBy(() => asc('name')).page({ size: 1 })).rejects.toThrow("by the label 'name'");
    expect(log.statements).toEqual([]);
  });
});

describe('the statement of a page', () => {
  it('goes by one range where all terms go one way and none is NULL behind a value, and by steps elsewhere', async () => {
    const log = new StatementLog();
    await using db = await temporaryDatabase(openUsers, undefined, { echo: log.echo });
    await db.users.insertMany([{ name: 'a', slug: 'a' }, { name: 'b' }]);
    const second = async (query: typeof db.users | ReturnType<typeof db.users.query>): Promise<string> => {
      const { endCursor: after } = await query.page({ size: 1 });
      log.clear();
      await query.page({ size: 1, after });
      return (log.statements[0] ?? '')
        .replace(/^.* WHERE /, '')
        .replaceAll('"', '')
        .replaceAll('users.', '');
    };
    expect(await second(db.users)).toBe('id > ? ORDER BY id LIMIT ?');
    expect(await second(db.users.orderBy((u) => u.name))).toBe('(name, id) > (?, ?) ORDER BY name, id LIMIT ?');
    expect(await second(db.users.where((u) => u.name.ne('z')).orderBy((u) => u.name.desc()))).toBe(
      'name <> ? AND (name, id) < (?, ?) ORDER BY name DESC, id DESC LIMIT ?',
    );
    expect(await second(db.users.orderBy((u) => [u.name, u.id.desc()]))).toBe(
      'name >= ? AND (name > ? OR name = ? AND id < ?) ORDER BY name, id DESC LIMIT ?',
    );
    expect(await second(db.users.orderBy((u) => u.slug.desc()))).toBe(
      'slug < ? OR slug = ? AND id < ? OR slug IS NULL ORDER BY slug DESC, id DESC LIMIT ?',
    );
    expect(await second(db.users.orderBy((u) => u.slug))).toBe(
      'slug IS NOT NULL OR slug IS NULL AND id > ? ORDER BY slug, id LIMIT ?',
    );
  });
});
