/** How connections are opened and kept, and what is told of them. */
import { tracingChannel } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { urlOf } from '../../runtime/dialect/database-address.js';
import type { TracedQuery } from '../../runtime/engine/query-observer.js';
import { sql } from '../../runtime/sql/text.js';
import { InvalidStateError, StatementError, UniqueViolation, ValidationError } from '../../runtime/util/errors.js';
import * as shop from '../session/generated/index.js';
import * as mysqlShop from '../session/mysql/generated/index.js';
import { openEngine } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';
import { within } from '../support/deadline.js';

describeDatabases('what is told', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  it('events tell of connections and statements; what a connect listener runs is done first', async () => {
    const db = await openEngine(database);
    const seen: string[] = [];
    const offs = [
      db.on('connect', async (connection) => {
        seen.push('connect');
        await connection.execute({ sql: 'select 1' }, []);
      }),
      ...(['checkout', 'checkin', 'invalidate'] as const).map((event) => db.on(event, () => seen.push(event))),
      db.on('query', (entry) => seen.push(entry.error === undefined ? entry.sql : 'failed')),
    ];
    await db.scalar(sql<{ two: number }>`select 2 as two`);
    await expect(db.execute(sql`select * from nowhere`)).rejects.toBeInstanceOf(StatementError);
    const connection = await db.connect();
    connection.discard();
    expect(seen).toEqual([
      'connect',
      'checkout',
      'select 2 as two',
      'checkin',
      'checkout',
      'failed',
      'checkin',
      'checkout',
      'invalidate',
    ]);
    for (const off of offs) off();
    await db.scalar(sql<{ two: number }>`select 2 as two`);
    expect(seen).toHaveLength(9);
  });

  it('the tracing channel follows each statement, without values unless they are asked for', async () => {
    const db = await openEngine(database);
    const told: [string, TracedQuery][] = [];
    const note =
      (phase: string) =>
      (message: unknown): void =>
        void told.push([phase, { ...(message as TracedQuery) }]);
    const subscriber = {
      start: note('start'),
      end: note('end'),
      asyncStart: note('asyncStart'),
      asyncEnd: note('asyncEnd'),
      error: note('error'),
    };
    const channel = tracingChannel('joinery:query');
    channel.subscribe(subscriber);
    try {
      await db.scalar(sql<{ n: string }>`select ${'secret'} as n`);
      await expect(db.execute(sql`select * from nowhere`)).rejects.toBeInstanceOf(StatementError);
    } finally {
      channel.unsubscribe(subscriber);
    }
    expect(told[0]).toEqual(['start', { sql: expect.stringMatching(/^select/) as string, dialect: db.dialect.name }]);
    const [done] = told.filter(([phase]) => phase === 'asyncEnd');
    expect(done?.[1]).toMatchObject({ rows: 1, duration: expect.any(Number) as number });
    expect(told.map(([phase]) => phase)).toContain('error');
    expect(JSON.stringify(told.map(([, { sql: text, parameters }]) => [text, parameters]))).not.toContain('secret');
    const { length } = told;
    await db.scalar(sql<{ n: number }>`select 1 as n`);
    expect(told).toHaveLength(length);
  });

  it('says which server answers, and that it does', async () => {
    const db = await openEngine(database);
    expect(await db.healthCheck()).toBeGreaterThan(0);
    if (database.dialect === 'sqlite') return;
    expect(db.server?.product).toMatch(database.dialect === 'mysql' ? /mysql|mariadb/ : /postgresql/);
    expect(db.server?.version).toBeGreaterThan(80_000);
    expect(db.server?.version).toBeLessThan(Infinity);
    expect(db.pool.statistics).toMatchObject({ checkouts: 1, inUse: 0, timeouts: 0 });
  });

  it('a session streams, and says what cannot be done meanwhile', async () => {
    const layer = database.dialect === 'mysql' ? (mysqlShop as unknown as typeof shop) : shop;
    await using db = await layer.openDatabase(await database.create());
    await db.createAll();
    await db.transaction((session) => session.addAll(['a', 'b', 'c'].map((name) => new layer.Tag({ name }))));
    await using session = db.session();
    session.add(new layer.Tag({ name: 'd' }));
    const names = sql`select name from tags order by name`.returns({ name: layer.tags.name });
    const seen: string[] = [];
    let refused: unknown;
    for await (const { name } of session.stream(names, undefined, { size: 1 })) {
      seen.push(name);
      await within(
        2000,
        session.execute(sql`select 1 as one`).catch((error: unknown) => (refused = error)),
      );
      if (name === 'c') break;
    }
    expect(seen).toEqual(['a', 'b', 'c']);
    if (database.dialect === 'mysql') expect(refused).toBeInstanceOf(InvalidStateError);
    else expect(refused).toBeUndefined();
    await session.commit();
    expect(await db.tags.count()).toBe(4);
    expect(db.engine.pool.statistics.inUse).toBe(0);
  });
});

