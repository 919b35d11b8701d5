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
    const failing = function* (): Generator<Thing> {
      yield* many(10, 8000);
      throw new Error('the source is broken');
    };
    await expect(copyIn(db, things, failing())).rejects.toThrow('the source is broken');
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
