/** Natural keys, versions and hierarchies on a fresh database, with the statements it sends counted. */
import { afterAll } from 'vitest';
import { sql } from 'joinery';
import type { TestDatabase } from '../../support/databases.js';
import { Statements } from '../fixture.js';
import { create } from './generated/ddl.js';
import { openDatabase } from './generated/index.js';

export type Fixture = Awaited<ReturnType<typeof open>>;

type Options = Parameters<typeof openDatabase>[1];

async function open(database: TestDatabase, options: Options = {}) {
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
export async function openRecords(database: TestDatabase, options?: Options): Promise<Fixture> {
  if (options !== undefined) {
    const fixture = open(database, options);
    own.push(fixture);
    return fixture;
  }
  let fixture = shared.get(database);
  if (fixture === undefined) shared.set(database, (fixture = open(database)));
  const opened = await fixture;
  await empty(opened.db);
  opened.statements.clear();
  opened.warnings.length = 0;
  return opened;
}

const own: ReturnType<typeof open>[] = [];
const TABLES = create.sqlite.filter((statement) => statement.kind === 'table').map((statement) => statement.name);
const EMPTYING = {
  sqlite: ['PRAGMA foreign_keys = OFF', ...TABLES.map((table) => `DELETE FROM "${table}"`), 'PRAGMA foreign_keys = ON'],
  postgresql: [`TRUNCATE ${TABLES.map((table) => `"${table}"`).join(', ')} RESTART IDENTITY CASCADE`],
  mysql: [
    'SET foreign_key_checks = 0',
    ...TABLES.map((table) => `TRUNCATE TABLE \`${table}\``),
    'SET foreign_key_checks = 1',
  ],
};

async function empty(db: Fixture['db']): Promise<void> {
  await db.engine.using(async (connection) => {
    for (const text of EMPTYING[db.engine.dialect.name]) await connection.run({ sql: text, returnsRows: false }, []);
  });
}

/** Statements of somebody else, on a connection of their own: written and committed at once, not counted. */
export async function elsewhere({ db, statements }: Fixture, ...texts: readonly string[]): Promise<void> {
  const before = [...statements.all];
  for (const text of texts) await db.execute(sql.raw(text));
  statements.clear();
  for (const text of before) statements.record(text);
}

afterAll(async () => {
  for (const fixture of [...shared.values(), ...own]) await (await fixture).db.close();
  shared.clear();
  own.length = 0;
});
