/** What is aborted or runs out of time is stopped in the database, not only left behind. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { sql } from '../../runtime/sql/text.js';
import { PendingRollbackError, StatementTimeoutError } from '../../runtime/util/errors.js';
import { openEngine } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { until, within } from '../support/deadline.js';

describeDatabases('cancellation', ['postgresql', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  let mysql: boolean;
  beforeAll(async () => {
    db = await openEngine(database, { pool: { size: 2, overflow: 2 } });
    mysql = database.dialect === 'mysql';
  });
  const sleep = (mark: string) =>
    mysql
      ? sql`select sleep(20) as slept, ${sql.raw(`'${mark}'`)} as mark`
      : sql`select pg_sleep(20) as slept, ${sql.raw(`'${mark}'`)} as mark`;
  /** How many statements with that mark run on the server. */
  const running = async (mark: string): Promise<number> =>
    Number(
      await db.scalar(
        mysql
          ? sql<{
              n: number;
            }>`select count(*) as n from information_schema.processlist where info like ${`%sleep%${mark}%`} and id <> connection_id()`
          : sql<{
              n: number;
            }>`select count(*) as n from pg_stat_activity where state = 'active' and query like ${`%sleep%${mark}%`} and pid <> pg_backend_pid()`,
      ),
    );

  it('an aborted statement is stopped in the database; its connection is not used again', async () => {
    const controller = new AbortController();
    const work = db.execute(sleep('aborted'), undefined, { signal: controller.signal });
    await until(async () => (await running('aborted')) === 1);
    const { invalidated } = db.pool.statistics;
    controller.abort(new Error('changed my mind'));
    await expect(within(2000, work)).rejects.toThrow('changed my mind');
    await until(async () => (await running('aborted')) === 0);
    expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0, invalidated: invalidated + 1 });
  });

  it('a statement out of time is stopped in the database; its connection goes on', async () => {
    const { opened } = db.pool.statistics;
    await db.using(async (connection) => {
      const slow = connection.execute(sleep('late'), undefined, { timeout: 60 });
      await expect(within(3000, slow)).rejects.toBeInstanceOf(StatementTimeoutError);
      expect(await connection.scalar(sql<{ one: number }>`select 1 as one`)).toBe(1);
    });
    expect(await running('late')).toBe(0);
    expect(db.pool.statistics).toMatchObject({ inUse: 0, opened });
  });

  it('a request to stop that comes too late hits no later statement', async () => {
    await db.using(async (connection) => {
      for (let round = 0; round < 30; round++) {
        const nap = mysql ? sql`select sleep(0.005) as s` : sql`select pg_sleep(0.005) as s`;
        await connection.execute(nap, undefined, { timeout: 5 }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(StatementTimeoutError);
        });
        expect(await connection.scalar(sql<{ one: number }>`select 1 as one`)).toBe(1);
      }
    });
  });

  it('in a transaction, what ran out of time can be gone back from with a savepoint', async () => {
    await db.transaction(async (connection) => {
      const savepoint = await connection.savepoint();
      await expect(connection.execute(sleep('inside'), undefined, { timeout: 50 })).rejects.toBeInstanceOf(
        StatementTimeoutError,
      );
      if (!mysql) await expect(connection.execute(sql`select 1 as one`)).rejects.toBeInstanceOf(PendingRollbackError);
      await savepoint.rollback();
      expect(await connection.scalar(sql<{ one: number }>`select 1 as one`)).toBe(1);
    });
  });

  it('an aborted statement ends its transaction', async () => {
    const controller = new AbortController();
    const connection = await db.connect();
    await connection.begin();
    setTimeout(() => controller.abort(new Error('enough')), 30);
    const work = connection.execute(sleep('transaction'), undefined, { signal: controller.signal });
    await expect(within(2000, work)).rejects.toThrow('enough');
    await expect(connection.execute(sql`select 1 as one`)).rejects.toBeInstanceOf(PendingRollbackError);
    await connection.rollback();
    await connection.release();
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('a signal that is aborted already sends nothing, and one aborted while a connection is waited for leaves the queue', async () => {
    const seen: string[] = [];
    const off = db.on('query', (entry) => seen.push(entry.sql));
    const options = { signal: AbortSignal.abort(new Error('before')) };
    await expect(db.execute(sql`select 1 as one`, undefined, options)).rejects.toThrow('before');
    expect(seen).toEqual([]);
    off();
    const taken = await Promise.all([1, 2, 3, 4].map(async () => db.connect()));
    const controller = new AbortController();
    const waiting = db.execute(sql`select 1 as one`, undefined, { signal: controller.signal });
    await until(() => db.pool.statistics.waiting === 1);
    controller.abort(new Error('no patience'));
    await expect(within(500, waiting)).rejects.toThrow('no patience');
    for (const connection of taken) await connection.release();
    expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  });

  it('every statement of an engine obeys its time limit, unless it asks for more', async () => {
    const limited = await openEngine(database, { statementTimeout: 80 });
    await expect(within(3000, limited.execute(sleep('limited')))).rejects.toThrow(
      /took longer than 80 ms and was stopped/,
    );
    const nap = mysql ? sql`select sleep(0.15) as s` : sql`select pg_sleep(0.15) as s`;
    expect(await limited.all(nap, undefined, { timeout: 5000 })).toHaveLength(1);
    expect(limited.pool.statistics.inUse).toBe(0);
  });

  it('a stream is stopped by its signal', async () => {
    const controller = new AbortController();
    const n = sql.raw('n').typed<number>({ kind: 'int' });
    const rows = mysql
      ? sql`select seq as n from seq_1_to_1000000`.returns({ n })
      : sql`select n from generate_series(1, 1000000) as n`.returns({ n });
    let seen = 0;
    const read = async (): Promise<void> => {
      for await (const row of db.stream(rows, undefined, { signal: controller.signal, size: 100 })) {
        seen = row.n;
        if (seen === 1000) controller.abort(new Error('seen enough'));
      }
    };
    await expect(within(5000, read())).rejects.toThrow('seen enough');
    expect(seen).toBeGreaterThanOrEqual(1000);
    expect(seen).toBeLessThan(2000);
    expect(db.pool.statistics.inUse).toBe(0);
    expect(await db.scalar(sql<{ one: number }>`select 1 as one`)).toBe(1);
  });
});

