import type { ColumnType } from '../../schema/column-type.js';
import { assertNever } from '../../util/invariant.js';

/** Longest text without a length that can be a key in every row format: 191 characters of utf8mb4. */
const KEY_LENGTH = 191;
/** Fractions of a second are kept unless the schema says otherwise. */
const FRACTION = 6;

/** The SQL type a column type has unless the schema names another. */
export function sqlType(type: ColumnType): string {
  switch (type.kind) {
    case 'boolean':
      return 'tinyint(1)';
    case 'smallInt':
      return 'smallint';
    case 'int':
      return 'int';
    case 'bigInt':
      return 'bigint';
    case 'float':
      return 'double';
    case 'real':
      return 'float';
    case 'decimal':
      return type.precision === undefined
        ? 'decimal(65,30)'
        : `decimal(${String(type.precision)},${String(type.scale ?? 0)})`;
    case 'string':
      return `varchar(${String(type.length ?? KEY_LENGTH)})`;
    case 'text':
      return 'longtext';
    case 'char':
      return `char(${String(type.length)})`;
    case 'bytes':
      return 'longblob';
    case 'dateTime':
    case 'timestamp':
      return `datetime(${String(type.precision ?? FRACTION)})`;
    case 'date':
      return 'date';
    case 'time':
      return `time(${String(type.precision ?? FRACTION)})`;
    case 'interval':
      return 'varchar(64)';
    case 'uuid':
      return 'char(36)';
    case 'json':
    case 'array':
      return 'json';
    case 'enum':
      return `enum(${type.values.map(quoteString).join(',')})`;
    case 'unsupported':
      return 'longtext';
    default:
      return assertNever(type);
  }
}

/** A text literal; a backslash is an escape character unless the server says otherwise. */
export function quoteString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** One spelling for what the catalog calls a type: lower case, no display width but `tinyint(1)`. */
export function canonicalType(sql: string): string {
  const text = sql.trim();
  const [, name = text, rest = ''] = /^([a-z ]+?)\s*(\(.*)?$/is.exec(text) ?? [];
  const base = SYNONYMS[name.toLowerCase()] ?? name.toLowerCase();
  if (base === 'enum' || base === 'set') return `${base}${rest}`;
  const tail = rest.toLowerCase().replace(/\s*,\s*/g, ',');
  if (/^(tinyint|smallint|mediumint|int|bigint)$/.test(base) && !(base === 'tinyint' && tail.startsWith('(1)')))
    return `${base}${tail.replace(/^\(\d+\)/, '')}`;
  return `${base}${tail}`;
}

const SYNONYMS: Readonly<Record<string, string>> = {
  integer: 'int',
  bool: 'tinyint(1)',
  boolean: 'tinyint(1)',
  'double precision': 'double',
  real: 'double',
  numeric: 'decimal',
  dec: 'decimal',
  fixed: 'decimal',
  character: 'char',
  'character varying': 'varchar',
  'int unsigned': 'int unsigned',
};

/**
 * What a `COLUMN_TYPE` of the catalog is for Joinery. `native` is given where the type's default spelling is another one.
 *
 * @param enumName - what an inline enum is to be called
 */
export function columnTypeOf(sql: string, enumName: string): { readonly type: ColumnType; readonly native?: string } {
  const canonical = canonicalType(sql);
  const type = typeOf(canonical, enumName);
  return type.kind !== 'unsupported' && sqlType(type) === canonical ? { type } : { type, native: canonical };
}

function typeOf(canonical: string, enumName: string): ColumnType {
  if (canonical === 'tinyint(1)') return { kind: 'boolean' };
  const [, name = canonical, arguments_ = '', rest = ''] = /^([a-z ]+)(?:\((.*)\))?(.*)$/is.exec(canonical) ?? [];
  const [first, second] = name === 'enum' || name === 'set' ? [] : arguments_.split(',').filter(Boolean).map(Number);
  const unsigned = `${name}${rest}`.includes('unsigned');
  const precision = first === undefined ? { precision: 0 } : { precision: first };
  switch (name.replace(/ unsigned| zerofill/g, '').trim()) {
    case 'tinyint':
    case 'year':
      return { kind: 'smallInt' };
    case 'smallint':
      return unsigned ? { kind: 'int' } : { kind: 'smallInt' };
    case 'mediumint':
      return { kind: 'int' };
    case 'int':
      return unsigned ? { kind: 'bigInt' } : { kind: 'int' };
    case 'bigint':
      return { kind: 'bigInt' };
    case 'double':
      return { kind: 'float' };
    case 'float':
      return { kind: 'real' };
    case 'decimal':
      return { kind: 'decimal', precision: first ?? 10, scale: second ?? 0 };
    case 'varchar':
      return first === undefined ? { kind: 'string' } : { kind: 'string', length: first };
    case 'char':
      return { kind: 'char', length: first ?? 1 };
    case 'tinytext':
    case 'text':
    case 'mediumtext':
    case 'longtext':
      return { kind: 'text' };
    case 'tinyblob':
    case 'blob':
    case 'mediumblob':
    case 'longblob':
    case 'binary':
    case 'varbinary':
      return { kind: 'bytes' };
    case 'datetime':
      return { kind: 'dateTime', ...precision };
    case 'timestamp':
      return { kind: 'dateTime', ...precision };
    case 'date':
      return { kind: 'date' };
    case 'time':
      return { kind: 'time', ...precision };
    case 'uuid':
      return { kind: 'uuid' };
    case 'json':
      return { kind: 'json' };
    case 'enum':
      return { kind: 'enum', name: enumName, values: enumValues(arguments_) };
    default:
      return { kind: 'unsupported' };
  }
}

/** The values in `'a','it''s'`. */
export function enumValues(list: string): string[] {
  return [...list.matchAll(/'((?:[^'\\]|''|\\.)*)'/gs)].map(([, text = '']) =>
    text.replaceAll("''", "'").replaceAll(/\\(.)/gs, '$1'),
  );
}
