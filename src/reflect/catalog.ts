import type { Row } from '../../runtime/engine/driver.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Reporter } from '../diagnostic-code.js';

/** One catalog query. Each of its rows is one column: a JSON object, so that no driver's conversions come between. */
export interface CatalogQuery {
  readonly name: string;
  readonly sql: string;
  /** The rest can be read without it: when the server refuses it, that is said and the query counts as empty. */
  readonly optional?: boolean;
}

export interface CatalogOptions {
  /** Database schemas to read; absent: all but the system's. */
  readonly schemas?: readonly string[];
}

/** What is in the catalogs, by query name. */
export type CatalogRows = ReadonlyMap<string, readonly CatalogRow[]>;
export type CatalogRow = Readonly<Record<string, unknown>>;

/** How one dialect's catalogs are read: text in, rows out, both pure. The number of queries does not depend on the number of tables. */
export interface Reflector {
  queries(options: CatalogOptions): readonly CatalogQuery[];
  read(rows: CatalogRows, report: Reporter): MetaData;
}

/** Reads rows of one JSON column. */
export function parseRows(rows: readonly Row[]): CatalogRow[] {
  return rows.map(([json]) => {
    const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
    return value !== null && typeof value === 'object' ? (value as CatalogRow) : {};
  });
}

/** A text of a row; empty where there is none. */
export function text(row: CatalogRow, name: string): string {
  const value = row[name];
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : '';
}

/** A text of a row; undefined where it is null. */
export function optionalText(row: CatalogRow, name: string): string | undefined {
  const value = row[name];
  return value === null || value === undefined ? undefined : text(row, name);
}

/** A truth of a row; SQLite and MySQL say 0 and 1. */
export function flag(row: CatalogRow, name: string): boolean {
  const value = row[name];
  return value === true || value === 1 || value === '1';
}

/** A list of texts of a row. */
export function texts(row: CatalogRow, name: string): string[] {
  const value = row[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** A list of objects of a row. */
export function rowsOf(row: CatalogRow, name: string): CatalogRow[] {
  const value = row[name];
  return Array.isArray(value) ? (value as CatalogRow[]) : [];
}

/** Groups rows by a text of theirs. */
export function groupBy(rows: readonly CatalogRow[], name: string): Map<string, CatalogRow[]> {
  const groups = new Map<string, CatalogRow[]>();
  for (const row of rows) {
    const key = text(row, name);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
