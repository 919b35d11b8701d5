import type { DialectText } from '../schema/dialect-name.js';
import type { MetaData } from '../schema/metadata.js';
import type { Column, Index, Table } from '../schema/table.js';
import { assertNever, invariant } from '../util/invariant.js';
import { omit } from '../util/omit.js';
import type { Operation, RenameColumn, TableConstraint } from './operation.js';
import { renameInExpression } from './rename-in-expression.js';

/** The operations that change one table and leave its name. */
export type TableOperation = Extract<
  Operation,
  {
    kind:
      | 'addColumn'
      | 'dropColumn'
      | 'alterColumn'
      | 'renameColumn'
      | 'createIndex'
      | 'dropIndex'
      | 'renameIndex'
      | 'addConstraint'
      | 'dropConstraint'
      | 'renameConstraint'
      | 'setTableComment'
      | 'setColumnComment';
  }
>;

/** Whether an operation changes a part of one table. */
export function isTableOperation(operation: Operation): operation is TableOperation {
  return (
    'table' in operation &&
    operation.kind !== 'createTable' &&
    operation.kind !== 'dropTable' &&
    operation.kind !== 'bulkInsert' &&
    operation.kind !== 'bulkDelete'
  );
}

/** The table an operation is about, which must be there. */
export function tableOf(operation: TableOperation, metadata: MetaData): Table {
  const { name, schema } = operation.table;
  const table = metadata.tables.find((item) => item.name === name && item.schema === schema);
  invariant(table, `the table ${name} does not exist`);
  return table;
}

/** What a table is after an operation on it. Pure. */
export function changeTable(table: Table, operation: TableOperation): Table {
  switch (operation.kind) {
    case 'addColumn':
      return { ...table, columns: [...table.columns, operation.column] };
    case 'dropColumn':
      return withoutColumn(table, operation.column.name);
    case 'alterColumn':
      return { ...table, columns: replaceNamed(table.columns, operation.from.name, () => operation.to) };
    case 'renameColumn':
      return renameColumn(table, operation);
    case 'createIndex':
      return { ...table, indexes: [...table.indexes, operation.index] };
    case 'dropIndex':
      return { ...table, indexes: table.indexes.filter((index) => index.name !== operation.index.name) };
    case 'renameIndex':
      return {
        ...table,
        indexes: replaceNamed(table.indexes, operation.from, (index) => ({ ...index, name: operation.to })),
      };
    case 'addConstraint':
      return addConstraint(table, operation.constraint);
    case 'dropConstraint':
      return dropConstraint(table, operation.constraint);
    case 'renameConstraint': {
      const { kind, constraint } = operation.constraint;
      const renamed = { kind, constraint: { ...constraint, name: operation.to } } as TableConstraint;
      return addConstraint(dropConstraint(table, operation.constraint), renamed);
    }
    case 'setTableComment':
      return withComment(table, operation.to);
    case 'setColumnComment':
      return {
        ...table,
        columns: replaceNamed(table.columns, operation.column, (column) => withComment(column, operation.to)),
      };
    default:
      return assertNever(operation);
  }
}

function replaceNamed<T extends { readonly name: string }>(
  items: readonly T[],
  name: string,
  change: (item: T) => T,
): T[] {
  invariant(
    items.some((item) => item.name === name),
    `${name} does not exist`,
  );
  return items.map((item) => (item.name === name ? change(item) : item));
}

function withComment<T extends Table | Column>(item: T, comment: string | undefined): T {
  return (comment === undefined ? omit(item, 'comment') : { ...item, comment }) as T;
}

/** What needs the column goes with it, as the databases do; the differ names those losses as operations of their own. */
function withoutColumn(table: Table, name: string): Table {
  const keeps = (key: { readonly columns: readonly string[] }): boolean => !key.columns.includes(name);
  const { primaryKey, ...rest } = table;
  return {
    ...rest,
    ...(primaryKey && keeps(primaryKey) ? { primaryKey } : {}),
    columns: table.columns.filter((column) => column.name !== name),
    foreignKeys: table.foreignKeys.filter(keeps),
    uniques: table.uniques.filter(keeps),
    indexes: table.indexes.filter((index) => !index.elements.some((element) => element.column === name)),
  };
}

function addConstraint(table: Table, item: TableConstraint): Table {
  switch (item.kind) {
    case 'primaryKey':
      return { ...table, primaryKey: item.constraint };
    case 'unique':
      return { ...table, uniques: [...table.uniques, item.constraint] };
    case 'foreignKey':
      return { ...table, foreignKeys: [...table.foreignKeys, item.constraint] };
    case 'check':
      return { ...table, checks: [...table.checks, item.constraint] };
    case 'exclusion':
      return { ...table, exclusions: [...(table.exclusions ?? []), item.constraint] };
  }
}

/** By name where it has one, otherwise by all it says. */
function dropConstraint(table: Table, item: TableConstraint): Table {
  const others = <T extends { readonly name?: string }>(items: readonly T[], dropped: T): T[] => {
    const at = items.findIndex((other) =>
      dropped.name === undefined ? JSON.stringify(other) === JSON.stringify(dropped) : other.name === dropped.name,
    );
    return items.filter((_, index) => index !== at);
  };
  switch (item.kind) {
    case 'primaryKey':
      return omit(table, 'primaryKey');
    case 'unique':
      return { ...table, uniques: others(table.uniques, item.constraint) };
    case 'foreignKey':
      return { ...table, foreignKeys: others(table.foreignKeys, item.constraint) };
    case 'check':
      return { ...table, checks: others(table.checks, item.constraint) };
    case 'exclusion':
      return { ...table, exclusions: others(table.exclusions ?? [], item.constraint) };
  }
}

function renameColumn(table: Table, { from, to }: RenameColumn): Table {
  const name = (column: string): string => (column === from ? to : column);
  const text = (sql: DialectText): DialectText => renameInExpression(sql, from, to);
  const keyed = <T extends { readonly columns: readonly string[] }>(key: T): T => ({
    ...key,
    columns: key.columns.map(name),
  });
  return {
    ...table,
    columns: replaceNamed(table.columns, from, (column) => ({ ...column, name: to })).map((column) =>
      column.computed
        ? { ...column, computed: { ...column.computed, expression: text(column.computed.expression) } }
        : column,
    ),
    ...(table.primaryKey ? { primaryKey: keyed(table.primaryKey) } : {}),
    foreignKeys: table.foreignKeys.map(keyed),
    uniques: table.uniques.map(keyed),
    checks: table.checks.map((check) => ({ ...check, expression: text(check.expression) })),
    indexes: table.indexes.map((index) => renameInIndex(index, name, text)),
  };
}

function renameInIndex(index: Index, name: (column: string) => string, text: (sql: DialectText) => DialectText): Index {
  return {
    ...index,
    elements: index.elements.map((element) => ({
      ...element,
      ...(element.column === undefined ? {} : { column: name(element.column) }),
      ...(element.expression === undefined ? {} : { expression: text(element.expression) }),
    })),
    ...(index.where === undefined ? {} : { where: text(index.where) }),
    ...(index.include === undefined ? {} : { include: index.include.map(name) }),
  };
}
