import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import type { Dialect } from '../../runtime/dialect/dialect.js';
import type { Engine } from '../../runtime/engine/engine.js';
import { loadDriver } from '../../runtime/engine/load-driver.js';
import type { Column, DefaultColumn } from '../../runtime/sql/column.js';
import { count } from '../../runtime/sql/functions.js';
import { insert } from '../../runtime/sql/insert.js';
import { select } from '../../runtime/sql/select.js';
import { table, type TableOf } from '../../runtime/sql/table.js';
import { sql } from '../../runtime/sql/text.js';
import {
  CheckViolation,
  DisconnectError,
  ForeignKeyViolation,
  MultipleResultsError,
  NoResultError,
  NotNullViolation,
  OperationalError,
  PendingRollbackError,
  StatementError,
  UniqueViolation,
} from '../../runtime/util/errors.js';
import { createTables, openEngine, tableOf } from '../sql/open-tables.js';
import { describeDatabases } from '../support/databases.js';

interface People<N extends string = 'people'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly email: Column<N, string>;
  readonly age: Column<N, number | null>;
  readonly boss: Column<N, number | null>;
}
const people: People = table('people', { id: 'int', email: 'text', age: 'int', boss: ['boss_id', 'int'] });
class EmailTaken extends UniqueViolation {}