describeDatabases('prepared statements', ['postgresql', 'mysql'], (database) => {
  const mysql = database.dialect === 'mysql';
  const prepared = mysql
    ? "select variable_value as n from information_schema.session_status where variable_name = 'PREPARED_STMT_COUNT'"
    : 'select count(*)::int as n from pg_prepared_statements';

  it('a connection keeps so many and no more; broken rules leave none behind', async () => {
    const db = await openEngine(database, { preparedStatements: 4 });
    await db.using(async (connection) => {
      await connection.script('create table kept (id integer primary key)');
      for (let index = 0; index < 30; index++)
        await connection.execute(sql`select ${index} + 0 as ${sql.raw(`n${String(index)}`)}`);
      for (let index = 0; index < 10; index++)
        await connection.execute(sql`insert into kept values (${1})`).catch((error: unknown) => {
          expect(error).toBeInstanceOf(UniqueViolation);
        });
      if (mysql) return;
      const [{ n } = { n: 0 }] = await connection.execute(sql.raw<{ n: number }>(prepared));
      expect(n).toBeGreaterThan(0);
      expect(n).toBeLessThanOrEqual(5);
      // An eviction inside a failed transaction is carried out too.
      await connection.begin();
      await connection.execute(sql`select * from nowhere where ${1} = 1`).catch(() => undefined);
      for (let index = 0; index < 8; index++)
        await connection.execute(sql`select ${index} + 1 as ${sql.raw(`m${String(index)}`)}`).catch(() => undefined);
      await connection.rollback();
      const [after] = await connection.execute(sql.raw<{ n: number }>(prepared));
      expect(after?.n).toBeLessThanOrEqual(5);
    });
  });

  it('preparedStatements: false leaves nothing on a connection of the server', async () => {
    const db = await openEngine(database, { preparedStatements: false });
    await db.using(async (connection) => {
      expect(await connection.scalar(sql<{ n: string }>`select ${"it's"} as n`)).toBe("it's");
      if (mysql) return;
      expect(await connection.scalar(sql.raw<{ n: number }>(prepared))).toBe(0);
      expect(await connection.scalar(sql<{ d: string }>`select interval '1 day 2 hours' as d`)).toBe('P1DT2H');
      const sources = sql<{ source: string }>`select distinct source from pg_settings
        where name in ('DateStyle', 'IntervalStyle', 'TimeZone')`;
      expect(await connection.scalars(sources)).toEqual(['client']);
    });
    const read: number[] = [];
    const n = sql.raw('n').typed<number>({ kind: 'int' });
    for await (const row of db.stream(sql`select 1 as n union all select 2`.returns({ n }))) read.push(row.n);
    expect(read).toEqual([1, 2]);
  });

  it('takes its settings from the options', async () => {
    const db = await openEngine(database, {
      applicationName: 'till',
      lockTimeout: 1000,
      ...(mysql ? {} : { searchPath: ['Other', 'public'], idleInTransactionTimeout: 60_000 }),
    });
    if (mysql) {
      expect(Number(await db.scalar(sql`select @@innodb_lock_wait_timeout as n`))).toBe(1);
      return;
    }
    const setting = (name: string): Promise<unknown> => db.scalar(sql`select current_setting(${name}) as value`);
    expect(await setting('application_name')).toBe('till');
    expect(await setting('search_path')).toBe('"Other", public');
    expect(await setting('lock_timeout')).toBe('1s');
    expect(await setting('idle_in_transaction_session_timeout')).toBe('1min');
  });

  it('prints no password, however deep one looks', async () => {
    const db = await openEngine(database);
    await db.healthCheck();
    const printed = inspect(db, { depth: 12 });
    expect(printed).toMatch(/PoolEntry/);
    expect(printed).not.toMatch(mysql ? /password/ : /password: '/);
  });

  it('opens by parts, and with a password that is asked for', async () => {
    const url = new URL(await database.create());
    let asked = 0;
    await using db = await createEngine(
      {
        dialect: mysql ? 'mysql' : 'postgresql',
        host: url.hostname,
        port: Number(url.port),
        user: url.username,
        database: url.pathname.slice(1),
      },
      {
        password: () => {
          asked += 1;
          return Promise.resolve(decodeURIComponent(url.password));
        },
      },
    );
    expect(await db.scalar(sql<{ n: number }>`select 1 as n`)).toBe(1);
    expect(asked).toBe(1);
  });
});

describe('opening', () => {
  it('makes URLs of parts in which nothing has to be escaped', () => {
    expect(urlOf({ dialect: 'postgresql', host: 'db', user: 'a@b', password: 'p:/?#', database: 'x y' })).toBe(
      'postgresql://a%40b:p%3A%2F%3F%23@db/x%20y',
    );
    expect(urlOf({ dialect: 'sqlite', database: '100%.db' })).toBe('sqlite:100%25.db');
  });

  it('SQLite: pragmas of the options count, and take no SQL', async () => {
    await using db = await createEngine('sqlite::memory:', { pragmas: { foreign_keys: false, cache_size: -4000 } });
    expect(await db.scalar(sql`pragma foreign_keys`)).toBe(0);
    expect(await db.scalar(sql`pragma cache_size`)).toBe(-4000);
    await using hostile = await createEngine('sqlite::memory:', { pragmas: { 'foreign_keys; drop': 1 } });
    await expect(hostile.scalar(sql`select 1 as n`)).rejects.toBeInstanceOf(ValidationError);
  });
});

describeDatabases('one file', ['sqlite'], (database) => {
  it('two engines on one SQLite file wait for each other, and do not stop the process', async () => {
    const url = await database.create();
    await using first = await createEngine(url);
    await using second = await createEngine(url);
    await first.using((connection) => connection.script('create table t (x integer)'));
    const write = (engine: typeof first, x: number): Promise<unknown> =>
      engine.transaction(
        async (connection) => {
          await connection.execute(sql`insert into t values (${x})`);
          await new Promise((resolve) => setTimeout(resolve, 2));
        },
        { mode: 'immediate' },
      );
    const reads: number[] = [];
    const work = Array.from({ length: 40 }, (_, x) => write(x % 2 === 0 ? first : second, x));
    const reading = (async () => {
      for (let round = 0; round < 10; round++) {
        reads.push(Number(await second.scalar(sql`select count(*) as n from t`)));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    await within(8000, Promise.all([...work, reading]));
    expect(await first.scalar(sql`select count(*) as n from t`)).toBe(40);
    expect(new Set(reads).size).toBeGreaterThan(2);
  });

  it('many sessions of one file write and read side by side', async () => {
    await using db = await shop.openDatabase(await database.create(), { pool: { size: 4, overflow: 2 } });
    await db.createAll();
    await within(
      20_000,
      Promise.all(
        Array.from({ length: 60 }, async (_, index) => {
          await db.transaction(async (session) => {
            await session.tags.count();
            session.add(new shop.Tag({ name: `tag ${String(index)}` }));
          });
          await db.tags.count();
        }),
      ),
    );
    expect(await db.tags.count()).toBe(60);
    expect(db.engine.pool.statistics).toMatchObject({ inUse: 0, waiting: 0 });
  });
});
