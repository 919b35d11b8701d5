import { renameInExpression } from '../ddl/rename-in-expression.js';
import type { RebuildStep } from '../ddl/ddl-step.js';
import { MigrationError } from './migration-error.js';
import type { MigrationConnection } from './migration-connection.js';

/**
 * Runs SQLite's table rebuild. Triggers are kept (a renamed column is followed in their text), and the rows of the table
 * and of every table that refers to it are counted before and after: a rebuild that loses one is undone.
 *
 * @throws MigrationError when a row went missing
 */
export async function runRebuild(step: RebuildStep, connection: MigrationConnection): Promise<void> {
  const { name } = step.table;
  const triggers = await connection.rows(
    `select sql from sqlite_master where type = 'trigger' and lower(tbl_name) = lower(?) and sql is not null`,
    name,
  );
  const before = await countRows(await neighbours(name, connection), connection);
  for (const sql of step.statements) await connection.script(sql);
  for (const [sql] of triggers) await connection.script(followRenames(String(sql), step));
  const after = await countRows(
    [...before.keys()].map((table) => (table === name ? step.after.name : table)),
    connection,
  );
  for (const [table, rows] of before) {
    const left = after.get(table === name ? step.after.name : table) ?? 0;
    if (left !== rows)
      throw new MigrationError(
        'JN8014',
        `Building ${name} anew would change the number of rows of ${table} from ${rows} to ${left}.`,
        'Nothing was changed. Look for triggers or constraints that drop rows.',
      );
  }
}

/** The table itself, and every table with a foreign key to it. */
async function neighbours(name: string, connection: MigrationConnection): Promise<string[]> {
  const rows = await connection.rows(
    `select distinct m.name from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table' and lower(f."table") = lower(?)`,
    name,
  );
  return [...new Set([name, ...rows.map(([table]) => String(table))])];
}

async function countRows(tables: readonly string[], connection: MigrationConnection): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables)
    counts.set(table, Number(await connection.value(`select count(*) from ${connection.ddl.quoteIdentifier(table)}`)));
  return counts;
}

/** A value that is just another column's name is a rename. */
function followRenames(trigger: string, { values, before }: RebuildStep): string {
  let text = trigger;
  for (const [to, value] of Object.entries(values)) {
    const from = /^"((?:[^"]|"")*)"$/.exec(value)?.[1]?.replaceAll('""', '"') ?? value;
    if (from !== to && before.columns.some((column) => column.name === from))
      text = renameInExpression(text, from, to) as string;
  }
  return text;
}

/** What `foreign_key_check` finds, as texts that can be compared. */
export async function foreignKeyViolations(connection: MigrationConnection): Promise<string[]> {
  const rows = await connection.rows('PRAGMA foreign_key_check');
  return rows.map(
    ([table, rowid, parent]) => `${String(table)} row ${String(rowid)} refers to a row missing in ${String(parent)}`,
  );
}
