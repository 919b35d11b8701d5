/** A generated database on an empty real one, with the statements it sends counted; shared by the tests of one file. */
import type { QueryLogEntry } from 'joinery';
import { afterAll } from 'vitest';
import type { TestDatabase } from '../support/databases.js';
import { Statements } from './fixture.js';

/** What every generated `Database` has, as far as a fixture needs it. */
interface Generated {
  readonly engine: {
    readonly dialect: { readonly name: 'sqlite' | 'postgresql' | 'mysql' };
    using<T>(work: (connection: { script(sql: string): Promise<void> }) => Promise<T>): Promise<T>;
  };
  createAll(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly echo: (entry: QueryLogEntry) => void;
  readonly warn: (message: string) => void;
}

export interface Counted<D> {
  readonly db: D;
  readonly statements: Statements;
  readonly warnings: string[];
}

/** Makes the function that opens the fixture: its tables are made once for each database and emptied for each test. */
export function countedDatabase<D extends Generated>(
  openDatabase: (url: string, options: Options) => Promise<D>,
  tables: readonly string[],
): (database: TestDatabase) => Promise<Counted<D>> {
  const shared = new Map<TestDatabase, Promise<Counted<D>>>();
  afterAll(async () => {
    for (const fixture of shared.values()) await (await fixture).db.close();
    shared.clear();
  });
  const open = async (database: TestDatabase): Promise<Counted<D>> => {
    const statements = new Statements();
    const warnings: string[] = [];
    const db = await openDatabase(await database.create(), {
      echo: (entry) => statements.record(entry.sql),
      warn: (message) => warnings.push(message),
    });
    await db.createAll();
    return { db, statements, warnings };
  };
  return async (database) => {
    let fixture = shared.get(database);
    if (fixture === undefined) shared.set(database, (fixture = open(database)));
    const { db, statements, warnings } = await fixture;
    await db.engine.using((connection) => connection.script(emptying[db.engine.dialect.name](tables)));
    statements.clear();
    warnings.length = 0;
    return { db, statements, warnings };
  };
}

const emptying = {
  sqlite: (tables: readonly string[]): string =>
    `PRAGMA foreign_keys = OFF; ${tables.map((table) => `DELETE FROM "${table}";`).join(' ')} PRAGMA foreign_keys = ON`,
  postgresql: (tables: readonly string[]): string =>
    `TRUNCATE ${tables.map((table) => `"${table}"`).join(', ')} RESTART IDENTITY CASCADE`,
  mysql: (tables: readonly string[]): string =>
    `SET foreign_key_checks = 0; ${tables.map((table) => `TRUNCATE TABLE \`${table}\`;`).join(' ')} SET foreign_key_checks = 1`,
};
