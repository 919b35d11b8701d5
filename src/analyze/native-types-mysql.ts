import { DATE_TIMES, exact, fixed, FLOATS, nativeType, sized, STRINGS, timed } from './native-type.js';
import type { NativeType } from './native-type.js';

const INTS = ['Int', 'SmallInt'] as const;
const SMALL = { scalars: INTS, type: { kind: 'smallInt' } } as const;
const WHOLE = { scalars: INTS, type: { kind: 'int' } } as const;
const BIG = { scalars: ['BigInt'], type: { kind: 'bigInt' } } as const;
const TEXT = { scalars: STRINGS, type: { kind: 'text' } } as const;
const BLOB = { scalars: ['Bytes'], type: { kind: 'bytes' } } as const;

/** MySQL's and MariaDB's native types. */
export const MYSQL_TYPES: readonly NativeType[] = [
  nativeType('TinyInt', {
    scalars: ['Boolean', ...INTS],
    sql: 'tinyint',
    most: 1,
    type: (_numbers, scalar) => (scalar === 'Boolean' ? { kind: 'boolean' } : { kind: 'smallInt' }),
  }),
  nativeType('UnsignedTinyInt', { ...SMALL, sql: 'tinyint', most: 1, after: 'unsigned' }),
  nativeType('SmallInt', { ...SMALL, sql: 'smallint', most: 1 }),
  nativeType('UnsignedSmallInt', { ...WHOLE, sql: 'smallint', most: 1, after: 'unsigned' }),
  nativeType('MediumInt', { ...WHOLE, sql: 'mediumint', most: 1 }),
  nativeType('UnsignedMediumInt', { ...WHOLE, sql: 'mediumint', most: 1, after: 'unsigned' }),
  nativeType('Int', { ...WHOLE, sql: 'int', most: 1 }),
  nativeType('UnsignedInt', { ...WHOLE, sql: 'int', most: 1, after: 'unsigned' }),
  nativeType('BigInt', { ...BIG, sql: 'bigint', most: 1 }),
  nativeType('UnsignedBigInt', { ...BIG, sql: 'bigint', most: 1, after: 'unsigned' }),
  nativeType('Year', { ...SMALL, sql: 'year' }),
  nativeType('Decimal', { scalars: ['Decimal'], sql: 'decimal', most: 2, type: exact }),
  nativeType('Float', { scalars: FLOATS, sql: 'float', type: { kind: 'real' } }),
  nativeType('Double', { scalars: FLOATS, sql: 'double', type: { kind: 'float' } }),
  nativeType('Bit', {
    scalars: ['Boolean', 'Bytes'],
    sql: 'bit',
    most: 1,
    type: (_numbers, scalar) => (scalar === 'Boolean' ? { kind: 'boolean' } : { kind: 'bytes' }),
  }),
  nativeType('Char', { scalars: [...STRINGS, 'Uuid'], sql: 'char', least: 1, most: 1, type: fixed }),
  nativeType('VarChar', { scalars: STRINGS, sql: 'varchar', least: 1, most: 1, type: sized }),
  nativeType('TinyText', { ...TEXT, sql: 'tinytext' }),
  nativeType('Text', { ...TEXT, sql: 'text' }),
  nativeType('MediumText', { ...TEXT, sql: 'mediumtext' }),
  nativeType('LongText', { ...TEXT, sql: 'longtext' }),
  nativeType('Binary', { ...BLOB, sql: 'binary', least: 1, most: 1 }),
  nativeType('VarBinary', { ...BLOB, sql: 'varbinary', least: 1, most: 1 }),
  nativeType('TinyBlob', { ...BLOB, sql: 'tinyblob' }),
  nativeType('Blob', { ...BLOB, sql: 'blob' }),
  nativeType('MediumBlob', { ...BLOB, sql: 'mediumblob' }),
  nativeType('LongBlob', { ...BLOB, sql: 'longblob' }),
  nativeType('Date', { scalars: ['DateTime', 'Date'], sql: 'date', type: { kind: 'date' } }),
  nativeType('Time', { scalars: ['DateTime', 'Time'], sql: 'time', most: 1, type: timed('time') }),
  nativeType('DateTime', { scalars: DATE_TIMES, sql: 'datetime', most: 1, type: timed('timestamp') }),
  nativeType('Timestamp', { scalars: DATE_TIMES, sql: 'timestamp', most: 1, type: timed('timestamp') }),
  nativeType('Json', { scalars: ['Json'], sql: 'json', type: { kind: 'json' } }),
];
