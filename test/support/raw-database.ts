/** One connection to any test database through its bare driver, with values as text: for tests below the engine. */
import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';

export interface RawDatabase {
  run(sql: string): Promise<void>;
  /** Rows as arrays of texts; NULL is null. */
  rows(sql: string): Promise<(string | null)[][]>;
  /** Names of the tables in the default schema, sorted. */
  tables(): Promise<string[]>;
  close(): Promise<void>;
}

const texts = (rows: readonly (readonly unknown[])[]): (string | null)[][] =>
  rows.map((row) =>
    row.map((value) => (value === null || value === undefined ? null : String(value as number | string))),
  );

const names = (rows: (string | null)[][]): string[] => rows.map(([name]) => name ?? '').sort();

/** Opens the database a `TestDatabase` has made. */
export async function openAny(url: string): Promise<RawDatabase> {
  if (url.startsWith('sqlite:')) return openSqlite(url);
  if (url.startsWith('pglite:')) return openPglite();
  return url.startsWith('mysql:') ? openMysql(url) : openPostgres(url);
}

function openSqlite(url: string): RawDatabase {
  const database = new Database(url.replace('sqlite:', ''));
  const rows = (sql: string): Promise<(string | null)[][]> =>
    Promise.resolve(texts(database.prepare(sql).raw(true).all() as unknown[][]));
  return {
    run: (sql) => Promise.resolve(void database.exec(sql)),
    rows,
    tables: async () =>
      names(await rows(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)),
    close: () => Promise.resolve(void database.close()),
  };
}

const POSTGRES_TABLES = `select tablename from pg_tables where schemaname = 'public'`;

async function openPglite(): Promise<RawDatabase> {
  const database = await PGlite.create();
  const rows = async (sql: string): Promise<(string | null)[][]> =>
    texts((await database.query<unknown[]>(sql, [], { rowMode: 'array' })).rows);
  return {
    run: async (sql) => void (await database.exec(sql)),
    rows,
    tables: async () => names(await rows(POSTGRES_TABLES)),
    close: () => database.close(),
  };
}

async function openPostgres(url: string): Promise<RawDatabase> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string): Promise<(string | null)[][]> =>
    texts((await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows);
  return {
    run: async (sql) => void (await client.query(sql)),
    rows,
    tables: async () => names(await rows(POSTGRES_TABLES)),
    close: () => client.end(),
  };
}

async function openMysql(url: string): Promise<RawDatabase> {
  const connection = await createConnection(url);
  const rows = async (sql: string): Promise<(string | null)[][]> => {
    const [found] = await connection.query({ sql, rowsAsArray: true });
    return texts(found as unknown[][]);
  };
  return {
    run: async (sql) => void (await connection.query(sql)),
    rows,
    tables: async () =>
      names(await rows('select table_name from information_schema.tables where table_schema = database()')),
    close: () => connection.end(),
  };
}
