import { Decimal } from 'decimal.js';
import { beforeAll, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { decodeJsonExact } from '../../runtime/sql/decode.js';
import { jsonNull } from '../../runtime/sql/encode.js';
import type { DecimalInput } from '../../runtime/sql/operand.js';
import { avg, count, max, min, sum, value } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import { update } from '../../runtime/sql/update.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';

const COLORS = ['a%', 'b%percent', 'réveillé', 'b'] as const;
const COLUMNS = {
  big: { kind: 'bigInt' },
  exact: { kind: 'decimal', precision: 18, scale: 12 },
  wide: { kind: 'decimal', precision: 38, scale: 12 },
  money: { kind: 'decimal', precision: 12, scale: 2 },
  flag: { kind: 'boolean' },
  data: { kind: 'json' },
  bytes: { kind: 'bytes' },
  color: { kind: 'enum', name: 'color', values: COLORS },
  at: { kind: 'dateTime', precision: 6 },
  local: { kind: 'timestamp', precision: 6 },
  day: { kind: 'date' },
  clock: { kind: 'time', precision: 6 },
  span: { kind: 'interval' },
  uuid: { kind: 'uuid' },
  text: { kind: 'text' },
  float: { kind: 'float' },
  small: { kind: 'smallInt' },
} satisfies Record<string, ColumnType>;

interface Values<N extends string = 'values_of'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly big: Column<N, bigint | null>;
  readonly exact: Column<N, Decimal | null, DecimalInput>;
  readonly wide: Column<N, Decimal | null, DecimalInput>;
  readonly money: Column<N, Decimal | null, DecimalInput>;
  readonly flag: Column<N, boolean | null>;
  readonly data: Column<N, unknown>;
  readonly bytes: Column<N, Uint8Array | null>;
  readonly color: Column<N, (typeof COLORS)[number] | null>;
  readonly at: Column<N, Date | null>;
  readonly local: Column<N, Date | null>;
  readonly day: Column<N, string | null>;
  readonly clock: Column<N, string | null>;
  readonly span: Column<N, string | null>;
  readonly uuid: Column<N, string | null>;
  readonly text: Column<N, string | null>;
  readonly float: Column<N, number | null>;
  readonly small: Column<N, number | null>;
}
const all: Values = table('values_of', { id: 'int', ...COLUMNS });

interface Lists<N extends string = 'lists'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly ints: Column<N, number[] | null>;
  readonly texts: Column<N, (string | null)[][] | null>;
}
const INTS: ColumnType = { kind: 'array', element: { kind: 'int' } };
const TEXTS: ColumnType = { kind: 'array', element: { kind: 'text' } };
const lists: Lists = table('lists', { id: 'int', ints: INTS, texts: TEXTS });

const decimals = (rows: readonly { d: Decimal | null }[]): (string | undefined)[] =>
  rows.map((row) => row.d?.toFixed());

