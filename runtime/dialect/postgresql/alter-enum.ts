import { createEnum } from '../../ddl/create-all.js';
import { defaultClause } from '../../ddl/column-definition.js';
import { qualified } from '../../ddl/constraint-definition.js';
import { statement, type DdlStep } from '../../ddl/ddl-step.js';
import type { AlterEnum } from '../../ddl/operation.js';
import type { ColumnType } from '../../schema/column-type.js';
import type { EnumType, MetaData } from '../../schema/metadata.js';
import type { Column, Table } from '../../schema/table.js';
import { postgresqlText, quoteString } from './ddl-text.js';
import { quoteIdentifier } from './identifier.js';

/**
 * Values are renamed and added in place; when one is removed or moved the type is made anew and every column that has it
 * is carried over, as PostgreSQL can drop and move no value.
 */
export function alterEnum(operation: AlterEnum, before: MetaData): DdlStep[] {
  const { from, to, renamed = {} } = operation;
  const type = qualified(from, postgresqlText);
  const renames = renameValues(type, from.values, renamed);
  const current = from.values.map((value) => renamed[value] ?? value);
  const removed = current.filter((value) => !to.values.includes(value));
  const kept = to.values.filter((value) => current.includes(value));
  const moved = kept.some((value, index) => value !== current[index]);
  if (removed.length > 0 || moved) return [...renames, ...replaceEnum({ ...from, values: current }, to, before)];
  return [...renames, ...addValues(type, current, to.values)];
}

/** By way of a name nobody has where values take each other's names. */
function renameValues(type: string, values: readonly string[], renamed: Readonly<Record<string, string>>): DdlStep[] {
  const rename = (old: string, value: string): DdlStep =>
    statement(`ALTER TYPE ${type} RENAME VALUE ${quoteString(old)} TO ${quoteString(value)}`);
  const pairs = Object.entries(renamed);
  if (!pairs.some(([, value]) => values.includes(value))) return pairs.map(([old, value]) => rename(old, value));
  return [
    ...pairs.map(([old, value]) => rename(old, `${value}__new`)),
    ...pairs.map(([, value]) => rename(`${value}__new`, value)),
  ];
}

/** A value that was added can be used only after the commit, so each is a statement outside the transaction. */
function addValues(type: string, current: readonly string[], wanted: readonly string[]): DdlStep[] {
  const known = [...current];
  const steps: DdlStep[] = [];
  wanted.forEach((value, index) => {
    if (known.includes(value)) return;
    const previous = wanted[index - 1];
    const first = known[0];
    const place =
      previous !== undefined
        ? ` AFTER ${quoteString(previous)}`
        : first !== undefined
          ? ` BEFORE ${quoteString(first)}`
          : '';
    const last = previous !== undefined && known.at(-1) === previous;
    steps.push(statement(`ALTER TYPE ${type} ADD VALUE ${quoteString(value)}${last ? '' : place}`, false));
    known.splice(previous === undefined ? 0 : known.indexOf(previous) + 1, 0, value);
  });
  return steps;
}

function replaceEnum(from: EnumType, to: EnumType, before: MetaData): DdlStep[] {
  const type = qualified(to, postgresqlText);
  const old = `${from.name}__old`;
  const columns = before.tables.flatMap((table) =>
    table.columns.filter((column) => uses(column.type, from)).map((column) => ({ table, column })),
  );
  return [
    ...columns.flatMap(({ table, column }) => (hasDefault(column) ? [alter(table, column, 'DROP DEFAULT')] : [])),
    statement(`ALTER TYPE ${type} RENAME TO ${quoteIdentifier(old)}`),
    statement(createEnum(to, postgresqlText)),
    ...columns.map(({ table, column }) => {
      const array = column.type.kind === 'array' ? '[]' : '';
      const name = quoteIdentifier(column.name);
      return alter(table, column, `TYPE ${type}${array} USING ${name}::text${array}::${type}${array}`);
    }),
    ...columns.flatMap(({ table, column }) => {
      const value = hasDefault(column) && keepsDefault(column, to) ? defaultClause(column, postgresqlText) : undefined;
      return value === undefined ? [] : [alter(table, column, `SET DEFAULT ${value}`)];
    }),
    statement(`DROP TYPE ${qualified({ ...from, name: old }, postgresqlText)}`),
  ];
}

function alter(table: Table, column: Column, clause: string): DdlStep {
  return statement(
    `ALTER TABLE ${qualified(table, postgresqlText)} ALTER COLUMN ${quoteIdentifier(column.name)} ${clause}`,
  );
}

function uses(type: ColumnType, wanted: EnumType): boolean {
  if (type.kind === 'array') return uses(type.element, wanted);
  return type.kind === 'enum' && type.name === wanted.name && type.schema === wanted.schema;
}

const hasDefault = (column: Column): boolean => column.default !== undefined && column.default.kind !== 'autoincrement';

/** A default that is a value the type no longer has goes with it. */
function keepsDefault(column: Column, to: EnumType): boolean {
  const value = column.default;
  return value?.kind !== 'literal' || typeof value.value !== 'string' || to.values.includes(value.value);
}
