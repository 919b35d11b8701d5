import { defaultClause } from '../../ddl/column-definition.js';
import type { DdlDialect } from '../../ddl/ddl-dialect.js';
import type { DdlStep } from '../../ddl/ddl-step.js';
import type { AlterEnum } from '../../ddl/operation.js';
import { enumColumns, renameStoredValues, withRenamedDefault } from '../../ddl/rename-enum-values.js';
import { textFor } from '../../schema/dialect-name.js';
import type { MetaData } from '../../schema/metadata.js';
import type { Column, Table } from '../../schema/table.js';
import { BARE_DEFAULT, countsUp, sqliteText } from './ddl-text.js';
import { rebuildTable } from './rebuild-table.js';

/** What SQLite's DDL says in its own way. */
export const sqliteDdl: DdlDialect = {
  ...sqliteText,
  alterColumn: () => undefined,
  // ADD COLUMN takes no changing default, no stored computed column and no required column without a default.
  canAddColumn: (column) =>
    column.computed
      ? !column.computed.stored
      : !countsUp(column) && (column.nullable || isConstant(column)) && !isChanging(column),
  canDropColumn: (column, table) => !isMentioned(column, table),
  rebuild: rebuildTable,
  alterEnum,
};

/**
 * Enums are text here: rows get the new names, and a default with another value needs the table built anew. The check that
 * holds a column to its values is an operation of its own, dropped before this one and added after it.
 */
function alterEnum(operation: AlterEnum, before: MetaData): DdlStep[] {
  return before.tables.flatMap((table): DdlStep[] => {
    const columns = enumColumns(table, operation);
    const moves = columns.flatMap((column) =>
      renameStoredValues(operation, { table, column, dialect: sqliteText }, listElements),
    );
    const after = table.columns.map((column) =>
      columns.includes(column) ? withRenamedDefault(column, operation) : column,
    );
    const same = after.every((column, index) => {
      const old = table.columns[index];
      return old !== undefined && defaultClause(column, sqliteText) === defaultClause(old, sqliteText);
    });
    return same ? moves : [...moves, rebuildTable(table, { ...table, columns: after }, ownValues(table))];
  });
}

const listElements = (list: string, change: (element: string) => string): string =>
  `(SELECT json_group_array(${change('value')} ORDER BY key) FROM json_each(${list}))`;

function ownValues(table: Table): Record<string, string> {
  const stored = table.columns.filter((column) => column.computed === undefined);
  return Object.fromEntries(stored.map((column) => [column.name, sqliteText.quoteIdentifier(column.name)]));
}

function isConstant(column: Column): boolean {
  return column.default?.kind === 'literal' && column.default.value !== null;
}

function isChanging(column: Column): boolean {
  if (column.default?.kind === 'now') return true;
  const sql = column.default?.kind === 'sql' ? textFor(column.default.sql, 'sqlite') : undefined;
  return sql !== undefined && (/^\s*\(/.test(sql) || /current_/i.test(sql) || !BARE_DEFAULT.test(sql.trim()));
}

/** SQLite drops no column that a key, constraint, index or expression of the table knows. */
function isMentioned(column: Column, table: Table): boolean {
  const keys = [table.primaryKey, ...table.uniques, ...table.foreignKeys].flatMap((key) => key?.columns ?? []);
  if (keys.includes(column.name)) return true;
  const indexed = table.indexes.some((index) => index.elements.some((element) => element.column === column.name));
  if (indexed) return true;
  const texts = [
    ...table.checks.map((check) => textFor(check.expression, 'sqlite')),
    ...table.columns.map((other) => other.computed && textFor(other.computed.expression, 'sqlite')),
    ...table.indexes.flatMap((index) => [
      index.where && textFor(index.where, 'sqlite'),
      ...index.elements.map((element) => element.expression && textFor(element.expression, 'sqlite')),
    ]),
  ];
  return texts.some((text) => text?.toLowerCase().includes(column.name.toLowerCase()) === true);
}
