import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Engine } from '../../runtime/engine/engine.js';
import type { Driver, DriverConnection, QueryResult } from '../../runtime/engine/driver.js';
import { Pool } from '../../runtime/engine/pool.js';
import type { PoolEntry } from '../../runtime/engine/pool-entry.js';
import type { PoolOptions } from '../../runtime/engine/pool-options.js';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { sqlite } from '../../runtime/dialect/sqlite/dialect.js';
import { DisconnectError, PoolTimeoutError } from '../../runtime/util/errors.js';

/** A connection that does nothing and remembers what was done to it. */
class FakeConnection implements DriverConnection {
  broken = false;
  closed = false;
  alive = true;
  readonly ran: string[] = [];
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
  execute(
    statement: { sql: string },
    _parameters: readonly unknown[],
    options?: { signal?: AbortSignal },
  ): QueryResult | Promise<QueryResult> {
    this.ran.push(statement.sql);
    if (!this.alive) throw new DisconnectError('the server closed the connection');
    if (statement.sql === 'SLEEP')
      return new Promise((_, reject) =>
        options?.signal?.addEventListener('abort', () => reject(new Error('cancelled'))),
      );
    return { rows: [[1]], affected: 1 };
  }
  executeMany(): QueryResult {
    return { rows: [], affected: 0 };
  }
  script(): void {
    return undefined;
  }
  async *stream(): AsyncIterable<never> {
    // No rows.
  }
  close(): void {
    this.closed = true;
  }
}

interface Fake {
  readonly pool: Pool;
  readonly made: FakeConnection[];
  readonly warnings: string[];
  connect: () => Promise<DriverConnection>;
  live(): number;
}

function fakePool(options: PoolOptions): Fake {
  const made: FakeConnection[] = [];
  const warnings: string[] = [];
  const fake: Fake = {
    made,
    warnings,
    connect: async () => {
      await Promise.resolve();
      const connection = new FakeConnection(made.length + 1);
      made.push(connection);
      return connection;
    },
    live: () => made.filter((connection) => !connection.closed).length,
    pool: new Pool(
      {
        connect: () => fake.connect(),
        ping: (connection) => Promise.resolve(made.some((one) => one === connection && one.alive)),
        warn: (message) => warnings.push(message),
      },
      options,
    ),
  };
  return fake;
}
const numberOf = (entry: PoolEntry): number => ('number' in entry.connection ? Number(entry.connection.number) : 0);
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it.each([
  [5, 8],
  [0, 3],
])('POOL-01: 40 takers, size 3, overflow %i: at most %i connections', async (overflow, most) => {
  const fake = fakePool({ size: 3, overflow });
  let peak = 0;
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      const entry = await fake.pool.acquire();
      peak = Math.max(peak, fake.live());
      await tick();
      await fake.pool.release(entry);
    }),
  );
  expect(peak).toBe(most);
  expect(fake.pool.statistics).toMatchObject({ idle: 3, inUse: 0, waiting: 0, overflow: 0 });
});

it('POOL-02: a failed connect gives its slot back', async () => {
  const fake = fakePool({ size: 2, overflow: 3 });
  await Promise.all([fake.pool.acquire(), fake.pool.acquire(), fake.pool.acquire()]);
  const { connect } = fake;
  fake.connect = () => Promise.reject(new Error('refused'));
  await expect(Promise.resolve(fake.pool.acquire())).rejects.toThrow('refused');
  expect(fake.pool.statistics.overflow).toBe(1);
  fake.connect = connect;
  await Promise.all([fake.pool.acquire(), fake.pool.acquire()]);
  expect(fake.pool.statistics.overflow).toBe(3);
});

it('POOL-03: a hanging connect does not hold up others', async () => {
  const fake = fakePool({ size: 1, overflow: 2 });
  const { connect } = fake;
  fake.connect = () => new Promise(() => undefined);
  void fake.pool.acquire();
  fake.connect = connect;
  await fake.pool.acquire();
  await fake.pool.acquire();
  expect(fake.pool.statistics.inUse).toBe(2);
});

it('POOL-04: an invalidated connection is replaced once, for all waiters in turn', async () => {
  const fake = fakePool({ size: 1, overflow: 0, timeout: 0 });
  const first = await fake.pool.acquire();
  let served = 0;
  const waiters = Array.from({ length: 5 }, async () => {
    const entry = await fake.pool.acquire();
    served += 1;
    await tick();
    await fake.pool.release(entry);
  });
  fake.pool.invalidate(first);
  await Promise.all(waiters);
  expect(served).toBe(5);
  expect(fake.made).toHaveLength(2);
  expect(fake.made[0]?.closed).toBe(true);
});

