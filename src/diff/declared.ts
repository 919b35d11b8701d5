import type { TableConstraint } from '../../runtime/ddl/operation.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { Table } from '../../runtime/schema/table.js';
import type { Change } from './change.js';
import { withoutHints } from './compare.js';
import { withoutConstraintHint } from './compare-table.js';
import { withoutHint } from './canonical.js';
import { isSame } from './find-renames.js';
import { tableConstraints } from './table-constraints.js';

/**
 * Changes found between what a database prints, with their new ends as the schema declares them: the operations then
 * speak for every dialect, in the schema's own words.
 */
export function declaredChanges(changes: readonly Change[], declared: MetaData): Change[] {
  return changes.map((change) => declaredChange(change, declared));
}

function declaredChange(change: Change, declared: MetaData): Change {
  const tableOf = (name: { readonly name: string; readonly schema?: string }): Table | undefined =>
    declared.tables.find((table) => isSame(table, name));
  switch (change.kind) {
    case 'table': {
      const to = change.to && tableOf(change.to);
      return to ? { ...change, to: withoutHints(to) } : change;
    }
    case 'column': {
      const to = change.to && tableOf(change.table)?.columns.find(({ name }) => name === change.to?.name);
      return to ? { ...change, to: withoutHint(to) } : change;
    }
    case 'index': {
      const to = change.to && tableOf(change.table)?.indexes.find(({ name }) => name === change.to?.name);
      return to ? { ...change, to: withoutHint(to) } : change;
    }
    case 'constraint': {
      const { to: wished } = change;
      const table = tableOf(change.table);
      const to = wished && table && tableConstraints(table).find((item) => isTheSame(item, wished));
      return to ? { ...change, to: withoutConstraintHint(to) } : change;
    }
    case 'view': {
      const to = change.to && declared.views.find((view) => change.to && isSame(view, change.to));
      return to ? { ...change, to } : change;
    }
    default:
      return change;
  }
}

function isTheSame(item: TableConstraint, other: TableConstraint): boolean {
  if (item.kind !== other.kind) return false;
  return (
    item.kind === 'primaryKey' || (item.constraint.name !== undefined && item.constraint.name === other.constraint.name)
  );
}

/** What a database prints knows no hints: they are taken from the declaration. */
export function withHintsOf(printed: MetaData, declared: MetaData): MetaData {
  return {
    ...printed,
    tables: printed.tables.map((table) => {
      const own = declared.tables.find((other) => isSame(other, table));
      if (!own) return table;
      const columns = table.columns.map((column) => {
        const renamedFrom = own.columns.find(({ name }) => name === column.name)?.renamedFrom;
        return renamedFrom === undefined ? column : { ...column, renamedFrom };
      });
      return {
        ...table,
        columns,
        foreignKeys: hinted(table.foreignKeys, own.foreignKeys),
        uniques: hinted(table.uniques, own.uniques),
        checks: hinted(table.checks, own.checks),
        indexes: hinted(table.indexes, own.indexes),
        ...(own.renamedFrom !== undefined && { renamedFrom: own.renamedFrom }),
      };
    }),
    enums: printed.enums.map((item) => {
      const own = declared.enums.find((other) => isSame(other, item));
      return {
        ...item,
        ...(own?.renamedFrom !== undefined && { renamedFrom: own.renamedFrom }),
        ...(own?.renamedValues && { renamedValues: own.renamedValues }),
      };
    }),
  };
}

interface Hinted {
  readonly name?: string;
  readonly renamedFrom?: string;
}

function hinted<T extends Hinted>(printed: readonly T[], declared: readonly Hinted[]): T[] {
  return printed.map((item) => {
    const renamedFrom =
      item.name === undefined ? undefined : declared.find(({ name }) => name === item.name)?.renamedFrom;
    return renamedFrom === undefined ? item : { ...item, renamedFrom };
  });
}
