/** The model's schema on a database, emptied between sequences. */
import type { TestDatabase } from '../support/databases.js';
import { LINKS, CLASSES } from './description.js';
import { create } from './generated/ddl.js';
import { openDatabase, type Database } from './generated/index.js';
import { familyOf, sequences, step, type Sequence } from './operations.js';
import { Run } from './run.js';

export { sequences };

export interface Fixture {
  readonly db: Database;
  /** Foreign keys of natural keys without ON UPDATE CASCADE are checked at commit. */
  readonly deferred: boolean;
  empty(): Promise<void>;
}

const TABLES = [
  ...new Set([...CLASSES.flatMap(({ tables }) => tables.map(({ name }) => name)), ...LINKS.map(({ table }) => table)]),
];

/** @param database - none for SQLite in memory */
export async function openModel(database?: TestDatabase): Promise<Fixture> {
  const db = await openDatabase(database === undefined ? 'sqlite::memory:' : await database.create(), {
    warn: () => undefined,
  });
  await db.createAll();
  const { name } = db.engine.dialect;
  const script = (sql: string): Promise<void> => db.engine.using((connection) => connection.script(sql));
  if (name !== 'mysql') await script(deferLetters(name));
  const deletes = TABLES.map((table) => `DELETE FROM ${table};`).join(' ');
  const emptying = {
    sqlite: `PRAGMA foreign_keys = OFF; ${deletes} PRAGMA foreign_keys = ON`,
    postgresql: `SET session_replication_role = replica; ${deletes} SET session_replication_role = origin`,
    mysql: `SET foreign_key_checks = 0; ${deletes} SET foreign_key_checks = 1`,
  };
  return { db, deferred: name !== 'mysql', empty: () => script(emptying[name]) };
}

/** MySQL has no foreign key that is checked at commit, so the schema can't ask for one. */
function deferLetters(name: 'sqlite' | 'postgresql'): string {
  if (name === 'postgresql')
    return 'ALTER TABLE letters ALTER CONSTRAINT fk_letters_username_accounts DEFERRABLE INITIALLY DEFERRED';
  const letters = create.sqlite.find((each) => each.name === 'letters')?.sql ?? '';
  return `DROP TABLE letters; ${letters.replace('REFERENCES accounts (username)', '$& DEFERRABLE INITIALLY DEFERRED')}`;
}

/** Plays a sequence on the emptied database; what differs from the oracle throws, with what was done before. */
export async function play(fixture: Fixture, sequence: Sequence): Promise<void> {
  await fixture.empty();
  const run = new Run(fixture.db, fixture.deferred, familyOf(sequence));
  try {
    for (const each of sequence.steps) await step(run, each);
    if (await run.commit()) await run.readEverything();
  } catch (error) {
    throw new Error(`${(error as Error).message}\n  after\n${run.log.map((line) => `    ${line}`).join('\n')}`, {
      cause: error,
    });
  } finally {
    await run.session.close();
  }
}
