import type { Operation, QualifiedName } from '../../runtime/ddl/operation.js';
import type { EnumType, MetaData } from '../../runtime/schema/metadata.js';
import type { Table } from '../../runtime/schema/table.js';
import type { Change } from './change.js';

/** A hint whose old name is no longer there: it has done its work. */
export interface SpentHint {
  /** `table customers`, `column customers.email`. */
  readonly subject: string;
  readonly renamedFrom: string;
  /** The part of the wish that carries the hint, for its place in the schema. */
  readonly of: object;
}

export interface Renames {
  readonly changes: readonly Extract<Change, { kind: 'tableRenamed' | 'columnRenamed' | 'enumRenamed' }>[];
  readonly operations: readonly Operation[];
  readonly spent: readonly SpentHint[];
}

/** Two objects of one name in one database schema. */
export const isSame = (a: QualifiedName, b: QualifiedName): boolean => a.name === b.name && a.schema === b.schema;
/** The name alone. */
export const nameOf = ({ name, schema }: QualifiedName): QualifiedName =>
  schema === undefined ? { name } : { name, schema };
/** As people read it. */
export const label = ({ name, schema }: QualifiedName): string => (schema === undefined ? name : `${schema}.${name}`);

/**
 * The renames the wish's `@renamedFrom` hints ask for and the present state still needs. Never a guess: without a hint
 * there is no rename.
 */
export function findRenames(from: MetaData, to: MetaData): Renames {
  const changes: Renames['changes'][number][] = [];
  const spent: SpentHint[] = [];
  const rename = <T extends QualifiedName & { readonly renamedFrom?: string }>(
    kind: 'table' | 'enum',
    item: T,
    present: readonly QualifiedName[],
  ): QualifiedName | undefined => {
    if (item.renamedFrom === undefined) return undefined;
    const old = { ...nameOf(item), name: item.renamedFrom };
    if (present.some((other) => isSame(other, old)) && !present.some((other) => isSame(other, item))) return old;
    spent.push({ subject: `${kind} ${label(item)}`, renamedFrom: item.renamedFrom, of: item });
    return undefined;
  };
  for (const item of to.enums) {
    const old = rename('enum', item, from.enums);
    if (old) changes.push({ kind: 'enumRenamed', from: old, to: nameOf(item) });
  }
  for (const table of to.tables) {
    const old = rename('table', table, from.tables);
    if (old) changes.push({ kind: 'tableRenamed', from: old, to: nameOf(table) });
    const before = from.tables.find((other) => isSame(other, old ?? table));
    if (before) columnRenames(before, table, changes, spent);
  }
  return { changes, operations: changes.map(operationOf), spent };
}

function columnRenames(before: Table, after: Table, changes: Change[], spent: SpentHint[]): void {
  const has = (name: string): boolean => before.columns.some((column) => column.name === name);
  for (const column of after.columns) {
    const { name, renamedFrom } = column;
    if (renamedFrom === undefined) continue;
    if (has(renamedFrom) && !has(name))
      changes.push({ kind: 'columnRenamed', table: nameOf(after), from: renamedFrom, to: name });
    else spent.push({ subject: `column ${label(after)}.${name}`, renamedFrom, of: column });
  }
}

function operationOf(change: Renames['changes'][number]): Operation {
  switch (change.kind) {
    case 'enumRenamed':
      return { ...change, kind: 'renameEnum' };
    case 'tableRenamed':
      return { ...change, kind: 'renameTable' };
    case 'columnRenamed':
      return { ...change, kind: 'renameColumn' };
  }
}

/** The renamed values of an enum that the present state still has under their old names. */
export function renamedValues(from: EnumType, to: EnumType): Record<string, string> {
  const entries = Object.entries(to.renamedValues ?? {});
  return Object.fromEntries(
    entries.filter(([old, value]) => from.values.includes(old) && !from.values.includes(value)),
  );
}
