import type { ColumnType } from '../../schema/column-type.js';
import { assertNever } from '../../util/invariant.js';
import { quoteIdentifier } from './identifier.js';

/** The SQL type a column type has unless the schema names another. */
export function sqlType(type: ColumnType): string {
  switch (type.kind) {
    case 'boolean':
      return 'boolean';
    case 'smallInt':
      return 'smallint';
    case 'int':
      return 'integer';
    case 'bigInt':
      return 'bigint';
    case 'float':
      return 'double precision';
    case 'real':
      return 'real';
    case 'decimal':
      return `numeric${sizes(type.precision, type.scale)}`;
    case 'string':
      return type.length === undefined ? 'text' : `varchar(${String(type.length)})`;
    case 'text':
      return 'text';
    case 'char':
      return `char(${String(type.length)})`;
    case 'bytes':
      return 'bytea';
    case 'dateTime':
      return `timestamptz${sizes(type.precision)}`;
    case 'timestamp':
      return `timestamp${sizes(type.precision)}`;
    case 'date':
      return 'date';
    case 'time':
      return `time${sizes(type.precision)}`;
    case 'interval':
      return 'interval';
    case 'uuid':
      return 'uuid';
    case 'json':
      return 'jsonb';
    case 'enum':
      return `${type.schema === undefined ? '' : `${quoteIdentifier(type.schema)}.`}${quoteIdentifier(type.name)}`;
    case 'array':
      return `${sqlType(type.element)}[]`;
    case 'unsupported':
      return 'text';
    default:
      return assertNever(type);
  }
}

const sizes = (first: number | undefined, second?: number): string =>
  first === undefined ? '' : second === undefined ? `(${String(first)})` : `(${String(first)},${String(second)})`;

/** One spelling for all a type can be written in, as `format_type` prints it but short: `varchar(60)`, `timestamptz(3)`. */
export function canonicalType(sql: string): string {
  const [, base = '', args = '', zone = '', array = ''] =
    /^([^([]*?)\s*(?:\(([^)]*)\))?\s*((?:with|without) time zone)?\s*((?:\[\d*\])*)$/i.exec(sql.trim()) ?? [];
  if (base === '') return sql.trim();
  const name = base.startsWith('"') ? base : base.toLowerCase().replace(/\s+/g, ' ');
  const short = SYNONYMS[name] ?? name;
  const zoned =
    zone.toLowerCase().startsWith('with ') && (short === 'timestamp' || short === 'time') ? `${short}tz` : short;
  const size = args.replace(/\s+/g, '');
  return `${zoned}${size === '' ? '' : `(${size})`}${array.replace(/\[\d*\]/g, '[]')}`;
}

const SYNONYMS: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'smallint',
  int: 'integer',
  int4: 'integer',
  int8: 'bigint',
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
  smallserial: 'smallint',
  serial2: 'smallint',
  float8: 'double precision',
  float: 'double precision',
  float4: 'real',
  decimal: 'numeric',
  'character varying': 'varchar',
  'char varying': 'varchar',
  character: 'char',
  bpchar: 'char',
  'bit varying': 'varbit',
  'timestamp with time zone': 'timestamptz',
  'timestamp without time zone': 'timestamp',
  'time with time zone': 'timetz',
  'time without time zone': 'time',
};

/**
 * What a SQL type (as a schema or `format_type` writes it) is for Joinery. `native` is given where the type's default
 * spelling is another one, so that it is kept. Enums are the caller's: their names come from the catalog.
 */
export function columnTypeOf(sql: string): { readonly type: ColumnType; readonly native?: string } {
  const canonical = canonicalType(sql);
  const type = typeOf(canonical);
  return type.kind !== 'unsupported' && canonicalType(sqlType(type)) === canonical
    ? { type }
    : { type, native: canonical };
}

function typeOf(canonical: string): ColumnType {
  if (canonical.endsWith('[]')) {
    const element = typeOf(canonical.slice(0, -2));
    return element.kind === 'unsupported' ? element : { kind: 'array', element };
  }
  const [, name = '', first, second] = /^([^(]*)(?:\((\d+)(?:,(\d+))?\))?$/.exec(canonical) ?? [];
  const size = first === undefined ? undefined : Number(first);
  const precision = size === undefined ? {} : { precision: size };
  switch (name) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'smallint':
      return { kind: 'smallInt' };
    case 'integer':
      return { kind: 'int' };
    case 'bigint':
      return { kind: 'bigInt' };
    case 'double precision':
      return { kind: 'float' };
    case 'real':
      return { kind: 'real' };
    case 'numeric':
      return { kind: 'decimal', ...precision, ...(size === undefined ? {} : { scale: Number(second ?? 0) }) };
    case 'money':
      return { kind: 'unsupported' };
    case 'varchar':
      return size === undefined ? { kind: 'string' } : { kind: 'string', length: size };
    case 'text':
    case 'citext':
    case 'name':
    case 'xml':
    case 'inet':
    case 'cidr':
    case 'macaddr':
      return { kind: 'string' };
    case 'char':
      return { kind: 'char', length: size ?? 1 };
    case 'bit':
    case 'varbit':
      return { kind: 'string' };
    case 'bytea':
      return { kind: 'bytes' };
    case 'timestamptz':
      return { kind: 'dateTime', ...precision };
    case 'timestamp':
      return { kind: 'timestamp', ...precision };
    case 'date':
      return { kind: 'date' };
    case 'time':
    case 'timetz':
      return { kind: 'time', ...precision };
    case 'interval':
      return { kind: 'interval' };
    case 'uuid':
      return { kind: 'uuid' };
    case 'json':
    case 'jsonb':
      return { kind: 'json' };
    case 'oid':
      return { kind: 'bigInt' };
    default:
      return { kind: 'unsupported' };
  }
}
