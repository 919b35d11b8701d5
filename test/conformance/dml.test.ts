import { beforeEach, expect, it } from 'vitest';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import { mysqlDialect } from '../../runtime/dialect/mysql/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import type { QueryLogEntry } from '../../runtime/engine/query-log.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { deleteFrom } from '../../runtime/sql/delete.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import { update } from '../../runtime/sql/update.js';
import { UnsupportedError } from '../../runtime/util/errors.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';

interface Items<N extends string = 'items'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly code: Column<N, string | null>;
  readonly x: DefaultColumn<N, number | null>;
  readonly y: Column<N, number | null>;
  as<A extends string>(alias: A): Items<A>;
}
const items: Items = table('items', { id: 'int', code: 'text', x: 'int', y: 'int' });

describeDatabases('writing', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  let log: QueryLogEntry[];
  beforeEach(async () => {
    log = [];
    db = await openEngine(database, { echo: (entry) => log.push(entry) });
    await createTables(db, [
      tableOf(
        'items',
        {
          code: { kind: 'string', length: 20 },
          x: { type: { kind: 'int' }, default: { kind: 'literal', value: 7 } },
          y: { kind: 'int' },
        },
        { uniques: [{ name: 'items_code_key', columns: ['code'] }] },
      ),
    ]);
    log.length = 0;
  });
  const rows = () => db.all(select({ code: items.code, x: items.x, y: items.y }).from(items).orderBy(items.id));

  it('rows of different shapes take the defaults of what they leave out, all of them or none', async () => {
    const values = [{ code: 'a', x: 1 }, { code: 'b', x: 2 }, { code: 'c' }, { code: 'd', x: 4, y: 4 }];
    await db.execute(insert(items).values(values));
    expect(await rows()).toEqual([
      { code: 'a', x: 1, y: null },
      { code: 'b', x: 2, y: null },
      { code: 'c', x: 7, y: null },
      { code: 'd', x: 4, y: 4 },
    ]);
    await expect(db.execute(insert(items).values([{ code: 'e' }, { code: 'a', x: 1 }]))).rejects.toMatchObject({
      kind: 'unique',
    });
    expect(await rows()).toHaveLength(4);
    await db.execute(insert(items).values({}));
    expect((await rows()).at(-1)).toEqual({ code: null, x: 7, y: null });
  });

  it('gives back what was written, or says that it can’t', async () => {
    const { capabilities } = db.dialect;
    const statement = insert(items)
      .values([{ code: 'a' }, { code: 'b', x: 3 }])
      .returning({ id: items.id, x: items.x });
    if (!capabilities.insertReturning) await expect(db.execute(statement)).rejects.toThrow('RETURNING');
    else
      expect(await db.execute(statement)).toEqual([
        { id: 1, x: 7 },
        { id: 2, x: 3 },
      ]);
    const changed = update(items).set({ y: 9 }).everyRow().returning({ y: items.y });
    if (!capabilities.updateReturning)
      await expect(db.execute(changed)).rejects.toThrow('read the rows with a query after the update');
    else expect(await db.execute(changed)).toEqual([{ y: 9 }, { y: 9 }]);
  });

  it('counts the rows it changed; without a condition it wants a word', async () => {
    await db.execute(insert(items).values([{ code: 'a' }, { code: 'b' }]));
    expect(
      await db.execute(
        update(items)
          .set({ y: items.x.add(1) })
          .where(items.code.eq('a')),
      ),
    ).toMatchObject({ affected: 1 });
    expect((await rows())[0]?.y).toBe(8);
    await expect(db.execute(update(items).set({ y: 1 }))).rejects.toThrow('everyRow()');
    await expect(db.execute(deleteFrom(items))).rejects.toThrow('everyRow()');
    expect(() => update(items).set({ y: undefined as never })).toThrow('undefined');
    expect(() => items.code.eq(undefined as never)).toThrow('undefined');
    expect(await db.execute(deleteFrom(items).everyRow())).toMatchObject({ affected: 2 });
  });

  it('DML-01: neighbours of one shape go together, in the order given', async () => {
    const ran: string[] = [];
    const shapes = [['code', 'x'], ['code', 'x'], ['code'], ['code', 'x', 'y'], ['code', 'x', 'y'], ['code', 'x']];
    const values = shapes.map((names, index) =>
      Object.fromEntries(names.map((name) => [name, name === 'code' ? String(index) : index])),
    );
    log.length = 0;
    await db.execute(insert(items).values(values));
    for (const { sql: text } of log) {
      const columns = /^INSERT INTO \S+ \(([^)]*)\)/.exec(text)?.[1];
      if (columns !== undefined) ran.push(columns);
    }
    const counts = log.filter((entry) => entry.sql.startsWith('INSERT')).map((entry) => entry.rows);
    // Where a row can say DEFAULT for what it leaves out, all of them go in one statement.
    if (db.dialect.name === 'sqlite') {
      expect(ran).toEqual(['code, x', 'code', 'code, x, y', 'code, x']);
      expect(counts).toEqual([2, 1, 2, 1]);
    } else expect([ran, counts]).toEqual([['code, x, y'], [6]]);
    expect((await rows()).map((row) => [row.code, row.x, row.y])).toEqual([
      ['0', 0, null],
      ['1', 1, null],
      ['2', 7, null],
      ['3', 3, 3],
      ['4', 4, 4],
      ['5', 5, null],
    ]);
  });

  it('DML-07: assignments of an upsert stand in the order given, and null is a value', async () => {
    await db.execute(insert(items).values({ code: 'a', x: 1, y: 1 }));
    const upsert = insert(items).values({ code: 'a', x: 10 }).onConflict(items.code);
    await db.execute(upsert.doUpdate({ x: 5, y: items.x.add(1) }));
    // MySQL assigns from left to right; standard SQL reads the row as it was.
    const leftToRight = db.dialect.name === 'mysql';
    expect(await rows()).toEqual([{ code: 'a', x: 5, y: leftToRight ? 6 : 2 }]);
    await db.execute(upsert.doUpdate({ y: items.x.add(1), x: 8 }));
    expect(await rows()).toEqual([{ code: 'a', x: 8, y: 6 }]);
    await db.execute(upsert.doUpdate({ x: null, y: null }));
    expect(await rows()).toEqual([{ code: 'a', x: null, y: null }]);
  });

  it('DML-03: an upsert changes the row that is there', async () => {
    await db.execute(insert(items).values({ code: 'a', x: 1 }));
    const upsert = insert(items)
      .values([
        { code: 'a', x: 10 },
        { code: 'b', x: 20 },
      ])
      .onConflict(items.code)
      .doUpdate((excluded) => ({ x: excluded.x.add(items.x) }));
    await db.execute(upsert);
    expect(await rows()).toEqual([
      { code: 'a', x: 11, y: null },
      { code: 'b', x: 20, y: null },
    ]);
    if (db.dialect.capabilities.updateReturning)
      expect(await db.execute(upsert.returning({ code: items.code, x: items.x }))).toEqual([
        { code: 'a', x: 21 },
        { code: 'b', x: 40 },
      ]);
    await db.execute(insert(items).values({ code: 'a', x: 99 }).onConflict(items.code).doNothing());
    expect((await rows()).map((row) => row.code)).toEqual(['a', 'b']);
  });

  it('DML-04: an upsert whose condition does not hold claims nothing', async () => {
    await db.execute(insert(items).values({ code: 'a', x: 1 }));
    const statement = insert(items)
      .values({ code: 'a', x: 10 })
      .onConflict(items.code)
      .doUpdate({ x: 5 }, { where: items.x.gt(100) });
    if (db.dialect.name === 'mysql') await expect(db.execute(statement)).rejects.toThrow('caseWhen');
    else {
      expect(await db.execute(statement)).toMatchObject({ affected: 0 });
      expect(await db.execute(statement.returning({ id: items.id }))).toEqual([]);
      expect(
        await db.execute(insert(items).values({ code: 'a' }).onConflict().doNothing().returning({ id: items.id })),
      ).toEqual([]);
    }
    expect((await rows())[0]?.x).toBe(1);
  });

  it('DML-05: a partial unique index is named with its predicate', async () => {
    if (db.dialect.name === 'mysql') return expect(db.dialect.capabilities.insertReturning).toBe(true);
    await db.using((connection) => connection.script('CREATE UNIQUE INDEX items_y ON items (y) WHERE x > 0'));
    const base = insert(items).values({ y: 1, x: 1 });
    await db.execute(base);
    await db.execute(
      base
        .onConflict(items.y)
        .where(sql<boolean>`x > 0`)
        .doUpdate({ x: 2 }),
    );
    expect((await rows()).map((row) => row.x)).toEqual([2]);
    await expect(db.execute(base.onConflict(items.y).doUpdate({ x: 2 }))).rejects.toThrow(/no unique|does not match/);
  });

  it('DML-06: one upsert with the same key twice', async () => {
    const statement = insert(items)
      .values([
        { code: 'a', x: 1 },
        { code: 'a', x: 2 },
      ])
      .onConflict(items.code)
      .doUpdate((excluded) => ({ x: excluded.x }));
    if (db.dialect.name === 'postgresql') await expect(db.execute(statement)).rejects.toThrow('a second time');
    else {
      await db.execute(statement);
      expect(await rows()).toEqual([{ code: 'a', x: 2, y: null }]);
    }
  });

  it('DML-10: inserts the rows of a query', async () => {
    await db.execute(
      insert(items).values([
        { code: 'a', x: 1 },
        { code: 'b', x: 2 },
      ]),
    );
    const source = items.as('source');
    await db.execute(
      insert(items).fromSelect(['code', 'y'], select({ code: source.code.concat('2'), y: source.x }).from(source)),
    );
    expect((await rows()).slice(2)).toEqual([
      { code: 'a2', x: 7, y: 1 },
      { code: 'b2', x: 7, y: 2 },
    ]);
    await db.execute(
      insert(items)
        .fromSelect(['code', 'y'], select({ code: source.code, y: source.x }).from(source))
        .onConflict(items.code)
        .doUpdate((excluded) => ({ y: excluded.y })),
    );
    expect((await rows()).map((row) => row.y)).toEqual([1, 2, 7, 7]);
  });

  it('updates and deletes by other tables', async () => {
    await db.execute(
      insert(items).values([
        { code: 'a', x: 1 },
        { code: 'b', x: 2 },
        { code: 'c', x: 2 },
      ]),
    );
    const other = items.as('other');
    await db.execute(update(items).set({ y: other.id }).from(other).where(other.code.eq('c'), other.x.eq(items.x)));
    expect((await rows()).map((row) => row.y)).toEqual([null, 3, 3]);
    const remove = deleteFrom(items).using(other).where(other.code.eq('c'), other.x.eq(items.x));
    await db.execute(remove);
    expect((await rows()).map((row) => row.code)).toEqual(['a']);
  });

  it('the log shows statements and counts, values only when asked', async () => {
    await db.execute(insert(items).values([{ code: 'a' }, { code: 'b' }]));
    await rows();
    const [first, second] = log.filter((entry) => !/SAVEPOINT|RELEASE/.test(entry.sql));
    expect(first).toMatchObject({ rows: 2, parameters: undefined });
    expect(first?.sql).toContain('INSERT INTO items');
    expect(second).toMatchObject({ rows: 2 });
    expect(second?.duration).toBeGreaterThan(0);
  });
});

it('DML-02: without RETURNING an insert that asks for keys is refused before any SQL', () => {
  const statement = insert(items)
    .values([{ code: 'a' }, { code: 'b' }, { code: 'c' }])
    .returning({ id: items.id });
  expect(() => mysqlDialect('mysql').compiler.compile(statement.statement)).toThrow(UnsupportedError);
});
