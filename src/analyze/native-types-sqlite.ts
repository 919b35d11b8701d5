import { DATE_TIMES, exact, nativeType, sized, STRINGS, wide } from './native-type.js';
import type { NativeType } from './native-type.js';

const WHOLE = ['Int', 'SmallInt', 'BigInt', 'Boolean'] as const;

/** SQLite's declared types that differ in affinity or are told apart by tools. */
export const SQLITE_TYPES: readonly NativeType[] = [
  nativeType('Integer', {
    scalars: WHOLE,
    sql: 'INTEGER',
    type: (numbers, scalar) => (scalar === 'Boolean' ? { kind: 'boolean' } : wide(numbers, scalar)),
  }),
  nativeType('Real', { scalars: ['Float', 'Real'], sql: 'REAL', type: { kind: 'float' } }),
  nativeType('Text', { scalars: STRINGS, sql: 'TEXT', type: { kind: 'text' } }),
  nativeType('VarChar', { scalars: STRINGS, sql: 'VARCHAR', most: 1, type: sized }),
  nativeType('Blob', { scalars: ['Bytes'], sql: 'BLOB', type: { kind: 'bytes' } }),
  nativeType('Numeric', { scalars: ['Decimal'], sql: 'NUMERIC', most: 2, type: exact }),
  nativeType('DateTime', { scalars: DATE_TIMES, sql: 'DATETIME', type: { kind: 'timestamp' } }),
  nativeType('Date', { scalars: ['Date', 'DateTime'], sql: 'DATE', type: { kind: 'date' } }),
  nativeType('Json', { scalars: ['Json'], sql: 'JSON', type: { kind: 'json' } }),
];