it('POOL-05: dispose closes what is idle and keeps what comes back', async () => {
  const fake = fakePool({ size: 2 });
  const [c1, c2] = [await fake.pool.acquire(), await fake.pool.acquire()];
  await fake.pool.release(c1);
  await fake.pool.dispose();
  expect(fake.made.map((connection) => connection.closed)).toEqual([true, false]);
  await fake.pool.release(c2);
  expect(await fake.pool.acquire()).toBe(c2);
  expect(fake.made).toHaveLength(2);
});

it('POOL-06: a reconnect that fails leaks no slot', async () => {
  const fake = fakePool({ size: 1, overflow: 0, recycle: 0 });
  await fake.pool.release(await fake.pool.acquire());
  const { connect } = fake;
  fake.connect = () => Promise.reject(new Error('down'));
  await expect(Promise.resolve(fake.pool.acquire())).rejects.toThrow('down');
  expect(fake.pool.statistics).toMatchObject({ idle: 0, inUse: 0 });
  fake.connect = connect;
  const entry = await fake.pool.acquire();
  expect(fake.pool.statistics.inUse).toBe(1);

  // The same where it was invalidated: the taker is told, and so is who waits behind.
  fake.connect = () => Promise.reject(new Error('down again'));
  const waiting = Promise.resolve(fake.pool.acquire());
  fake.pool.invalidate(entry);
  await expect(waiting).rejects.toThrow('down again');
  await expect(Promise.resolve(fake.pool.acquire())).rejects.toThrow('down again');
  expect(fake.pool.statistics).toMatchObject({ idle: 0, inUse: 0, waiting: 0 });
  fake.connect = connect;
  await fake.pool.release(await fake.pool.acquire());
  expect(fake.pool.statistics).toMatchObject({ idle: 1, inUse: 0 });
});

it('POOL-07: the last returned is taken first, or the first', async () => {
  for (const [order, expected] of [
    ['lifo', [3, 3, 3]],
    ['fifo', [1, 2, 3]],
  ] as const) {
    const fake = fakePool({ size: 3, order });
    const entries = [await fake.pool.acquire(), await fake.pool.acquire(), await fake.pool.acquire()];
    for (const entry of entries) await fake.pool.release(entry);
    const taken: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const entry = await fake.pool.acquire();
      taken.push(numberOf(entry));
      await fake.pool.release(entry);
    }
    expect(taken).toEqual(expected);
  }
});

function fakeEngine(options: PoolOptions): { engine: Engine; made: FakeConnection[] } {
  const made: FakeConnection[] = [];
  const driver: Driver = {
    name: 'fake',
    single: false,
    connect: () => {
      made.push(new FakeConnection(made.length + 1));
      return Promise.resolve(made.at(-1) as FakeConnection);
    },
    close: () => Promise.resolve(),
  };
  return { engine: new Engine(driver, sqlite, { pool: options }), made };
}

it('POOL-08: a dead connection fails its first statement, and others of its age are not trusted', async () => {
  const { engine, made } = fakeEngine({ size: 3 });
  const connections = await Promise.all([engine.connect(), engine.connect(), engine.connect()]);
  for (const connection of connections) await connection.release();
  for (const connection of made) connection.alive = false;
  const connection = await engine.connect();
  expect(() => connection.run({ sql: 'SELECT 1' }, [])).toThrow(DisconnectError);
  await connection.release();
  const next = await engine.connect();
  expect(next.run({ sql: 'SELECT 1' }, [])).toMatchObject({ rows: [[1]] });
  expect(made).toHaveLength(4);
  await next.release();
  expect(engine.pool.statistics).toMatchObject({ idle: 1, inUse: 0 });
});

it('POOL-08: with pre-ping a dead connection is replaced before anyone sees it', async () => {
  const fake = fakePool({ size: 2, prePing: true });
  await fake.pool.release(await fake.pool.acquire());
  (fake.made[0] as FakeConnection).alive = false;
  expect(numberOf(await fake.pool.acquire())).toBe(2);
  expect(fake.made[0]?.closed).toBe(true);
});

it('POOL-09: a detached connection is replaced, and closed when it is returned', async () => {
  const fake = fakePool({ size: 1, overflow: 0 });
  const entry = await fake.pool.acquire();
  fake.pool.detach(entry);
  expect(numberOf(await fake.pool.acquire())).toBe(2);
  expect(fake.made[0]?.closed).toBe(false);
  await fake.pool.release(entry);
  expect(fake.made[0]?.closed).toBe(true);
});

