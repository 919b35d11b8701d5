import { columnTypeOf } from '../../runtime/dialect/sqlite/types.js';
import type { ColumnType } from '../../runtime/schema/column-type.js';
import type { Column, ColumnDefault } from '../../runtime/schema/table.js';
import type { Reporter } from '../diagnostic-code.js';
import { flag, optionalText, text, type CatalogRow } from './catalog.js';
import { codes } from './codes.js';
import type { TableText } from './sqlite-table-text.js';

/** A column need not have a type: a comment in its place keeps it so. */
const NO_TYPE = '/* any */';
const STORED = '3';
const VIRTUAL = '2';

/**
 * A column from `pragma_table_xinfo` and the text of its table.
 *
 * @param key - the table's primary key
 */
export function sqliteColumn(row: CatalogRow, table: TableText, key: readonly string[], report: Reporter): Column {
  const name = text(row, 'name');
  const { type, native } = declaredType(text(row, 'type'));
  const written = [...table.columns].find(([column]) => column.toLowerCase() === name.toLowerCase())?.[1];
  const value = optionalText(row, 'default');
  const counts = table.autoincrement && key.length === 1 && key[0] === name;
  const hidden = text(row, 'hidden');
  const computed = hidden === STORED || hidden === VIRTUAL ? written?.computed : undefined;
  if (type.kind === 'unsupported')
    report.add(codes.unsupportedType, {
      message:
        native === NO_TYPE
          ? 'A column without a type holds anything, and is carried as text.'
          : `The type ${native} is carried as text.`,
      subject: `table ${text(row, 'table')}, column ${name}`,
    });
  return {
    name,
    type,
    // SQLite lets a key be NULL unless told otherwise, by an old mistake it keeps (https://sqlite.org/nulls.html); a row
    // without a key can't be told apart from another, so the schema asks for one.
    nullable: !flag(row, 'required') && !key.includes(name),
    ...(native === undefined ? {} : { native: { sqlite: native } }),
    ...(counts
      ? { default: { kind: 'autoincrement' as const } }
      : value === undefined
        ? {}
        : { default: defaultOf(value, type) }),
    ...(computed === undefined ? {} : { computed: { expression: { sqlite: computed }, stored: hidden === STORED } }),
    ...(written?.collation === undefined ? {} : { collation: written.collation }),
  };
}

function declaredType(declared: string): { readonly type: ColumnType; readonly native?: string } {
  // PRAGMA shows a computed column's type with the words that follow it.
  const { type, native } = columnTypeOf(declared.replace(/\s*generated always$/i, ''));
  return native === '' ? { type, native: NO_TYPE } : { type, ...(native === undefined ? {} : { native }) };
}

const NOW = "strftime('%Y-%m-%d %H:%M:%f', 'now')";

/** A literal where it comes out the same when it is written again; otherwise the text. */
function defaultOf(value: string, type: ColumnType): ColumnDefault {
  if (value === NOW) return { kind: 'now' };
  if (value.toUpperCase() === 'NULL') return { kind: 'literal', value: null };
  const literal = literalOf(value, type);
  return literal === undefined ? { kind: 'sql', sql: { sqlite: value } } : { kind: 'literal', value: literal };
}

function literalOf(value: string, type: ColumnType): string | number | boolean | undefined {
  const [, quoted] = /^'((?:[^']|'')*)'$/.exec(value) ?? [];
  switch (type.kind) {
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : undefined;
    case 'int':
    case 'smallInt':
      return /^-?\d{1,15}$/.test(value) && String(Number(value)) === value ? Number(value) : undefined;
    case 'float':
    case 'real':
      return /^-?\d+(\.\d+)?$/.test(value) && String(Number(value)) === value ? Number(value) : undefined;
    case 'bigInt':
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(value) ? value : undefined;
    case 'string':
    case 'text':
    case 'char':
    case 'json':
    case 'uuid':
    case 'date':
      return quoted?.replaceAll("''", "'");
    default:
      return undefined;
  }
}