describeDatabases('types', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(
      db,
      [tableOf('values_of', COLUMNS), tableOf('lists', { ints: INTS, texts: TEXTS })],
      [{ name: 'color', values: [...COLORS] }],
    );
  });
  /** Stores one row and gives what is read back, by RETURNING where there is, and by a filter on the id. */
  const stored = async (row: Partial<Record<keyof typeof COLUMNS, unknown>>) => {
    await db.execute(insert(all).values(row as never));
    return db.one(select(all).orderBy(all.id.desc()).limit(1));
  };

  it('TYP-01: whole numbers of 64 bits', async () => {
    for (const big of [2147483648n, -2147483648n, 1376537018368127n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)]) {
      expect((await stored({ big })).big).toBe(big);
      expect(
        await db.scalars(
          select({ big: all.big })
            .from(all)
            .where(all.big.eq(big), all.big.in([big, 1n])),
        ),
      ).toEqual([big]);
      if (db.dialect.capabilities.insertReturning)
        expect(await db.one(insert(all).values({ big }).returning({ big: all.big }))).toEqual({ big });
    }
    expect(await db.scalar(select({ m: max(all.big) }).from(all))).toBe(2n ** 63n - 1n);
  });

  it('TYP-02: exact numbers keep their digits, order and sums', async () => {
    const given = ['54.234246451650', '0.004354', '900.0', '-3.5', '0'];
    for (const text of given) {
      const row = await stored({ exact: text, wide: text, money: text });
      expect(row.exact).toEqual(new Decimal(text));
      expect(row.wide).toEqual(new Decimal(text));
    }
    const wide = '319438950232418390.273596';
    expect((await stored({ wide })).wide).toEqual(new Decimal(wide));
    const rows = select({ d: all.wide }).from(all);
    expect(decimals(await db.all(rows.where(all.wide.gt(53)).orderBy(all.wide)))).toEqual([
      '54.23424645165',
      '900',
      wide,
    ]);
    expect(
      decimals(await db.all(rows.where(all.wide.between('-4', new Decimal('0.01'))).orderBy(all.wide.desc()))),
    ).toEqual(['0.004354', '0', '-3.5']);
    expect(decimals(await db.all(rows.where(all.wide.eq('900.00'))))).toEqual(['900']);
    expect(decimals(await db.all(select({ d: sum(all.wide) }).from(all)))).toEqual(['319438950232419341.01219645165']);
    expect(decimals(await db.all(select({ d: min(all.wide) }).from(all)))).toEqual(['-3.5']);
    expect(decimals(await db.all(select({ d: max(all.wide) }).from(all)))).toEqual([wide]);
    expect(
      decimals(
        await db.all(
          select({ d: all.exact.add('0.000000000001') })
            .from(all)
            .where(all.exact.eq('0.004354')),
        ),
      ),
    ).toEqual(['0.004354000001']);
  });

  it('TYP-02: sums of cents have no rest of a double; what is stored has the column’s scale', async () => {
    await db.execute(
      insert(all).values([
        { money: '0.10', text: 'cents' },
        { money: 0.2, text: 'cents' },
        { money: '0.3', text: 'cents' },
        { money: '1.005', text: 'scale' },
      ]),
    );
    const cents = all.text.eq('cents');
    expect(
      decimals(
        await db.all(
          select({ d: sum(all.money) })
            .from(all)
            .where(cents),
        ),
      ),
    ).toEqual(['0.6']);
    expect(
      await db.scalars(
        select({ n: count() }).from(all).where(cents).groupBy(all.text).having(sum(all.money).eq('0.6')),
      ),
    ).toEqual([3]);
    expect(
      decimals(
        await db.all(
          select({ d: all.money.mul(3) })
            .from(all)
            .where(cents, all.money.eq('0.1')),
        ),
      ),
    ).toEqual(['0.3']);
    expect(decimals(await db.all(select({ d: all.money }).from(all).where(all.text.eq('scale'))))).toEqual(['1.01']);
    expect(
      (
        await db.one(
          select({ d: avg(all.money) })
            .from(all)
            .where(cents),
        )
      ).d
        ?.toDecimalPlaces(4)
        .toFixed(),
    ).toBe('0.2');
  });

  it('TYP-03: JSON null and SQL NULL', async () => {
    await db.execute(
      insert(all).values([{ data: null, text: 'n1' }, { data: jsonNull, text: 'n2' }, { text: 'n3' }] as never),
    );
    const rows = select({ text: all.text, data: all.data })
      .from(all)
      .where(all.text.in(['n1', 'n2', 'n3']));
    expect((await db.all(rows)).map((row) => row.data)).toEqual([null, null, null]);
    expect(
      await db.scalars(
        select({ text: all.text })
          .from(all)
          .where(all.text.in(['n1', 'n2', 'n3']), all.data.isNull())
          .orderBy('text'),
      ),
    ).toEqual(['n1', 'n3']);
  });

  it('TYP-04: JSON keeps keys, text and whole numbers of any length', async () => {
    const data = { a: 9007199254740993n, b: '1e400', ü: '🐍', list: [1, null, { x: true }] };
    await db.execute(insert(all).values({ data, text: 'json' }));
    const raw = (
      await db.one(
        select({ raw: sql<string>`${all.data}` })
          .from(all)
          .where(all.text.eq('json')),
      )
    ).raw;
    expect(decodeJsonExact(raw)).toEqual(data);
    expect(await db.scalar(select({ data: all.data }).from(all).where(all.text.eq('json')))).toEqual({
      ...data,
      a: Number(data.a),
    });
  });

  it('TYP-05: booleans', async () => {
    await db.execute(
      insert(all).values([
        { flag: true, text: 'bool' },
        { flag: false, text: 'bool' },
        { flag: null, text: 'bool' },
      ]),
    );
    const rows = select({ flag: all.flag }).from(all).where(all.text.eq('bool'));
    expect(await db.scalars(rows.orderBy(all.id))).toEqual([true, false, null]);
    expect(await db.scalars(rows.where(all.flag))).toEqual([true]);
    expect(await db.scalars(rows.where(all.flag.not()))).toEqual([false]);
    expect(await db.scalars(rows.where(all.flag.eq(false)))).toEqual([false]);
  });

  it('TYP-07: an instant is the same in any zone', async () => {
    const at = new Date('2024-03-10T02:30:00.250+05:00');
    expect((await stored({ at, local: at })).at).toEqual(at);
    expect(await db.scalars(select({ local: all.local }).from(all).where(all.at.eq(at)))).toEqual([at]);
    if (db.dialect.name === 'postgresql') {
      await db.using(async (connection) => {
        await connection.run({ sql: "SET timezone = 'Asia/Kolkata'" }, []);
        expect(await connection.scalar(select({ at: all.at }).from(all).where(all.at.eq(at)))).toEqual(at);
        await connection.run({ sql: 'RESET timezone' }, []);
        connection.discard();
      });
    }
  });

  it('TYP-09: durations keep their parts', async () => {
    for (const span of ['P2DT5S', 'P1M', 'P1Y2M3DT4H5M6.5S']) expect((await stored({ span })).span).toBe(span);
    if (db.dialect.name === 'postgresql')
      expect(
        await db.scalar(
          select({
            later: sql<Date>`${value(new Date('2024-01-31T00:00:00Z'))} + ${all.span}`.typed<Date>({
              kind: 'dateTime',
            }),
          })
            .from(all)
            .where(all.span.eq('P1M')),
        ),
      ).toEqual(new Date('2024-02-29T00:00:00Z'));
  });

  it('TYP-10: bytes', async () => {
    const bytes = Uint8Array.of(0, 0x27, 0x5c, 0xff, 0x0a);
    const row = await stored({ bytes });
    expect(row.bytes).toEqual(bytes);
    expect(row.bytes?.constructor).toBe(Uint8Array);
    expect(await db.scalars(select({ bytes: all.bytes }).from(all).where(all.bytes.eq(bytes)))).toEqual([bytes]);
    expect((await stored({ bytes: new Uint8Array() })).bytes).toEqual(new Uint8Array());
  });

  it('TYP-11: enums, alone and in batches; an unknown value is refused before any SQL', async () => {
    for (const color of COLORS) expect((await stored({ color })).color).toBe(color);
    await db.execute(insert(all).values(COLORS.map((color) => ({ color, text: 'batch' }))));
    expect(
      await db.scalars(select({ color: all.color }).from(all).where(all.text.eq('batch')).orderBy(all.id)),
    ).toEqual([...COLORS]);
    expect(
      await db.scalars(
        select({ color: all.color })
          .from(all)
          .where(all.text.eq('batch'), all.color.in(['b', 'a%']))
          .orderBy(all.id),
      ),
    ).toEqual(['a%', 'b']);
    await expect(db.execute(insert(all).values({ color: 'green' as never }))).rejects.toThrow(
      "'green' is none of the values of color",
    );
    await expect(
      db.all(
        select({ color: all.color })
          .from(all)
          .where(all.color.eq('green' as never)),
      ),
    ).rejects.toThrow('none of the values');
  });

  it('TYP-13: lists, nested, empty and with nulls', async () => {
    const texts = [
      ['a"b', "it's", 'ü,{}\\'],
      ['', null, 'NULL'],
    ];
    for (const row of [
      { ints: [1, -2, 3], texts },
      { ints: [], texts: [] },
      { ints: null, texts: null },
    ]) {
      await db.execute(insert(lists).values(row));
      expect(
        await db.first(select({ ints: lists.ints, texts: lists.texts }).from(lists).orderBy(lists.id.desc())),
      ).toEqual(row);
    }
    if (!db.dialect.capabilities.arrays) return;
    expect(
      await db.scalars(
        select({ id: lists.id })
          .from(lists)
          .where(lists.ints.containsAll([1, 3])),
      ),
    ).toEqual([1]);
    expect(
      await db.scalars(
        select({ id: lists.id })
          .from(lists)
          .where(lists.ints.overlaps([7, 3])),
      ),
    ).toEqual([1]);
    expect(
      await db.scalars(
        select({ id: lists.id })
          .from(lists)
          .where(sql<boolean>`${-2} = any(${lists.ints})`),
      ),
    ).toEqual([1]);
  });

  it('dates, times, ids, text and floats come back as they were', async () => {
    const row = {
      day: '2024-02-29',
      clock: '23:59:59.123456',
      uuid: '0b56b8a5-8a5e-4b3c-9d0c-4f7c2f0f7a11',
      text: 'żółć 🐍 \u0001 \' " \\',
      float: 0.1,
      small: -32768,
    };
    expect(await stored(row)).toMatchObject(row);
    expect((await stored({ float: 1e300 })).float).toBe(1e300);
    expect(
      await db.scalars(select({ day: all.day }).from(all).where(all.uuid.eq(row.uuid), all.day.lte('2024-03-01'))),
    ).toEqual(['2024-02-29']);
  });

  it('an update writes by the same codecs', async () => {
    const { id } = await stored({ money: 1 });
    await db.execute(
      update(all)
        .set({ money: all.money.add('0.25'), data: { a: 1 }, flag: true, big: 5n, at: new Date(0) })
        .where(all.id.eq(id)),
    );
    expect(await db.one(select(all).where(all.id.eq(id)))).toMatchObject({
      money: new Decimal('1.25'),
      data: { a: 1 },
      flag: true,
      big: 5n,
      at: new Date(0),
    });
  });
});