const folder = mkdtempSync(join(tmpdir(), 'joinery-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeDatabases('engine', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  let db: Engine<Dialect>;
  beforeAll(async () => {
    db = await openEngine(database, { constraintErrors: { people_email_key: EmailTaken } });
    await createTables(db, [
      tableOf(
        'people',
        { email: { type: { kind: 'string', length: 80 } }, age: { kind: 'int' }, boss_id: { kind: 'int' } },
        {
          columns: [
            { name: 'id', type: { kind: 'int' }, nullable: false, default: { kind: 'autoincrement' } },
            { name: 'email', type: { kind: 'string', length: 80 }, nullable: false },
            { name: 'age', type: { kind: 'int' }, nullable: true },
            { name: 'boss_id', type: { kind: 'int' }, nullable: true },
          ],
          uniques: [{ name: 'people_email_key', columns: ['email'] }],
          checks: [{ name: 'people_age_positive', expression: 'age > 0' }],
          foreignKeys: [
            { name: 'people_boss_fkey', columns: ['boss_id'], references: { table: 'people', columns: ['id'] } },
          ],
        },
      ),
    ]);
    await db.execute(
      insert(people).values([
        { email: 'ada@x.org', age: 36 },
        { email: 'bob@x.org', boss: 1 },
      ]),
    );
  });
  const emails = (on: Pick<Engine, 'scalars'> = db) =>
    on.scalars(select({ email: people.email }).from(people).orderBy('email'));
  const failing = (run: Promise<unknown>): Promise<Error> =>
    run.then(
      () => Promise.reject(new Error('it did not fail')),
      (error: unknown) => error as Error,
    );

  it('tells broken rules alike, by class, kind, constraint and columns, without values', async () => {
    const unique = await failing(db.execute(insert(people).values({ email: 'ada@x.org' })));
    expect(unique).toBeInstanceOf(EmailTaken);
    expect(unique).toMatchObject({
      name: 'EmailTaken',
      code: 'UNIQUE_VIOLATION',
      kind: 'unique',
      constraint: 'people_email_key',
    });
    expect(unique).toHaveProperty('sql', 'INSERT INTO people (email) VALUES ' + `(${db.dialect.placeholder(1)})`);
    const missing = await failing(db.execute(insert(people).values({ email: null as never })));
    expect(missing).toBeInstanceOf(NotNullViolation);
    expect(missing).toHaveProperty('columns', ['email']);
    const check = await failing(db.execute(insert(people).values({ email: 'x', age: -1 })));
    expect(check).toBeInstanceOf(CheckViolation);
    expect(check).toHaveProperty('constraint', 'people_age_positive');
    expect(await failing(db.execute(insert(people).values({ email: 'x', boss: 99 })))).toBeInstanceOf(
      ForeignKeyViolation,
    );
    for (const error of [unique, missing, check]) {
      expect(inspect(error, { depth: 5, showHidden: true })).not.toContain('ada@x.org');
      expect(error).not.toHaveProperty('parameters');
    }
    expect(await failing(db.execute(sql`select * from nowhere`))).toBeInstanceOf(StatementError);
  });

  it('says that a value does not fit without saying the value', async () => {
    // SQLite takes any value in any column.
    if (database.dialect === 'sqlite') return;
    for (const value of ['secret number', '99999999999123']) {
      const refused = await failing(db.execute(sql`insert into people (email, age) values ('z@x.org', ${value})`));
      expect(refused).toBeInstanceOf(StatementError);
      expect(inspect(refused, { depth: 5, showHidden: true })).not.toContain(value);
    }
  });

  it('commits, rolls back, and goes back to savepoints', async () => {
    await db.transaction(async (connection) => {
      await connection.execute(insert(people).values({ email: 'c@x.org' }));
      const savepoint = await connection.savepoint();
      await connection.execute(insert(people).values({ email: 'd@x.org' }));
      await savepoint.rollback();
      const second = await connection.savepoint();
      await connection.execute(insert(people).values({ email: 'e@x.org' }));
      await second.release();
    });
    expect(await emails()).toEqual(['ada@x.org', 'bob@x.org', 'c@x.org', 'e@x.org']);
    await failing(
      db.transaction(async (connection) => {
        await connection.execute(insert(people).values({ email: 'f@x.org' }));
        throw new Error('no');
      }),
    );
    const connection = await db.connect();
    await connection.begin();
    await connection.execute(insert(people).values({ email: 'g@x.org' }));
    await connection.release();
    expect(await emails()).toHaveLength(4);
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('TXN-10: knows its isolation levels and refuses others before any SQL', async () => {
    for (const isolation of db.dialect.capabilities.isolationLevels)
      await db.transaction((connection) => emails(connection), {
        isolation: isolation as 'serializable',
        readOnly: true,
      });
    expect((await failing(db.transaction(() => undefined, { isolation: 'sometimes' as never }))).message).toMatch(
      /serializable/,
    );
    expect(db.pool.statistics.inUse).toBe(0);
  });

  it('gives one row, or says that there is none or several', async () => {
    const by = (email: string) => select({ id: people.id }).from(people).where(people.email.eq(email));
    expect(await db.one(by('ada@x.org'))).toEqual({ id: 1 });
    expect(await db.oneOrNone(by('nobody'))).toBeNull();
    expect(await db.first(by('nobody'))).toBeNull();
    expect(await failing(db.one(by('nobody')))).toBeInstanceOf(NoResultError);
    expect(await failing(db.oneOrNone(select({ id: people.id }).from(people)))).toBeInstanceOf(MultipleResultsError);
    expect(await db.scalar(select({ n: count() }).from(people))).toBeGreaterThan(1);
  });

  it('BET-24: streams in chunks; leaving early gives the connection back', async () => {
    const big = db.dialect.name === 'mysql' ? 500 : 5000;
    await db.using((connection) =>
      connection.runMany(
        { sql: `INSERT INTO people (email) VALUES (${db.dialect.placeholder(1)})`, returnsRows: false },
        Array.from({ length: big }, (_, index) => [`s${String(index)}`]),
      ),
    );
    const all = select({ id: people.id }).from(people).where(people.email.startsWith('s'));
    let seen = 0;
    for await (const row of db.stream(all)) seen += row.id > 0 ? 1 : 0;
    expect(seen).toBe(big);
    for await (const row of db.stream(all)) {
      expect(row.id).toBeGreaterThan(0);
      break;
    }
    expect(db.pool.statistics.inUse).toBe(0);
    expect(await db.scalar(select({ n: count() }).from(people).where(people.email.startsWith('s')))).toBe(big);
  });

  it('many rows at once are all stored or none', async () => {
    const text = { sql: `INSERT INTO people (email) VALUES (${db.dialect.placeholder(1)})`, returnsRows: false };
    await failing(db.using((connection) => connection.runMany(text, [['m1'], ['m2'], ['ada@x.org']])));
    expect(await db.scalars(select({ email: people.email }).from(people).where(people.email.startsWith('m')))).toEqual(
      [],
    );
  });

  it('transactions side by side wait for each other, and lose nothing', async () => {
    const before = await db.scalar(select({ n: count() }).from(people));
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        db.transaction(async (connection) => {
          await connection.execute(insert(people).values({ email: `w${String(index)}` }));
          await new Promise((resolve) => setTimeout(resolve, 2));
          await connection.execute(insert(people).values({ email: `v${String(index)}` }));
        }),
      ),
    );
    expect(await db.scalar(select({ n: count() }).from(people))).toBe((before ?? 0) + 16);
  });
});

