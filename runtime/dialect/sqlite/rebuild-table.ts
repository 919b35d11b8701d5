import { createTable, indexStatements } from '../../ddl/create-table.js';
import type { RebuildStep } from '../../ddl/ddl-step.js';
import type { Table } from '../../schema/table.js';
import { countingKey, sqliteText } from './ddl-text.js';

/**
 * Builds a table anew with all its rows: SQLite's procedure for changes ALTER TABLE does not know. Values are copied as they are and
 * take the new column's affinity; no CAST, which would turn a text that is no number into 0.
 *
 * @param values - new column to the SQL over the old row that fills it; a column that is not named gets its default
 */
export function rebuildTable(before: Table, after: Table, values: Readonly<Record<string, string>>): RebuildStep {
  const quote = (name: string): string => sqliteText.quoteIdentifier(name);
  const temporary = `_joinery_new_${after.name}`;
  const columns = after.columns.filter((column) => column.computed === undefined && values[column.name] !== undefined);
  const copy =
    `INSERT INTO ${quote(temporary)} (${columns.map((column) => quote(column.name)).join(', ')})\n` +
    `SELECT ${columns.map((column) => values[column.name] ?? 'NULL').join(', ')} FROM ${quote(before.name)}`;
  return {
    kind: 'rebuild',
    table: { name: before.name },
    before,
    after,
    values,
    statements: [
      createTable({ ...after, name: temporary }, sqliteText),
      ...(columns.length === 0 ? [] : [copy]),
      ...keepCounter(before, after, temporary),
      `DROP TABLE ${quote(before.name)}`,
      // Without this the renaming fails where a view or trigger names the table that is gone for the moment.
      'PRAGMA legacy_alter_table = ON',
      `ALTER TABLE ${quote(temporary)} RENAME TO ${quote(after.name)}`,
      'PRAGMA legacy_alter_table = OFF',
      ...indexStatements(after, sqliteText).map((statement) => statement.sql),
    ],
  };
}

/** AUTOINCREMENT never gives a key twice: the counter goes along, also past rows that were deleted. */
function keepCounter(before: Table, after: Table, temporary: string): string[] {
  if (!countingKey(before) || !countingKey(after)) return [];
  const [old, fresh] = [sqliteText.quoteString(before.name), sqliteText.quoteString(temporary)];
  return [
    `DELETE FROM sqlite_sequence WHERE name = ${fresh}`,
    `INSERT INTO sqlite_sequence (name, seq) SELECT ${fresh}, seq FROM sqlite_sequence WHERE name = ${old}`,
  ];
}