describe('cancellation in process', () => {
  it.each(['sqlite::memory:', 'pglite::memory:'])('%s: an aborted signal sends nothing', async (url) => {
    await using db = await createEngine(url);
    const options = { signal: AbortSignal.abort(new Error('before')) };
    await expect(db.execute(sql`select 1 as one`, undefined, options)).rejects.toThrow('before');
    expect(await db.scalar(sql<{ one: number }>`select 1 as one`, undefined, { timeout: 1000 })).toBe(1);
  });
});

describeDatabases('waiting for another writer', ['sqlite'], (database) => {
  it('ends with the signal or the time limit; nothing of the writer is lost', async () => {
    const db = await openEngine(database);
    await db.using((connection) => connection.script('create table t (x integer)'));
    const writer = await db.connect();
    await writer.begin({ mode: 'immediate' });
    const late = db.execute(sql`insert into t values (1)`, undefined, { timeout: 30 });
    await expect(within(1000, late)).rejects.toBeInstanceOf(StatementTimeoutError);
    const controller = new AbortController();
    const aborted = db.execute(sql`insert into t values (2)`, undefined, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('no more')), 20);
    await expect(within(1000, aborted)).rejects.toThrow('no more');
    await writer.execute(sql`insert into t values (3)`);
    await writer.commit();
    await writer.release();
    await db.execute(sql`insert into t values (4)`);
    expect(await db.scalars(sql<{ x: number }>`select x from t order by x`)).toEqual([3, 4]);
    expect(db.pool.statistics.inUse).toBe(0);
  });
});
