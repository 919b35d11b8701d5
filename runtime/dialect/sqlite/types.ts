import type { ColumnType } from '../../schema/column-type.js';
import { assertNever } from '../../util/invariant.js';

/** Digits a double holds exactly: a decimal of more is stored as text. */
export const EXACT_DIGITS = 15;

/**
 * The declared type a column type has unless the schema names another. SQLite derives the storage from words in it
 * (https://sqlite.org/datatype3.html, section 3.1): a name with TEXT in it keeps text as it is, which is what exact
 * decimals beyond a double's digits and JSON numbers need; the rest of the name says what it is, so that reflection knows.
 */
export function sqlType(type: ColumnType): string {
  switch (type.kind) {
    case 'boolean':
      return 'BOOLEAN';
    case 'smallInt':
      return 'SMALLINT';
    case 'int':
      return 'INTEGER';
    case 'bigInt':
      return 'BIGINT';
    case 'float':
    case 'real':
      return 'REAL';
    case 'decimal':
      return decimalType(type.precision, type.scale);
    case 'string':
      return type.length === undefined ? 'TEXT' : `VARCHAR(${String(type.length)})`;
    case 'text':
    case 'enum':
      return 'TEXT';
    case 'char':
      return `CHAR(${String(type.length)})`;
    case 'bytes':
      return 'BLOB';
    case 'dateTime':
      return `DATETIME${size(type.precision)}`;
    case 'timestamp':
      return `TIMESTAMP${size(type.precision)}`;
    case 'date':
      return 'DATE';
    case 'time':
      return `TIME${size(type.precision)}`;
    case 'interval':
      return 'INTERVAL';
    case 'uuid':
      return 'UUID';
    case 'json':
    case 'array':
      return 'JSON_TEXT';
    case 'unsupported':
      return 'BLOB';
    default:
      return assertNever(type);
  }
}

const size = (value: number | undefined): string => (value === undefined ? '' : `(${String(value)})`);

function decimalType(precision: number | undefined, scale: number | undefined): string {
  if (precision === undefined) return 'DECIMAL_TEXT';
  return `${precision <= EXACT_DIGITS ? 'DECIMAL' : 'DECIMAL_TEXT'}(${String(precision)}, ${String(scale ?? 0)})`;
}

/** How values of a declared type are kept. */
export type Affinity = 'INTEGER' | 'TEXT' | 'BLOB' | 'REAL' | 'NUMERIC';

/** SQLite's own rule, in its order (https://sqlite.org/datatype3.html, section 3.1). */
export function affinityOf(declared: string): Affinity {
  const name = declared.toUpperCase();
  if (name.includes('INT')) return 'INTEGER';
  if (/CHAR|CLOB|TEXT/.test(name)) return 'TEXT';
  if (name === '' || name.includes('BLOB')) return 'BLOB';
  return /REAL|FLOA|DOUB/.test(name) ? 'REAL' : 'NUMERIC';
}

/** One spelling of a declared type, for comparing: upper case, one blank between words and after a comma. */
export function canonicalType(sql: string): string {
  return sql
    .trim()
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*\(\s*/g, '(')
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s*\)/g, ')');
}

/**
 * What a declared type is for Joinery. `native` is given where the type's default spelling is another one, so that it is kept.
 * Unknown names follow SQLite's affinity.
 */
export function columnTypeOf(declared: string): { readonly type: ColumnType; readonly native?: string } {
  const canonical = canonicalType(declared);
  const type = typeOf(canonical);
  return type.kind !== 'unsupported' && sqlType(type) === canonical ? { type } : { type, native: declared.trim() };
}

function typeOf(canonical: string): ColumnType {
  const [, name = canonical, first, second] = /^([^(]*?)\((\d+)(?:, (\d+))?\)$/.exec(canonical) ?? [];
  const length = first === undefined ? undefined : Number(first);
  const named = NAMED[name]?.(length, second === undefined ? undefined : Number(second));
  return named ?? byAffinity(canonical);
}

type Make = (first?: number, second?: number) => ColumnType;
const precise =
  (kind: 'dateTime' | 'timestamp' | 'time'): Make =>
  (precision) =>
    precision === undefined ? { kind } : { kind, precision };
const decimal: Make = (precision, scale) =>
  precision === undefined ? { kind: 'decimal' } : { kind: 'decimal', precision, scale: scale ?? 0 };
const varying: Make = (length) => (length === undefined ? { kind: 'string' } : { kind: 'string', length });

const NAMED: Readonly<Record<string, Make>> = {
  BOOLEAN: () => ({ kind: 'boolean' }),
  BOOL: () => ({ kind: 'boolean' }),
  BIT: () => ({ kind: 'boolean' }),
  TINYINT: () => ({ kind: 'smallInt' }),
  SMALLINT: () => ({ kind: 'smallInt' }),
  INT2: () => ({ kind: 'smallInt' }),
  INT: () => ({ kind: 'int' }),
  INTEGER: () => ({ kind: 'int' }),
  MEDIUMINT: () => ({ kind: 'int' }),
  BIGINT: () => ({ kind: 'bigInt' }),
  INT8: () => ({ kind: 'bigInt' }),
  'UNSIGNED BIG INT': () => ({ kind: 'bigInt' }),
  DECIMAL: decimal,
  NUMERIC: decimal,
  NUMBER: decimal,
  DECIMAL_TEXT: decimal,
  DATETIME: precise('dateTime'),
  TIMESTAMP: precise('timestamp'),
  TIME: precise('time'),
  DATE: () => ({ kind: 'date' }),
  INTERVAL: () => ({ kind: 'interval' }),
  UUID: () => ({ kind: 'uuid' }),
  JSON: () => ({ kind: 'json' }),
  JSONB: () => ({ kind: 'json' }),
  JSON_TEXT: () => ({ kind: 'json' }),
  VARCHAR: varying,
  NVARCHAR: varying,
  'CHARACTER VARYING': varying,
  'VARYING CHARACTER': varying,
  CHAR: (length) => ({ kind: 'char', length: length ?? 1 }),
  CHARACTER: (length) => ({ kind: 'char', length: length ?? 1 }),
  NCHAR: (length) => ({ kind: 'char', length: length ?? 1 }),
};

/** A column without a declared type holds anything: it is carried as text. */
function byAffinity(canonical: string): ColumnType {
  if (canonical === '') return { kind: 'unsupported' };
  switch (affinityOf(canonical)) {
    case 'INTEGER':
      return { kind: 'int' };
    case 'TEXT':
      return { kind: 'string' };
    case 'BLOB':
      return { kind: 'bytes' };
    case 'REAL':
      return { kind: 'float' };
    case 'NUMERIC':
      return { kind: 'unsupported' };
  }
}
