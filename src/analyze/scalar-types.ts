import type { ColumnType } from '../../runtime/schema/column-type.js';

/** A built-in scalar: the largest number of arguments it takes, and what it stands for. */
export interface ScalarType {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly make: (numbers: readonly number[]) => ColumnType;
}

const plain = (name: string, type: ColumnType): ScalarType => ({ name, least: 0, most: 0, make: () => type });

const withPrecision = (name: string, kind: 'dateTime' | 'timestamp' | 'time'): ScalarType => ({
  name,
  least: 0,
  most: 1,
  make: ([precision]) => (precision === undefined ? { kind } : { kind, precision }),
});

const ALL: readonly ScalarType[] = [
  plain('Boolean', { kind: 'boolean' }),
  plain('SmallInt', { kind: 'smallInt' }),
  plain('Int', { kind: 'int' }),
  plain('BigInt', { kind: 'bigInt' }),
  plain('Float', { kind: 'float' }),
  plain('Real', { kind: 'real' }),
  {
    name: 'Decimal',
    least: 0,
    most: 2,
    make: ([precision, scale = 0]) =>
      precision === undefined ? { kind: 'decimal' } : { kind: 'decimal', precision, scale },
  },
  {
    name: 'String',
    least: 0,
    most: 1,
    make: ([length]) => (length === undefined ? { kind: 'string' } : { kind: 'string', length }),
  },
  plain('Text', { kind: 'text' }),
  { name: 'Char', least: 1, most: 1, make: ([length = 1]) => ({ kind: 'char', length }) },
  plain('Bytes', { kind: 'bytes' }),
  withPrecision('DateTime', 'dateTime'),
  withPrecision('Timestamp', 'timestamp'),
  plain('Date', { kind: 'date' }),
  withPrecision('Time', 'time'),
  plain('Interval', { kind: 'interval' }),
  plain('Uuid', { kind: 'uuid' }),
  plain('Json', { kind: 'json' }),
];

/** The built-in scalars by name. */
export const SCALARS: ReadonlyMap<string, ScalarType> = new Map(ALL.map((scalar) => [scalar.name, scalar]));
