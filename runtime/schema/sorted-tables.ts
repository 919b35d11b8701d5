import { findCycles, sort } from '../util/topological.js';
import type { MetaData } from './metadata.js';
import type { ForeignKey, Table } from './table.js';

export interface SortedTables {
  /** Each table after the tables it refers to, but for the foreign keys of `cyclic`. */
  readonly tables: readonly Table[];
  /** Foreign keys that point at a table further on in the order: they close a cycle. */
  readonly cyclic: ReadonlySet<ForeignKey>;
  /** The groups of tables that refer to each other in a circle. */
  readonly cycles: readonly (readonly Table[])[];
}

/** Tables in the order they can be created in; the given order stays where foreign keys leave a choice. */
export function sortedTables(metadata: Pick<MetaData, 'tables'>): SortedTables {
  const byName = new Map(metadata.tables.map((table) => [keyOf(table.name, table.schema), table]));
  const targetOf = (key: ForeignKey): Table | undefined =>
    byName.get(keyOf(key.references.table, key.references.schema));
  const parents = (table: Table): Table[] => table.foreignKeys.flatMap((key) => targetOf(key) ?? []);
  const tables = sort(metadata.tables, parents);
  const position = new Map(tables.map((table, index) => [table, index]));
  const cyclic = new Set<ForeignKey>();
  for (const table of tables)
    for (const key of table.foreignKeys) {
      const target = targetOf(key);
      if (target && (position.get(target) ?? 0) > (position.get(table) ?? 0)) cyclic.add(key);
    }
  return { tables, cyclic, cycles: findCycles(metadata.tables, parents) };
}

const keyOf = (name: string, schema: string | undefined): string => JSON.stringify([schema ?? null, name]);
