/** The real databases of the shared material: which there are, and how their tables are made without their rows. */
import { readFileSync } from 'node:fs';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { Opened } from './reflected-database.js';
import { sharedPath } from './shared.js';
import { sqlStatements } from './sql-statements.js';

export const REAL_DATABASES: Readonly<Record<DialectName, readonly string[]>> = {
  sqlite: ['chinook', 'northwind', 'sakila', 'mediawiki', 'temporal'],
  postgresql: ['chinook', 'northwind', 'sakila', 'mediawiki', 'temporal'],
  mysql: ['chinook', 'temporal'],
};

/** Before and after the statements of a dump. */
const PROLOGUE = { sqlite: 'PRAGMA foreign_keys = OFF', postgresql: 'set search_path = public', mysql: 'select 1' };
const EPILOGUE = { sqlite: 'select 1', postgresql: 'set search_path = public', mysql: 'select 1' };

/** A statement without the comments before it. */
export const bare = (statement: string): string => statement.replace(/^(?:--.*\n|\s)*/, '');

/** What makes the tables of a real database. Rows play no part; triggers of SQLite hold semicolons and no structure. */
export function structureOf(name: string, dialect: DialectName): string[] {
  const folder = dialect === 'postgresql' ? 'postgres' : dialect;
  const dump = readFileSync(sharedPath(`schemas/${folder}/${name}.sql`), 'utf8');
  return sqlStatements(dump, dialect === 'mysql').filter(
    (one) => !/^(insert|copy|create trigger|end$|update|delete|select|begin|commit)/i.test(bare(one)),
  );
}

/** Makes the tables of a real database in an empty one. */
export async function makeRealDatabase(name: string, dialect: DialectName, target: Opened): Promise<void> {
  for (const statement of [PROLOGUE[dialect], ...structureOf(name, dialect), EPILOGUE[dialect]])
    await target.run(statement);
}
