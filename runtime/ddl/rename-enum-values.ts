import type { Column, Table } from '../schema/table.js';
import { qualified } from './constraint-definition.js';
import type { DdlText } from './ddl-dialect.js';
import { statement, type DdlStep } from './ddl-step.js';
import type { AlterEnum } from './operation.js';

/** The columns that hold values of an enum, lists of them included. */
export function enumColumns(table: Table, { from }: Pick<AlterEnum, 'from'>): Column[] {
  return table.columns.filter(({ type }) => {
    const value = type.kind === 'array' ? type.element : type;
    return value.kind === 'enum' && value.name === from.name && value.schema === from.schema;
  });
}

/** The column's default after values were renamed; none where its value is no longer there. */
export function withRenamedDefault(column: Column, { to, renamed = {} }: AlterEnum): Column {
  const { default: value, ...rest } = column;
  if (value?.kind !== 'literal' || typeof value.value !== 'string') return column;
  const name = renamed[value.value] ?? value.value;
  return to.values.includes(name) ? { ...rest, default: { kind: 'literal', value: name } } : rest;
}

/**
 * Moves rows over to the new names, where the values are kept in the rows: one UPDATE for all names, so that two values can
 * change places.
 *
 * @param elements - a list with each element changed, for lists kept as JSON
 */
export function renameStoredValues(
  { renamed = {} }: AlterEnum,
  { table, column, dialect }: { readonly table: Table; readonly column: Column; readonly dialect: DdlText },
  elements: (list: string, change: (element: string) => string) => string,
): DdlStep[] {
  const pairs = Object.entries(renamed);
  if (pairs.length === 0) return [];
  const text = (value: string): string => dialect.quoteString(value);
  const change = (value: string): string =>
    `CASE ${value} ${pairs.map(([old, name]) => `WHEN ${text(old)} THEN ${text(name)}`).join(' ')} ELSE ${value} END`;
  const name = dialect.quoteIdentifier(column.name);
  const update = `UPDATE ${qualified(table, dialect)} SET ${name} =`;
  if (column.type.kind === 'array') return [statement(`${update} ${elements(name, change)} WHERE ${name} IS NOT NULL`)];
  return [statement(`${update} ${change(name)} WHERE ${name} IN (${pairs.map(([old]) => text(old)).join(', ')})`)];
}
