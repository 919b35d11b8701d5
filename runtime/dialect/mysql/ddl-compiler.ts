import { qualified } from '../../ddl/constraint-definition.js';
import { columnDefinition } from '../../ddl/column-definition.js';
import type { DdlDialect } from '../../ddl/ddl-dialect.js';
import { statement, type DdlStep } from '../../ddl/ddl-step.js';
import { enumColumns, renameStoredValues, withRenamedDefault } from '../../ddl/rename-enum-values.js';
import type { AlterEnum, TableConstraint } from '../../ddl/operation.js';
import { textFor } from '../../schema/dialect-name.js';
import type { MetaData } from '../../schema/metadata.js';
import type { Column, ForeignKey, Table } from '../../schema/table.js';
import { mysqlText } from './ddl-text.js';

/** What MySQL's and MariaDB's DDL says in its own way. */
export const mysqlDdl: DdlDialect = {
  ...mysqlText,
  alterColumn: ({ from, to, using }, table) => {
    const target = qualified(table, mysqlText);
    const change = statement(`ALTER TABLE ${target} MODIFY COLUMN ${columnDefinition(to, table, mysqlText)}`);
    // A computed column can't turn into a plain one, nor change between stored and virtual.
    if ((from.computed === undefined) !== (to.computed === undefined) || from.computed?.stored !== to.computed?.stored)
      return replaceColumn(table, to);
    const expression = using === undefined ? undefined : textFor(using, 'mysql');
    if (expression === undefined) return [change];
    return [statement(`UPDATE ${target} SET ${mysqlText.quoteIdentifier(to.name)} = ${expression}`), change];
  },
  canAddColumn: () => true,
  canDropColumn: () => true,
  dropConstraint,
  alterEnum,
};

function dropConstraint({ kind, constraint }: TableConstraint, table: Table): string {
  const name = mysqlText.quoteIdentifier(constraint.name ?? '');
  if (kind === 'primaryKey') return 'DROP PRIMARY KEY';
  if (kind === 'unique') return `DROP INDEX ${name}`;
  if (kind !== 'foreignKey') return `DROP CONSTRAINT ${name}`;
  return `DROP FOREIGN KEY ${name}${hasOwnIndex(constraint, table) ? `, DROP INDEX ${name}` : ''}`;
}

/** Whether the server made an index of the foreign key's name: no other begins with its columns. */
function hasOwnIndex({ name, columns }: ForeignKey, table: Table): boolean {
  const begins = (own: readonly (string | undefined)[]): boolean => columns.every((column, at) => own[at] === column);
  const declared = [
    table.primaryKey?.columns ?? [],
    ...table.uniques.map((unique) => unique.columns),
    ...table.indexes.map((index) =>
      index.elements.map(({ column, length }) => (length === undefined ? column : undefined)),
    ),
    ...table.foreignKeys.filter((other) => other.name !== name).map((other) => other.columns),
  ];
  return !declared.some(begins);
}

function replaceColumn(table: Table, to: Column): DdlStep[] {
  const target = qualified(table, mysqlText);
  return [
    statement(`ALTER TABLE ${target} DROP COLUMN ${mysqlText.quoteIdentifier(to.name)}`),
    statement(`ALTER TABLE ${target} ADD COLUMN ${columnDefinition(to, table, mysqlText)}`),
  ];
}

/** An enum's values stand in every column that has it: old and new ones side by side while renamed values move over. */
function alterEnum(operation: AlterEnum, before: MetaData): DdlStep[] {
  const { from, to, renamed = {} } = operation;
  return before.tables.flatMap((table) =>
    enumColumns(table, operation).flatMap((column): DdlStep[] => {
      const moves = renameStoredValues(operation, { table, column, dialect: mysqlText }, listElements);
      const { type } = column;
      // A list is JSON, which knows nothing of the values.
      if (type.kind !== 'enum') return moves;
      const modify = (of: Column, values: readonly string[]): DdlStep => {
        const definition = columnDefinition({ ...of, type: { ...type, values } }, table, mysqlText);
        return statement(`ALTER TABLE ${qualified(table, mysqlText)} MODIFY COLUMN ${definition}`);
      };
      const last = modify(withRenamedDefault(column, operation), to.values);
      if (Object.keys(renamed).length === 0) return [last];
      return [modify(column, [...new Set([...from.values, ...to.values])]), ...moves, last];
    }),
  );
}

const listElements = (list: string, change: (element: string) => string): string =>
  `(SELECT CONCAT('[', GROUP_CONCAT(JSON_QUOTE(${change('item.value')}) ORDER BY item.position SEPARATOR ', '), ']') ` +
  `FROM JSON_TABLE(${list}, '$[*]' COLUMNS (position FOR ORDINALITY, value TEXT PATH '$')) AS item)`;
