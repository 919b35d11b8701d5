/** Networks that are slow, cut or reset, by a proxy between the database and its server. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { OpenOptions } from '../../runtime/dialect/create-engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { sql } from '../../runtime/sql/text.js';
import { DisconnectError, PoolTimeoutError, StatementTimeoutError } from '../../runtime/util/errors.js';
import { describeDatabases } from '../support/databases.js';
import { until, within } from '../support/deadline.js';
import { forward, type Proxy } from '../support/tcp-proxy.js';

describeDatabases('bad networks', ['postgresql', 'mysql'], (database) => {
  const mysql = database.dialect === 'mysql';
  let target: string;
  let proxy: Proxy;
  let db: Engine<Dialect>;
  beforeAll(async () => {
    target = await database.create();
    await using direct = await createEngine(target);
    await direct.using((connection) => connection.script('create table kept (id integer primary key)'));
  });
  const open = async (options: OpenOptions): Promise<void> => {
    proxy = await forward(target);
    db = await createEngine(proxy.url, options);
  };
  afterEach(async () => {
    await within(8000, db.close({ grace: 100 }));
    await proxy.close();
  });
  const one = sql<{ one: number }>`select 1 as one`;
  const nap = mysql ? sql`select sleep(10) as s` : sql`select pg_sleep(10) as s`;
  const failure = (work: Promise<unknown>, limit: number): Promise<unknown> =>
    within(
      limit,
      work.then(
        () => new Error('it did not fail'),
        (error: unknown) => error,
      ),
    );

  it('slow: everything takes longer, nothing is mixed up, and a time limit still stops the statement', async () => {
    await open({ pool: { size: 3, overflow: 2 } });
    proxy.delay = 15;
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    const answers = await within(
      10_000,
      Promise.all(
        numbers.map((number) =>
          db.transaction(async (connection) => connection.scalar(sql<{ n: number }>`select ${number} + 0 as n`)),
        ),
      ),
    );
    expect(answers.map(Number)).toEqual(numbers);
    const error = await failure(db.execute(nap, undefined, { timeout: 50 }), 4000);
    expect(error).toBeInstanceOf(StatementTimeoutError);
    expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  });

  it('cut: a time limit ends the waiting, the connection goes, and others come when the network is back', async () => {
    await open({ statementTimeout: 100, connectTimeout: 500 });
    await db.scalar(one);
    proxy.silent = true;
    const error = await failure(db.execute(one), 6000);
    expect(error).toBeInstanceOf(DisconnectError);
    expect(error).toMatchObject({ mayHaveRun: true });
    expect(db.pool.statistics).toMatchObject({ inUse: 0, idle: 0 });
    // New connections do not hang either.
    expect(await failure(db.execute(one), 6000)).toMatchObject({ name: 'OperationalError' });
    proxy.silent = false;
    expect(await within(3000, db.scalar(one))).toBe(1);
  });

  it('cut at a commit: the error says that nobody knows', async () => {
    await open({ statementTimeout: 100, connectTimeout: 500 });
    const work = db.transaction(async (connection) => {
      await connection.execute(sql`insert into kept values (1)`);
      proxy.silent = true;
    });
    const error = await failure(work, 6000);
    expect(error).toBeInstanceOf(DisconnectError);
    expect((error as Error).message).toMatch(/whether the transaction was committed is not known$/);
    expect(error).toMatchObject({ mayHaveRun: true });
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('cut: an abort is heeded at once, and closing does not wait for the lost', async () => {
    await open({ connectTimeout: 500 });
    await db.scalar(one);
    proxy.silent = true;
    const controller = new AbortController();
    const work = failure(db.execute(one, undefined, { signal: controller.signal }), 1000);
    setTimeout(() => controller.abort(new Error('enough')), 50);
    expect(await work).toMatchObject({ message: 'enough' });
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('reset while idle: nobody hears of it; with pre-ping not even when the end was not seen', async () => {
    await open({ pool: { prePing: true } });
    await Promise.all([1, 2, 3].map(() => db.scalar(one)));
    proxy.reset();
    expect(await within(5000, Promise.all([1, 2, 3].map(() => db.scalar(one))))).toEqual([1, 1, 1]);
    expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  });

  it('reset in the middle of a stream: the loop ends with the error, and the pool heals', async () => {
    await open({ pool: { size: 1, overflow: 0, timeout: 1000 } });
    const n = sql.raw('n').typed<number>({ kind: 'int' });
    const rows = mysql
      ? sql`select seq as n from seq_1_to_1000000`.returns({ n })
      : sql`select n from generate_series(1, 1000000) as n`.returns({ n });
    const read = async (): Promise<void> => {
      for await (const row of db.stream(rows, undefined, { size: 500 })) if (row.n === 1000) proxy.reset();
    };
    expect(await failure(read(), 5000)).toBeInstanceOf(DisconnectError);
    expect(await within(3000, db.scalar(one))).toBe(1);
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('too many takers: the pool says so in time, and serves the next when there is room', async () => {
    await open({ pool: { size: 1, overflow: 1, timeout: 80 } });
    const taken = [await db.connect(), await db.connect()];
    const late = await Promise.all([1, 2, 3].map(() => failure(db.execute(one), 2000)));
    for (const error of late) expect(error).toBeInstanceOf(PoolTimeoutError);
    expect(db.pool.statistics).toMatchObject({ inUse: 2, waiting: 0, waits: 3, timeouts: 3 });
    const waiting = db.scalar(one);
    await taken[0]?.release();
    expect(await within(1000, waiting)).toBe(1);
    await taken[1]?.release();
    expect(db.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  });

  it('closing waits for those who work, and ends the others', async () => {
    await open({});
    const short = db.transaction(async (connection) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return connection.scalar(one);
    });
    await until(() => db.pool.statistics.inUse === 1);
    await within(2000, db.close({ grace: 1000 }));
    expect(await short).toBe(1);
    db = await createEngine(proxy.url);
    const long = failure(db.execute(nap), 5000);
    await until(() => db.pool.statistics.inUse === 1);
    await within(3000, db.close({ grace: 50 }));
    expect(await long).toBeInstanceOf(Error);
    await expect(db.execute(one)).rejects.toThrow('was closed');
  });
});
