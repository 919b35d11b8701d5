/** Natural keys, versions and hierarchies on a fresh database, with the statements it sends counted. */
import { sql } from 'joinery';
import { countedDatabase } from '../counted.js';
import { create } from './generated/ddl.js';
import { openDatabase } from './generated/index.js';

type Options = NonNullable<Parameters<typeof openDatabase>[1]>;

export const openRecords = countedDatabase((url, options: Options) => openDatabase(url, options), create);

export type Fixture = Awaited<ReturnType<typeof openRecords>>;

/** Statements of somebody else, on a connection of their own: written and committed at once, not counted. */
export async function elsewhere({ db, statements }: Fixture, ...texts: readonly string[]): Promise<void> {
  const before = [...statements.all];
  for (const text of texts) await db.execute(sql.raw(text));
  statements.clear();
  for (const text of before) statements.record(text);
}