/** Stores texts backwards. */
const backwards = {
  encode: (value: string): string => `<${[...value].reverse().join('')}`,
  decode: (stored: string): string => [...stored.slice(1)].reverse().join(''),
};
interface Secrets<N extends string = 'secrets'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly code: Column<N, string | null>;
}
const secrets: Secrets = table('secrets', { id: 'int', code: ['code', { kind: 'string', length: 40 }, backwards] });

describeDatabases('codecs of the application', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('TYP-14: a codec applies wherever a value of its column goes; it never sees NULL', async () => {
    const db = await openEngine(database);
    await createTables(db, [
      tableOf(
        'secrets',
        { code: { kind: 'string', length: 40 } },
        { uniques: [{ name: 'secrets_code', columns: ['code'] }] },
      ),
    ]);
    await db.execute(insert(secrets).values([{ code: 'abc' }, { code: 'xyz' }, { code: null }]));
    const codes = select({ code: secrets.code }).from(secrets).orderBy(secrets.id);
    expect(
      await db.scalars(
        select({ raw: sql<string>`code` })
          .from(secrets)
          .orderBy(secrets.id),
      ),
    ).toEqual(['<cba', '<zyx', null]);
    expect(await db.scalars(codes)).toEqual(['abc', 'xyz', null]);
    expect(await db.scalars(codes.where(secrets.code.eq('xyz')))).toEqual(['xyz']);
    expect(await db.scalars(codes.where(secrets.code.in(['abc', 'nope'])))).toEqual(['abc']);
    await db.execute(insert(secrets).values({ code: 'abc' }).onConflict(secrets.code).doUpdate({ code: 'new' }));
    await db.execute(update(secrets).set({ code: 'last' }).where(secrets.code.eq('xyz')));
    expect(await db.scalars(codes)).toEqual(['new', 'last', null]);
    if (db.dialect.capabilities.insertReturning)
      expect(await db.one(insert(secrets).values({ code: 'r' }).returning({ code: secrets.code }))).toEqual({
        code: 'r',
      });
  });
});

