import type { Column, Table } from '../../runtime/schema/table.js';
import { computedIdentity, stable, typeIdentity } from './canonical.js';
import type { Comparison } from './canonical.js';
import type { Change } from './change.js';
import { label } from './find-renames.js';

/** A drop and an addition that could be one rename: only a person knows. */
export interface Ambiguity {
  readonly kind: 'table' | 'column';
  /** The column's table. */
  readonly table?: string;
  readonly from: string;
  /** What it may have become; the object of the wish is the key to its place in the schema. */
  readonly to: string;
  readonly of: object;
}

/**
 * Drops and additions of the same shape: columns of one type in one table, tables with the same columns. What `settled`
 * names (`customers.full_name`, `customers`) is known to be a drop.
 */
export function findAmbiguities(
  changes: readonly Change[],
  comparison: Comparison,
  settled: ReadonlySet<string> = new Set(),
): Ambiguity[] {
  return [...ambiguousTables(changes, comparison, settled), ...ambiguousColumns(changes, comparison, settled)];
}

function ambiguousTables(
  changes: readonly Change[],
  comparison: Comparison,
  settled: ReadonlySet<string>,
): Ambiguity[] {
  const shape = (table: Table): string =>
    stable(table.columns.map((column) => `${column.name} ${typeIdentity(column, comparison)}`).sort());
  const found: Ambiguity[] = [];
  for (const { from } of ends(changes, 'table')) {
    if (!from || settled.has(label(from))) continue;
    const match = ends(changes, 'table').find(({ to }) => to && to.schema === from.schema && shape(to) === shape(from));
    if (match?.to) found.push({ kind: 'table', from: label(from), to: label(match.to), of: match.to });
  }
  return found;
}

function ambiguousColumns(
  changes: readonly Change[],
  comparison: Comparison,
  settled: ReadonlySet<string>,
): Ambiguity[] {
  const found: Ambiguity[] = [];
  const shape = (column: Column): string =>
    `${typeIdentity(column, comparison)} ${computedIdentity(column, comparison)}`;
  for (const { table, from, to: changed } of ends(changes, 'column')) {
    if (!from || changed || settled.has(`${label(table)}.${from.name}`)) continue;
    for (const { table: other, from: before, to } of ends(changes, 'column')) {
      // A column made anew under its own name is no candidate.
      if (!to || before || label(other) !== label(table) || to.name === from.name || shape(to) !== shape(from))
        continue;
      found.push({ kind: 'column', table: label(table), from: from.name, to: to.name, of: to });
    }
  }
  return found;
}

function ends<K extends Change['kind']>(changes: readonly Change[], kind: K): Extract<Change, { kind: K }>[] {
  return changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
}
