import type { QualifiedName } from '../../runtime/ddl/operation.js';
import { textFromColumnType } from '../../runtime/migration/type-text.js';
import type { Column, ColumnDefault, Index, PrimaryKey, Table } from '../../runtime/schema/table.js';
import { Code, printLiteral } from './print-literal.js';

/** The inverse of `qualifiedName`. */
export function nameSpec({ name, schema }: QualifiedName): unknown {
  return schema === undefined ? name : { schema, name };
}

/** The inverse of `defaultFromSpec`. */
export function defaultSpec(value: ColumnDefault): unknown {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'now':
      return new Code('op.now');
    case 'autoincrement':
      return new Code('op.autoincrement');
    case 'sql':
      return new Code(`op.expression(${printLiteral(value.sql)})`);
    case 'sequence':
      return new Code(`op.nextValue(${printLiteral(nameSpec(value))})`);
  }
}

/** The inverse of `columnFromSpec`: the type alone where there is nothing else to say. */
export function columnSpec({ type, nullable, name, default: value, ...rest }: Column): unknown {
  void name;
  const { text, enumeration } = textFromColumnType(type, nullable);
  const { native, computed, identity, collation, comment } = rest;
  const options = {
    enum: enumeration,
    native,
    default: value && defaultSpec(value),
    computed,
    identity,
    collation,
    comment,
  };
  return Object.values(options).every((option) => option === undefined) ? text : { type: text, ...options };
}

/** JavaScript moves keys that are numbers to the front of an object. */
const keepsOrder = (columns: readonly Column[]): boolean => columns.every(({ name }) => !/^(0|[1-9]\d*)$/.test(name));

/** The inverse of `columnsFromSpec`. */
export function columnsSpec(columns: readonly Column[]): unknown {
  const entries = columns.map((column) => [column.name, columnSpec(column)] as const);
  if (!keepsOrder(columns)) return entries;
  return Object.fromEntries(entries);
}

/** The inverse of `indexFromSpec`. */
export function indexSpec({ name, unique, elements, ...rest }: Index): unknown {
  const on = elements.map((element) =>
    element.column !== undefined && Object.values(element).filter((member) => member !== undefined).length === 1
      ? element.column
      : element,
  );
  return { name, on, unique: unique ? true : undefined, ...rest };
}

/** The inverse of `primaryKeyFromSpec`. */
export function primaryKeySpec(key: PrimaryKey): unknown {
  return key.name === undefined ? key.columns : key;
}

/** The inverse of `tableFromSpec`. */
export function tableSpec({
  columns,
  primaryKey,
  foreignKeys,
  uniques,
  checks,
  indexes,
  exclusions,
  comment,
  options,
}: Table): unknown {
  const some = <T>(items: readonly T[] | undefined): readonly T[] | undefined =>
    items && items.length > 0 ? items : undefined;
  return {
    columns: columnsSpec(columns),
    primaryKey: primaryKey && primaryKeySpec(primaryKey),
    uniques: some(uniques),
    checks: some(checks),
    foreignKeys: some(foreignKeys),
    indexes: some(indexes.map(indexSpec)),
    exclusions,
    comment,
    options,
  };
}