describeDatabases('types stored by others', ['sqlite', 'mysql'], (database) => {
  it('TYP-06: any number but zero is true', async () => {
    const db = await openEngine(database);
    await createTables(db, [tableOf('values_of', COLUMNS)]);
    await db.using((connection) =>
      connection.run({ sql: 'INSERT INTO values_of (flag) VALUES (5)', returnsRows: false }, []),
    );
    expect(await db.scalar(select({ flag: all.flag }).from(all))).toBe(true);
  });
});

describeDatabases('values the schema does not know', ['sqlite'], (database) => {
  it('TYP-11: an unknown stored value is told with its column', async () => {
    const db = await openEngine(database);
    await db.using((connection) =>
      connection.script(
        "CREATE TABLE values_of (id INTEGER PRIMARY KEY, color TEXT); INSERT INTO values_of (color) VALUES ('green')",
      ),
    );
    await expect(db.all(select({ color: all.color }).from(all))).rejects.toThrow("color holds 'green'");
  });
});

interface Clocks<N extends string = 'clocks'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly whole: Column<N, Date | null>;
  readonly milli: Column<N, Date | null>;
  readonly size: Column<N, string | null>;
  readonly tags: Column<N, string | null>;
}
const SIZES: ColumnType = { kind: 'enum', name: 'size', values: ["it's", 'b"c', 'small'] };
const clocks: Clocks = table('clocks', {
  id: 'int',
  whole: { kind: 'dateTime', precision: 0 },
  milli: { kind: 'dateTime', precision: 3 },
  size: SIZES,
  tags: 'unsupported',
});

