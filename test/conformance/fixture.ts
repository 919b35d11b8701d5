/** The fixture of the conformance cases on a fresh database, with the statements it sends counted. */
import type { TestDatabase } from '../support/databases.js';
import { afterAll } from 'vitest';
import { create } from './generated/ddl.js';
import { openDatabase } from './generated/index.js';

export type Fixture = Awaited<ReturnType<typeof openFixture>>;

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

type Options = Parameters<typeof openDatabase>[1];

async function open(database: TestDatabase, options: Options) {
  const statements = new Statements();
  const warnings: string[] = [];
  const url = await database.create();
  const db = await openDatabase(url, {
    echo: (entry) => statements.record(entry.sql),
    warn: (message) => warnings.push(message),
    ...options,
  });
  await db.createAll();
  return { db, url, statements, warnings };
}

const shared = new Map<TestDatabase, ReturnType<typeof open>>();

/** The fixture's tables, empty: on a database of its own with options, else on one the file's tests share. */
export async function openFixture(database: TestDatabase, options?: Options) {
  if (options !== undefined) return open(database, options);
  let fixture = shared.get(database);
  if (fixture === undefined) shared.set(database, (fixture = open(database, {})));
  const opened = await fixture;
  await empty(opened.db);
  opened.statements.clear();
  opened.warnings.length = 0;
  return opened;
}

const TABLES = create.sqlite.filter((statement) => statement.kind === 'table').map((statement) => statement.name);
const EMPTYING = {
  sqlite: [
    'PRAGMA foreign_keys = OFF',
    ...TABLES.map((table) => `DELETE FROM ${table}`),
    'DELETE FROM sqlite_sequence',
    'PRAGMA foreign_keys = ON',
  ],
  postgresql: [`TRUNCATE ${TABLES.join(', ')} RESTART IDENTITY CASCADE`],
  mysql: [
    'SET foreign_key_checks = 0',
    ...TABLES.map((table) => `TRUNCATE TABLE \`${table}\``),
    'SET foreign_key_checks = 1',
  ],
};

async function empty(db: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  await db.engine.using(async (connection) => {
    for (const sql of EMPTYING[db.engine.dialect.name]) await connection.run({ sql, returnsRows: false }, []);
  });
}

afterAll(async () => {
  for (const fixture of shared.values()) await (await fixture).db.close();
  shared.clear();
});
