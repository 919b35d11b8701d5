import type { ColumnType } from '../schema/column-type.js';
import type { EnumType, MetaData } from '../schema/metadata.js';
import type { Column, Table } from '../schema/table.js';
import { invariant } from '../util/invariant.js';
import { omit } from '../util/omit.js';
import { changeTable, type TableOperation } from './change-table.js';
import type { AlterEnum, Operation, QualifiedName } from './operation.js';

/**
 * What the schema is after an operation. Pure; replaying all operations of a history on an empty schema gives what the
 * database holds.
 *
 * @throws InvariantError when the operation names something that is not there (a history that contradicts itself is
 *   reported by whoever replays it)
 */
export function applyOperation(metadata: MetaData, operation: Operation): MetaData {
  switch (operation.kind) {
    case 'createTable':
      return { ...metadata, tables: add(metadata.tables, operation.table) };
    case 'dropTable':
      return { ...metadata, tables: remove(metadata.tables, operation.table) };
    case 'renameTable':
      return renameTable(metadata, operation.from, operation.to);
    case 'createEnum':
      return { ...metadata, enums: add(metadata.enums, operation.enum) };
    case 'dropEnum':
      return { ...metadata, enums: remove(metadata.enums, operation.enum) };
    case 'alterEnum':
      return alterEnum(metadata, operation);
    case 'renameEnum':
      return renameEnum(metadata, operation.from, operation.to);
    case 'createView':
      return { ...metadata, views: add(metadata.views, operation.view) };
    case 'dropView':
      return { ...metadata, views: remove(metadata.views, operation.view) };
    case 'replaceView':
      return { ...metadata, views: add(remove(metadata.views, operation.from), operation.to) };
    case 'createSequence':
      return { ...metadata, sequences: add(metadata.sequences, operation.sequence) };
    case 'dropSequence':
      return { ...metadata, sequences: remove(metadata.sequences, operation.sequence) };
    case 'alterSequence':
      return { ...metadata, sequences: add(remove(metadata.sequences, operation.from), operation.to) };
    case 'createSchema':
      return { ...metadata, schemas: [...metadata.schemas, operation.name] };
    case 'dropSchema':
      return { ...metadata, schemas: metadata.schemas.filter((name) => name !== operation.name) };
    case 'createExtension':
      return { ...metadata, extensions: [...metadata.extensions, operation.extension] };
    case 'dropExtension':
      return { ...metadata, extensions: metadata.extensions.filter((item) => item.name !== operation.extension.name) };
    case 'sql':
      return (operation.effect ?? []).reduce(applyOperation, metadata);
    case 'bulkInsert':
    case 'bulkDelete':
      return metadata;
    default:
      return changeOneTable(metadata, operation);
  }
}

/** Replays operations in order. */
export function applyOperations(metadata: MetaData, operations: readonly Operation[]): MetaData {
  return operations.reduce(applyOperation, metadata);
}

/** A schema that holds nothing yet. */
export function emptyMetaData(dialects: MetaData['dialects']): MetaData {
  return { dialects, tables: [], views: [], enums: [], sequences: [], extensions: [], schemas: [] };
}

const isSame = (left: QualifiedName, right: QualifiedName): boolean =>
  left.name === right.name && left.schema === right.schema;
const label = (item: QualifiedName): string => (item.schema === undefined ? item.name : `${item.schema}.${item.name}`);

function add<T extends QualifiedName>(items: readonly T[], item: T): readonly T[] {
  invariant(!items.some((other) => isSame(other, item)), `${label(item)} exists already`);
  return [...items, item];
}

function remove<T extends QualifiedName>(items: readonly T[], item: QualifiedName): readonly T[] {
  invariant(
    items.some((other) => isSame(other, item)),
    `${label(item)} does not exist`,
  );
  return items.filter((other) => !isSame(other, item));
}

function changeOneTable(metadata: MetaData, operation: TableOperation): MetaData {
  const table = metadata.tables.find((item) => isSame(item, operation.table));
  invariant(table, `the table ${label(operation.table)} does not exist`);
  const changed = changeTable(table, operation);
  const tables = metadata.tables.map((item) => (item === table ? changed : item));
  if (operation.kind !== 'renameColumn') return { ...metadata, tables };
  const { from, to } = operation;
  return {
    ...metadata,
    tables: retarget(tables, table, (key) => ({
      ...key,
      columns: key.columns.map((name) => (name === from ? to : name)),
    })),
  };
}

type Reference = Table['foreignKeys'][number]['references'];

/** Changes what foreign keys that point at a table say about it. */
function retarget(
  tables: readonly Table[],
  target: QualifiedName,
  change: (reference: Reference) => Reference,
): Table[] {
  const points = (reference: Reference): boolean =>
    reference.table === target.name && reference.schema === target.schema;
  return tables.map((table) =>
    table.foreignKeys.some((key) => points(key.references))
      ? {
          ...table,
          foreignKeys: table.foreignKeys.map((key) =>
            points(key.references) ? { ...key, references: change(key.references) } : key,
          ),
        }
      : table,
  );
}

function renameTable(metadata: MetaData, from: QualifiedName, to: QualifiedName): MetaData {
  const table = metadata.tables.find((item) => isSame(item, from));
  invariant(table, `the table ${label(from)} does not exist`);
  const tables = metadata.tables.map((item) => (item === table ? { ...omit(table, 'schema'), ...to } : item));
  const renamed = retarget(tables, from, ({ columns }) => ({
    table: to.name,
    ...(to.schema === undefined ? {} : { schema: to.schema }),
    columns,
  }));
  return { ...metadata, tables: renamed };
}

function alterEnum(metadata: MetaData, { from, to, renamed = {} }: AlterEnum): MetaData {
  const enums = metadata.enums.map((item) => (isSame(item, from) ? to : item));
  return mapEnumColumns({ ...metadata, enums }, from, (type) => ({ ...type, values: to.values }), renamed);
}

function renameEnum(metadata: MetaData, from: QualifiedName, to: QualifiedName): MetaData {
  const enums = metadata.enums.map((item) => (isSame(item, from) ? { ...omit(item, 'schema'), ...to } : item));
  return mapEnumColumns({ ...metadata, enums }, from, ({ kind, values }) => ({ kind, ...to, values }), {});
}

type EnumColumnType = Extract<ColumnType, { kind: 'enum' }>;

function mapEnumColumns(
  metadata: MetaData,
  of: Pick<EnumType, 'name' | 'schema'>,
  change: (type: EnumColumnType) => EnumColumnType,
  renamed: Readonly<Record<string, string>>,
): MetaData {
  const mapType = (type: ColumnType): ColumnType => {
    if (type.kind === 'array') return { ...type, element: mapType(type.element) };
    return type.kind === 'enum' && isSame(type, of) ? change(type) : type;
  };
  const mapColumn = (column: Column): Column => {
    const type = mapType(column.type);
    if (JSON.stringify(type) === JSON.stringify(column.type)) return column;
    const value = column.default;
    if (value?.kind !== 'literal' || typeof value.value !== 'string') return { ...column, type };
    return { ...column, type, default: { kind: 'literal', value: renamed[value.value] ?? value.value } };
  };
  return { ...metadata, tables: metadata.tables.map((table) => ({ ...table, columns: table.columns.map(mapColumn) })) };
}
