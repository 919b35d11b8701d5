/** What reflection tests do again and again: run SQL, reflect, make the reflected schema again elsewhere. */
import Database from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { createAll } from '../../runtime/ddl/create-all.js';
import { createEngine } from '../../runtime/dialect/create-engine.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { DriverConnection, Row, StatementText } from '../../runtime/engine/driver.js';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { compile } from '../../src/compile.js';
import { reflect, type ReflectOptions, type Reflection } from '../../src/reflect/reflect.js';
import { mysqlFacts, postgresFacts, sqliteFacts } from './catalog-snapshot.js';

/** A database under test, closed by `close`. */
export interface Opened {
  run(sql: string): Promise<void>;
  facts(): Promise<Set<string>>;
  reflect(options?: ReflectOptions): Promise<Reflection>;
  /** Statements reflection has sent. */
  readonly queries: string[];
  close(): Promise<void>;
}

/** Opens SQLite, PostgreSQL, PGlite or MySQL by URL. */
export async function openDatabase(url: string): Promise<Opened> {
  if (url.startsWith('pglite:')) return openPglite(url);
  if (url.startsWith('mysql:')) return openMysql(url);
  return url.startsWith('sqlite:') ? openSqlite(url) : openPostgres(url);
}

function catalogConnection(execute: (sql: string) => Promise<Row[]>, queries: string[]): DriverConnection {
  const refuse = (): never => {
    throw new Error('reflection only reads');
  };
  return {
    async execute(statement: StatementText) {
      queries.push(statement.sql);
      return { rows: await execute(statement.sql), affected: 0 };
    },
    executeMany: refuse,
    script: refuse,
    stream: refuse,
    broken: false,
    close: refuse,
  };
}

function openSqlite(url: string): Opened {
  const database = new Database(url.replace('sqlite:', ''));
  database.pragma('synchronous = off');
  const queries: string[] = [];
  const connection = catalogConnection(
    (sql) => Promise.resolve(database.prepare(sql).raw(true).all() as Row[]),
    queries,
  );
  return {
    run: (sql) => Promise.resolve(void database.exec(sql)),
    facts: () => Promise.resolve(sqliteFacts(database)),
    reflect: (options) => reflect(connection, 'sqlite', options),
    queries,
    close: () => Promise.resolve(void database.close()),
  };
}

async function openPostgres(url: string): Promise<Opened> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const queries: string[] = [];
  const connection = catalogConnection(
    async (sql) => (await client.query<Row>({ text: sql, rowMode: 'array' })).rows,
    queries,
  );
  return {
    run: async (sql) => void (await client.query(sql)),
    facts: () => postgresFacts(client),
    reflect: (options) => reflect(connection, 'postgresql', options),
    queries,
    close: () => client.end(),
  };
}

/** PGlite, through the engine's driver. */
async function openPglite(url: string): Promise<Opened> {
  const engine = await createEngine(url);
  const session = await engine.connect();
  const rows = async (sql: string): Promise<Row[]> => (await session.run({ sql, returnsRows: true }, [])).rows;
  const queries: string[] = [];
  return {
    run: (sql) => session.script(sql),
    facts: () => postgresFacts({ query: async ({ text }) => ({ rows: await rows(text) }) }),
    reflect: (options) => reflect(catalogConnection(rows, queries), 'postgresql', options),
    queries,
    async close() {
      await session[Symbol.asyncDispose]();
      await engine.close();
    },
  };
}

async function openMysql(url: string): Promise<Opened> {
  const client = await createConnection(url);
  const queries: string[] = [];
  const connection = catalogConnection(
    async (sql) => (await client.query({ sql, rowsAsArray: true }))[0] as Row[],
    queries,
  );
  return {
    run: async (sql) => void (await client.query(sql)),
    facts: () => mysqlFacts(client),
    reflect: (options) => reflect(connection, 'mysql', options),
    queries,
    close: () => client.end(),
  };
}

/** Compiles `.schema` text; errors are given back. */
export function compileText(text: string): {
  readonly metadata: MetaData | undefined;
  readonly errors: readonly Diagnostic[];
} {
  const { model, diagnostics } = compile([{ file: 'reflected.schema', text }]);
  return { metadata: model?.metadata, errors: diagnostics.filter((one) => one.severity === 'error') };
}

/** The statements that make what a schema says. */
export function ddlOf(metadata: MetaData, dialect: DialectName): string[] {
  return createAll(metadata, ddlDialect(dialect)).map((statement) => statement.sql);
}
