import { textFor } from '../schema/dialect-name.js';
import type { ForeignKey, Table } from '../schema/table.js';
import type { DdlText } from './ddl-dialect.js';
import type { QualifiedName, TableConstraint } from './operation.js';

/** A name with its database schema, quoted where it has to be. */
export function qualified(name: QualifiedName, dialect: DdlText): string {
  const own = dialect.quoteIdentifier(name.name);
  return name.schema === undefined ? own : `${dialect.quoteIdentifier(name.schema)}.${own}`;
}

/** `(a, b)`, quoted. */
export function columnList(columns: readonly string[], dialect: DdlText): string {
  return `(${columns.map((column) => dialect.quoteIdentifier(column)).join(', ')})`;
}

/** All constraints of a table in the order they are printed. */
export function constraintsOf(table: Table): TableConstraint[] {
  return [
    ...(table.primaryKey ? [{ kind: 'primaryKey' as const, constraint: table.primaryKey }] : []),
    ...table.uniques.map((constraint) => ({ kind: 'unique' as const, constraint })),
    ...table.foreignKeys.map((constraint) => ({ kind: 'foreignKey' as const, constraint })),
    ...table.checks.map((constraint) => ({ kind: 'check' as const, constraint })),
    ...(table.exclusions ?? []).map((constraint) => ({ kind: 'exclusion' as const, constraint })),
  ];
}

/**
 * A table constraint as it stands in CREATE TABLE and ADD CONSTRAINT.
 *
 * @returns undefined where the dialect does not have it (an exclusion constraint, a check written for others only)
 */
export function constraintDefinition(constraint: TableConstraint, dialect: DdlText): string | undefined {
  const body = constraintBody(constraint, dialect);
  if (body === undefined) return undefined;
  const { name } = constraint.constraint;
  return name === undefined ? body : `CONSTRAINT ${dialect.quoteIdentifier(name)} ${body}`;
}

function constraintBody(item: TableConstraint, dialect: DdlText): string | undefined {
  switch (item.kind) {
    case 'primaryKey':
      return `PRIMARY KEY ${columnList(item.constraint.columns, dialect)}`;
    case 'unique': {
      const nulls =
        item.constraint.nullsNotDistinct === true && dialect.features.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
      return `UNIQUE${nulls} ${columnList(item.constraint.columns, dialect)}${deferrable(item.constraint.deferrable, dialect)}`;
    }
    case 'foreignKey':
      return foreignKeyBody(item.constraint, dialect);
    case 'check': {
      const sql = textFor(item.constraint.expression, dialect.name);
      if (sql === undefined) return undefined;
      const options = dialect.name === 'postgresql' ? checkOptions(item.constraint) : '';
      return `CHECK (${sql})${options}`;
    }
    case 'exclusion':
      return dialect.name === 'postgresql' ? `EXCLUDE ${item.constraint.definition}` : undefined;
  }
}

function checkOptions(check: { readonly noInherit?: boolean; readonly notValid?: boolean }): string {
  return `${check.noInherit === true ? ' NO INHERIT' : ''}${check.notValid === true ? ' NOT VALID' : ''}`;
}

function foreignKeyBody(key: ForeignKey, dialect: DdlText): string {
  const target = qualified(
    { name: key.references.table, ...(key.references.schema === undefined ? {} : { schema: key.references.schema }) },
    dialect,
  );
  const limited =
    key.onDeleteColumns && dialect.name === 'postgresql' ? ` ${columnList(key.onDeleteColumns, dialect)}` : '';
  return [
    `FOREIGN KEY ${columnList(key.columns, dialect)} REFERENCES ${target} ${columnList(key.references.columns, dialect)}`,
    key.match === undefined || dialect.name === 'mysql' ? '' : ` MATCH ${key.match}`,
    key.onDelete === undefined ? '' : ` ON DELETE ${key.onDelete}${limited}`,
    key.onUpdate === undefined ? '' : ` ON UPDATE ${key.onUpdate}`,
    deferrable(key.deferrable, dialect),
  ].join('');
}

function deferrable(when: 'immediate' | 'deferred' | undefined, dialect: DdlText): string {
  if (when === undefined || !dialect.features.deferrable) return '';
  return when === 'deferred' ? ' DEFERRABLE INITIALLY DEFERRED' : ' DEFERRABLE INITIALLY IMMEDIATE';
}
