import type { Database } from 'better-sqlite3';

const unquoted = (name: string): string => name.trim().replace(/^["`[]|["`\]]$/g, '');

/**
 * SQLite's message for a broken unique rule names columns; the constraint's name stands in the catalog: as an index, or
 * in the text of CREATE TABLE.
 */
export function withConstraintName(database: Database, error: unknown): unknown {
  const columns =
    error instanceof Error
      ? /^UNIQUE constraint failed: (?!index )(.*)$/.exec(error.message)?.[1]?.split(', ')
      : undefined;
  const table = columns?.[0]?.split('.')[0];
  if (columns === undefined || table === undefined) return error;
  const sought = columns
    .map((column) => column.slice(table.length + 1))
    .sort()
    .join();
  const name = nameInText(database, table, sought) ?? indexName(database, table, sought);
  return name === undefined ? error : Object.assign(error as Error, { constraint: name });
}

function nameInText(database: Database, table: string, sought: string): string | undefined {
  const text = database
    .prepare("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table) as string | null | undefined;
  const rules = /CONSTRAINT\s+("[^"]+"|`[^`]+`|\[[^\]]+\]|\w+)\s+(?:UNIQUE|PRIMARY\s+KEY)\s*\(([^)]*)\)/gi;
  for (const [, name = '', columns = ''] of (text ?? '').matchAll(rules))
    if (columns.split(',').map(unquoted).sort().join() === sought) return unquoted(name);
  // One column's rule may stand with the column.
  const inline =
    /[(,]\s*("[^"]+"|`[^`]+`|\[[^\]]+\]|\w+)[^,]*?\sCONSTRAINT\s+("[^"]+"|`[^`]+`|\[[^\]]+\]|\w+)\s+UNIQUE/gi;
  for (const [, column = '', name = ''] of (text ?? '').matchAll(inline))
    if (unquoted(column) === sought) return unquoted(name);
  return undefined;
}

function indexName(database: Database, table: string, sought: string): string | undefined {
  const names = database
    .prepare('SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin = \'c\'')
    .pluck()
    .all(table) as string[];
  const columns = database.prepare('SELECT name FROM pragma_index_info(?)').pluck();
  return names.find((name) => (columns.all(name) as (string | null)[]).map(String).sort().join() === sought);
}