describeDatabases('types of MySQL', ['mysql'], (database) => {
  it('TYP-08: a DATETIME without a fraction holds what the server makes of one, and that is read', async () => {
    const db = await openEngine(database);
    await createTables(db, [
      tableOf('clocks', { whole: { kind: 'dateTime', precision: 0 }, milli: { kind: 'dateTime', precision: 3 } }),
    ]);
    const at = new Date('2024-03-10T10:00:59.600Z');
    await db.execute(insert(clocks).values({ whole: at, milli: at }));
    const maria = String(await db.scalar(select({ v: sql<string>`version()` }))).includes('MariaDB');
    const stored = new Date(maria ? '2024-03-10T10:00:59Z' : '2024-03-10T10:01:00Z');
    expect(await db.one(select({ whole: clocks.whole, milli: clocks.milli }).from(clocks))).toEqual({
      whole: stored,
      milli: at,
    });
    await db.close();
  });

  it('TYP-12: members of ENUM and SET keep quotes and their order; the empty set is not the empty member', async () => {
    const db = await openEngine(database);
    await db.using((connection) =>
      connection.script(
        `CREATE TABLE clocks (id int PRIMARY KEY AUTO_INCREMENT, size enum('it''s','b"c','small'), tags set('','x','it''s'))`,
      ),
    );
    const rows = ['', 'x', "it's,x", ',x'].map((tags) => ({ size: "it's", tags }));
    await db.execute(insert(clocks).values(rows as never));
    await db.execute(insert(clocks).values([{ size: 'b"c', tags: null }] as never));
    const read = select({ size: clocks.size, tags: clocks.tags, bits: sql<number>`tags + 0` })
      .from(clocks)
      .orderBy(clocks.id);
    expect(await db.all(read)).toEqual([
      { size: "it's", tags: '', bits: 0 },
      { size: "it's", tags: 'x', bits: 2 },
      // In the order of the type, whatever the order they were written in.
      { size: "it's", tags: "x,it's", bits: 6 },
      // The server prints no empty member; its bit is there.
      { size: "it's", tags: 'x', bits: 3 },
      { size: 'b"c', tags: null, bits: null },
    ]);
    expect(await db.scalars(select({ id: clocks.id }).from(clocks).where(clocks.tags.eq('')))).toEqual([1]);
    expect(await db.scalars(select({ id: clocks.id }).from(clocks).where(clocks.size.eq('b"c')))).toEqual([5]);
    await db.close();
  });
});
