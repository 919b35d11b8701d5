/** Many rows in, many rows out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { bulkInsert } from '../../runtime/dialect/bulk-insert.js';
import { copyIn, copyOut } from '../../runtime/dialect/postgresql/copy.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { explain } from '../../runtime/engine/explain.js';
import type { Column } from '../../runtime/sql/column.js';
import { count } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import { UniqueViolation, UnsupportedError, ValidationError } from '../../runtime/util/errors.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { within } from '../support/deadline.js';

interface Things<N extends string = 'things'> extends TableOf<N> {
  readonly id: Column<N, number>;
  readonly name: Column<N, string | null>;
  readonly big: Column<N, bigint | null>;
  readonly flag: Column<N, boolean | null>;
  readonly bytes: Column<N, Uint8Array | null>;
  readonly at: Column<N, Date | null>;
  readonly ratio: Column<N, number | null>;
}
const things: Things = table('things', {
  id: 'int',
  name: 'text',
  big: 'bigInt',
  flag: 'boolean',
  bytes: 'bytes',
  at: 'dateTime',
  ratio: 'float',
});
type Thing = Parameters<ReturnType<typeof insert<Things>>['values']>[0] extends infer V
  ? Exclude<V, readonly unknown[]>
  : never;

const HOSTILE = [
  '',
  ' ',
  '\\N',
  'a\tb',
  'line\nbreak',
  '\r\n',
  'back\\slash',
  "quote'",
  '\\.',
  'ünï 😀',
  'null',
  '\\t',
];
const thing = (id: number): Thing => ({
  id,
  name: id % 7 === 0 ? null : `${HOSTILE[id % HOSTILE.length] as string}${id % 2 === 0 ? '' : String(id)}`,
  big: 2n ** 62n + BigInt(id),
  flag: id % 3 === 0,
  bytes: new Uint8Array([id % 256, 0, 92, 10, 9]),
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, 0, id % 1000)),
  ratio: id / 8,
});
function* many(amount: number, from = 1): Generator<Thing> {
  for (let id = from; id < from + amount; id++) yield thing(id);
}

describeDatabases('many rows', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database);
    await createTables(db, [
      tableOf(
        'things',
        {},
        {
          columns: [
            { name: 'id', type: { kind: 'int' }, nullable: false },
            { name: 'name', type: { kind: 'text' }, nullable: true },
            { name: 'big', type: { kind: 'bigInt' }, nullable: true },
            { name: 'flag', type: { kind: 'boolean' }, nullable: true },
            { name: 'bytes', type: { kind: 'bytes' }, nullable: true },
            { name: 'at', type: { kind: 'dateTime', precision: 3 }, nullable: true },
            { name: 'ratio', type: { kind: 'float' }, nullable: true },
          ],
          primaryKey: { columns: ['id'] },
        },
      ),
    ]);
  });
  const all = select(things.$info.columns as never)
    .from(things)
    .orderBy(things.id);
  const stored = async (): Promise<unknown[]> =>
    (await db.all(all)).map((row: Record<string, unknown>) => ({
      ...row,
      bytes: [...(row['bytes'] as Uint8Array)],
    }));
  const expected = (amount: number): unknown[] =>
    [...many(amount)].map((row) => ({ ...row, bytes: [...(row.bytes as Uint8Array)] }));

  it('bulkInsert takes any number of rows, all of them or none', async () => {
    expect(await bulkInsert(db, things, many(2500))).toBe(2500);
    expect(await stored()).toEqual(expected(2500));
    // The last row is there already: nothing of the others stays.
    const late = async function* (): AsyncGenerator<Thing> {
      await Promise.resolve();
      yield* many(1500, 5000);
      yield thing(1);
    };
    await expect(bulkInsert(db, things, late())).rejects.toBeInstanceOf(UniqueViolation);
    expect(await db.scalar(select({ n: count() }).from(things))).toBe(2500);
    await db.transaction(async (connection) => {
      await expect(bulkInsert(connection, things, late())).rejects.toBeInstanceOf(UniqueViolation);
      expect(await bulkInsert(connection, things, many(3, 9000))).toBe(3);
    });
    expect(await db.scalar(select({ n: count() }).from(things))).toBe(2503);
    await db.execute(sql`delete from things`);
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('COPY writes and reads every value unchanged, or says what to use', async () => {
    if (database.dialect !== 'postgresql') {
      await expect(copyIn(db, things, many(1))).rejects.toThrow(/has no COPY; bulkInsert\(\) is its way/);
      await expect(copyOut(db, all).next()).rejects.toBeInstanceOf(UnsupportedError);
      expect(db.pool.statistics.inUse).toBe(0);
      return;
    }
    expect(await copyIn(db, things, many(3000))).toBe(3000);
    expect(await stored()).toEqual(expected(3000));
    const read: unknown[] = [];
    for await (const row of copyOut(db, all)) {
      const copied: Record<string, unknown> = row;
      read.push({ ...copied, bytes: [...(copied['bytes'] as Uint8Array)] });
    }
    expect(read).toEqual(expected(3000));
    expect(await copyIn(db, things, [])).toBe(0);
    await expect(copyIn(db, things, [thing(1)])).rejects.toBeInstanceOf(UniqueViolation);
    await expect(copyIn(db, things, [{ id: 9001, name: 'a' }, { id: 9002 }])).rejects.toBeInstanceOf(ValidationError);
    await expect(copyOut(db, select({ id: things.id }).from(things).where(things.id.gt(5))).next()).rejects.toThrow(
      /takes no parameters/,
    );
    expect(await db.scalar(select({ n: count() }).from(things))).toBe(3000);
    const peek = async (): Promise<void> => {
      for await (const row of copyOut(db, select({ id: things.id }).from(things))) {
        expect(row.id).toBeGreaterThan(0);
        break;
      }
    };
    await within(3000, peek());
    expect(await db.scalar(select({ n: count() }).from(things))).toBe(3000);
    expect(db.pool.statistics).toMatchObject({ inUse: 0 });
    await db.execute(sql`delete from things`);
  });

  it("an error of the rows' source arrives as itself, and the connection goes on", async () => {
    // Its text is that of a lost connection, which it does not tell of.
    class OwnError extends Error {}
    const own = new OwnError('socket terminated');
    const failing = function* (amount: number): Generator<Thing> {
      yield* many(amount, 8000);
      throw own;
    };
    const ways = database.dialect === 'postgresql' ? [bulkInsert, copyIn] : [bulkInsert];
    for (const put of ways)
      for (const amount of [0, 10, 5000]) {
        const before = db.pool.statistics;
        expect(await put(db, things, failing(amount)).catch((error: unknown) => error)).toBe(own);
        expect(await db.scalar(select({ n: count() }).from(things))).toBe(0);
        const whole = db.transaction((connection) => put(connection, things, failing(amount)));
        expect(await whole.catch((error: unknown) => error)).toBe(own);
        await db.using(async (connection) => {
          expect(await put(connection, things, failing(amount)).catch((error: unknown) => error)).toBe(own);
          expect(await put(connection, things, many(3, 9000))).toBe(3);
          await connection.execute(sql`delete from things`);
        });
        const { opened, invalidated } = before;
        expect(db.pool.statistics).toMatchObject({ opened, invalidated, inUse: 0 });
      }
  });

  it('more parameters than a statement takes are told before any SQL, with what takes them', async () => {
    const most = db.dialect.capabilities.maxParameters;
    const rows = Array.from({ length: Math.floor(most / 2) + 1 }, (_, index) => ({ id: index + 1, name: 'n' }));
    const seen: string[] = [];
    const off = db.on('query', (entry) => seen.push(entry.sql));
    const told = new RegExp(
      `has ${String(rows.length * 2)} parameters, and .* takes ${String(most)} .*bulkInsert.*insertMany`,
    );
    const statement = insert(things).values(rows);
    await db.using(async (connection) => {
      const error = await connection.execute(statement).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ValidationError);
      expect((error as Error).message).toMatch(told);
      const long = sql`select id from things where id in ${sql.list(rows.flatMap(({ id }) => [id, -id]))}`;
      await expect(
        (async () => {
          for await (const row of connection.stream(long.returns({ id: things.id }))) expect(row).toBeNull();
        })(),
      ).rejects.toThrow(told);
    });
    expect(seen).toEqual([]);
    off();
    await db.transaction(async (connection) => {
      await expect(connection.execute(statement)).rejects.toThrow(told);
      await connection.execute(insert(things).values(rows.slice(0, Math.floor(most / 2))));
    });
    expect(await db.scalar(select({ n: count() }).from(things))).toBe(rows.length - 1);
    await db.execute(sql`delete from things`);
    expect(db.pool.statistics).toMatchObject({ inUse: 0, invalidated: 0 });
  });

  it('explain tells the plan; what analyze ran is undone', async () => {
    await db.execute(insert(things).values([thing(1), thing(2)]));
    const plan = await explain(db, select({ name: things.name }).from(things).where(things.id.eq(1)));
    expect(plan.text).toMatch(/things/i);
    expect(plan.rows.length).toBeGreaterThan(0);
    const writing = sql`delete from things where id = ${1}`;
    if (database.dialect === 'sqlite')
      await expect(explain(db, writing, undefined, { analyze: true })).rejects.toBeInstanceOf(UnsupportedError);
    else {
      const done = await explain(db, writing, undefined, { analyze: true });
      expect(done.text).toMatch(/actual|r_rows/i);
      await db.transaction(async (connection) => {
        await explain(connection, writing, undefined, { analyze: true });
      });
    }
    expect(await db.scalar(select({ n: count() }).from(things))).toBe(2);
    expect(db.pool.statistics.inUse).toBe(0);
  });
});

describe('streaming', () => {
  it('a long result of SQLite is read in chunks, and others have their turn meanwhile', async () => {
    await using db = await createEngine('sqlite::memory:');
    const n = sql.raw('n').typed<number>({ kind: 'int' });
    const numbers = sql`with recursive c(n) as (select 1 union all select n + 1 from c where n < 300000) select n from c`;
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    let sum = 0;
    for await (const row of db.stream(numbers.returns({ n }))) sum += row.n;
    clearInterval(timer);
    expect(sum).toBe((300_000 * 300_001) / 2);
    expect(turns).toBeGreaterThan(10);
  });
});