describeDatabases('lost connections', ['postgresql', 'mysql'], (database) => {
  it('TXN-12: a lost connection is told, and replaced after rollback', async () => {
    const db = await openEngine(database);
    const connection = await db.connect();
    await connection.begin();
    const id = await connection.run(
      { sql: db.dialect.name === 'mysql' ? 'SELECT connection_id()' : 'SELECT pg_backend_pid()', returnsRows: true },
      [],
    );
    const kill = db.dialect.name === 'mysql' ? 'KILL ' : 'SELECT pg_terminate_backend(';
    await db.using((other) =>
      other.run({ sql: `${kill}${String(id.rows[0]?.[0])}${db.dialect.name === 'mysql' ? '' : ')'}` }, []),
    );
    await expect((async () => connection.run({ sql: 'SELECT 1', returnsRows: true }, []))()).rejects.toBeInstanceOf(
      DisconnectError,
    );
    await expect((async () => connection.run({ sql: 'SELECT 1', returnsRows: true }, []))()).rejects.toBeInstanceOf(
      PendingRollbackError,
    );
    await connection.rollback();
    await connection.release();
    expect(await db.scalar(sql<{ one: number }>`select 1 as one`)).toBe(1);
  });

  it('says why it can’t connect, without the password', async () => {
    const url = new URL(await database.create());
    const attempt = async (change: (url: URL) => void): Promise<Error> => {
      const changed = new URL(url.href);
      change(changed);
      try {
        const engine = await createEngine(changed.href);
        await engine.using(() => undefined).finally(() => engine.close());
      } catch (error) {
        return error as Error;
      }
      throw new Error('it connected');
    };
    const closed = await attempt((changed) => (changed.port = '1'));
    expect(closed).toBeInstanceOf(OperationalError);
    expect(closed.message).toMatch(
      /nothing answers at .*:1; start the database server there, or check the database URL/,
    );
    const unknown = await attempt((changed) => (changed.pathname = '/no_such_database'));
    expect(unknown.message).toMatch(/no database 'no_such_database'/);
    const user = await attempt((changed) => ((changed.username = 'nobody_here'), (changed.password = 's3cret')));
    expect(user).toBeInstanceOf(OperationalError);
    expect(`${user.message}${user.stack ?? ''}`).not.toContain('s3cret');
  });
});

const missingPackage: string = ['left-pad', 'not-there'].join('-');

describe('opening', () => {
  it('tells unknown schemes, missing folders and missing packages in a sentence', async () => {
    await expect(createEngine('oracle://x')).rejects.toThrow(
      "no driver knows URLs that begin with 'oracle:'; use sqlite:, pglite:, postgresql: or mysql:",
    );
    await expect(createEngine('shop.db')).rejects.toThrow('begins with its kind');
    await expect(createEngine('sqlite:')).rejects.toThrow('names no file');
    const engine = await createEngine(`sqlite:${join(folder, 'no', 'such.db')}`);
    await expect(engine.execute(sql`select 1`)).rejects.toThrow(/can't be opened .*check that its folder exists/);
    await expect(loadDriver('left-pad', () => import(missingPackage))).rejects.toThrow(
      'needs the package left-pad, which is not installed: npm install left-pad',
    );
  });

  it('keeps a SQLite file in WAL with foreign keys on', async () => {
    await using engine = await createEngine(`sqlite:${join(folder, 'wal.db')}`);
    expect(await engine.execute(sql`pragma journal_mode`)).toEqual([{ journal_mode: 'wal' }]);
    expect(await engine.execute(sql`pragma foreign_keys`)).toEqual([{ foreign_keys: 1 }]);
    expect(existsSync(join(folder, 'wal.db'))).toBe(true);
  });

  it('lets readers go on while one transaction writes to a SQLite file', async () => {
    await using engine = await createEngine(`sqlite:${join(folder, 'readers.db')}`);
    await engine.using((connection) => connection.script('CREATE TABLE t (x)'));
    await engine.transaction(async (connection) => {
      await connection.run({ sql: 'INSERT INTO t VALUES (1)' }, []);
      expect(await engine.scalar(sql<{ n: number }>`select count(*) as n from t`)).toBe(0);
    });
    expect(await engine.scalar(sql<{ n: number }>`select count(*) as n from t`)).toBe(1);
  });
});
