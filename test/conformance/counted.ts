/** A generated database on an empty real one, with the statements it sends counted; shared by the tests of one file. */
import type { QueryLogEntry } from 'joinery';
import { afterAll } from 'vitest';
import type { TestDatabase } from '../support/databases.js';

/** Statements as they ran; BEGIN, COMMIT, ROLLBACK and savepoints are not counted. */
export class Statements {
  readonly all: string[] = [];

  record(sql: string): void {
    if (!/^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|PRAGMA)/i.test(sql)) this.all.push(sql);
  }
  clear(): void {
    this.all.length = 0;
  }
  get count(): number {
    return this.all.length;
  }
  /** `INSERT users`, `UPDATE addresses`, … in order. */
  get shapes(): string[] {
    return this.all.map((sql) => {
      const [, verb = '', table = ''] =
        /^(INSERT|UPDATE|DELETE|SELECT)(?:\s+INTO|\s+FROM)?\s+["`]?(\w+)/i.exec(sql) ?? [];
      return verb.toUpperCase() === 'SELECT'
        ? `SELECT ${/\bFROM\s+["`]?(\w+)/i.exec(sql)?.[1] ?? ''}`
        : `${verb.toUpperCase()} ${table}`;
    });
  }
}

/** What every generated `Database` has, as far as a fixture needs it. */
interface Generated {
  readonly engine: {
    readonly dialect: { readonly name: 'sqlite' | 'postgresql' | 'mysql' };
    using<T>(work: (connection: { script(sql: string): Promise<void> }) => Promise<T>): Promise<T>;
  };
  createAll(): Promise<void>;
  close(): Promise<void>;
}

/** The statements that create a schema, as `generated/ddl.ts` has them. */
interface Creation {
  readonly sqlite: readonly { readonly kind: string; readonly name: string }[];
}

export interface Counted<D> {
  readonly db: D;
  readonly url: string;
  readonly statements: Statements;
  readonly warnings: string[];
}

/**
 * Makes the function that opens the fixture, its tables empty: with options on a database of its own, else on one that the
 * file's tests share.
 */
export function countedDatabase<D extends Generated, O extends object>(
  openDatabase: (url: string, options: O) => Promise<D>,
  creation: Creation,
): (database: TestDatabase, options?: O) => Promise<Counted<D>> {
  const tables = creation.sqlite.filter(({ kind }) => kind === 'table').map(({ name }) => name);
  const opened: Promise<Counted<D>>[] = [];
  const shared = new Map<TestDatabase, Promise<Counted<D>>>();
  afterAll(async () => {
    for (const fixture of opened.splice(0)) await (await fixture).db.close();
    shared.clear();
  });
  const make = async (database: TestDatabase, options: O | undefined): Promise<Counted<D>> => {
    const statements = new Statements();
    const warnings: string[] = [];
    const url = await database.create();
    const counting = {
      echo: (entry: QueryLogEntry) => statements.record(entry.sql),
      warn: (message: string) => warnings.push(message),
    };
    const db = await openDatabase(url, { ...counting, ...options } as O);
    await db.createAll();
    return { db, url, statements, warnings };
  };
  const open = (database: TestDatabase, options?: O): Promise<Counted<D>> => {
    const fixture = make(database, options);
    opened.push(fixture);
    return fixture;
  };
  return async (database, options) => {
    if (options !== undefined) return open(database, options);
    const known = shared.get(database) ?? open(database);
    shared.set(database, known);
    const fixture = await known;
    const { db, statements, warnings } = fixture;
    await db.engine.using((connection) => connection.script(emptying[db.engine.dialect.name](tables)));
    statements.clear();
    warnings.length = 0;
    return fixture;
  };
}

const emptying = {
  sqlite: (tables: readonly string[]): string =>
    `PRAGMA foreign_keys = OFF; ${tables.map((table) => `DELETE FROM "${table}";`).join(' ')} DELETE FROM sqlite_sequence; PRAGMA foreign_keys = ON`,
  postgresql: (tables: readonly string[]): string =>
    `TRUNCATE ${tables.map((table) => `"${table}"`).join(', ')} RESTART IDENTITY CASCADE`,
  mysql: (tables: readonly string[]): string =>
    `SET foreign_key_checks = 0; ${tables.map((table) => `TRUNCATE TABLE \`${table}\`;`).join(' ')} SET foreign_key_checks = 1`,
};