it('POOL-10: a second return warns and does nothing', async () => {
  const fake = fakePool({ size: 2 });
  const entry = await fake.pool.acquire();
  await fake.pool.release(entry);
  await fake.pool.release(entry);
  expect(fake.warnings).toEqual([expect.stringContaining('returned to the pool twice')]);
  expect(await fake.pool.acquire()).not.toBe(await fake.pool.acquire());
});

it('POOL-11: a cancelled waiter leaves the queue; a connection with a cancelled query is not used again', async () => {
  const fake = fakePool({ size: 1, overflow: 0 });
  const entry = await fake.pool.acquire();
  const controller = new AbortController();
  const waiting = Promise.resolve(fake.pool.acquire(controller.signal));
  controller.abort(new Error('changed my mind'));
  await expect(waiting).rejects.toThrow('changed my mind');
  expect(fake.pool.statistics.waiting).toBe(0);
  await fake.pool.release(entry);
  expect(await fake.pool.acquire()).toBe(entry);

  const { engine, made } = fakeEngine({ size: 1, overflow: 0 });
  const connection = await engine.connect();
  const query = new AbortController();
  const running = Promise.resolve(connection.run({ sql: 'SLEEP' }, [], { signal: query.signal }));
  query.abort(new Error('too slow'));
  await expect(running).rejects.toThrow('too slow');
  await connection.release();
  expect(made[0]?.closed).toBe(true);
  const next = await engine.connect();
  expect(made).toHaveLength(2);
  await next.release();
});

it('POOL-12: a database in memory has one connection for all; a file has a pool', async () => {
  await using memory = await createEngine('sqlite::memory:');
  await memory.using((connection) => connection.script('CREATE TABLE t (x)'));
  const runs = Array.from({ length: 5 }, (_, index) =>
    memory.using((connection) => connection.run({ sql: 'INSERT INTO t VALUES (?)' }, [index])),
  );
  await Promise.all(runs);
  expect(memory.pool.statistics.opened).toBe(1);
  expect(await memory.using((connection) => connection.run({ sql: 'SELECT count(*) FROM t' }, []))).toMatchObject({
    rows: [[5]],
  });
  // Whoever comes while it is in use waits for it.
  const held = await memory.connect();
  let served = false;
  const next = Promise.resolve(memory.connect()).then((connection) => {
    served = true;
    return connection.release();
  });
  await tick();
  expect([served, memory.pool.statistics.waiting]).toEqual([false, 1]);
  await held.release();
  await next;
  expect(memory.pool.statistics).toMatchObject({ opened: 1, inUse: 0 });

  const folder = mkdtempSync(join(tmpdir(), 'joinery-'));
  try {
    await using file = await createEngine(`sqlite:${join(folder, 'pool.db')}`);
    await file.using((connection) => connection.script('CREATE TABLE t (x)'));
    const [one, two] = [await file.connect(), await file.connect()];
    expect(file.pool.statistics).toMatchObject({ opened: 2, inUse: 2 });
    await one.run({ sql: 'INSERT INTO t VALUES (1)' }, []);
    expect(await two.run({ sql: 'SELECT x FROM t' }, [])).toMatchObject({ rows: [[1]] });
    await one.release();
    await two.release();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('waits only as long as it may, and says what to do', async () => {
  const fake = fakePool({ size: 1, overflow: 0, timeout: 20 });
  await fake.pool.acquire();
  const failure = await Promise.resolve(fake.pool.acquire()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PoolTimeoutError);
  expect((failure as Error).message).toMatch(/within 0.02 s \(1 in use\): .*end that first/);
  expect(fake.pool.statistics.waiting).toBe(0);
});

it('replaces connections that are too old', async () => {
  const fake = fakePool({ size: 1, recycle: 1 });
  await fake.pool.release(await fake.pool.acquire());
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(numberOf(await fake.pool.acquire())).toBe(2);
  expect(fake.made[0]?.closed).toBe(true);
});

it('closes for good: waiters fail, connections in use have time to come back', async () => {
  const fake = fakePool({ size: 1, overflow: 0 });
  const entry = await fake.pool.acquire();
  const waiting = Promise.resolve(fake.pool.acquire()).catch((error: unknown) => (error as Error).message);
  const closing = fake.pool.close(1000);
  expect(await waiting).toMatch('closed while a connection was waited for');
  await tick();
  expect(fake.live()).toBe(1);
  await fake.pool.release(entry);
  await closing;
  expect(fake.live()).toBe(0);
  expect(() => fake.pool.acquire()).toThrow('was closed');
});
