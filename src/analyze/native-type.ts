import type { ColumnType } from '../../runtime/schema/column-type.js';

/** A native type of one dialect, as `@db.Name(…)` chooses it. */
export interface NativeType {
  readonly name: string;
  /** Scalars of the language it can hold. */
  readonly scalars: readonly string[];
  readonly least: number;
  readonly most: number;
  /** What the column holds, for the scalar it was written on. */
  readonly type: (numbers: readonly number[], scalar: string) => ColumnType;
  /** The SQL text. */
  readonly sql: (numbers: readonly number[]) => string;
}

interface Shape {
  readonly scalars: readonly string[];
  readonly sql: string;
  /** A fixed type, or one made from the numbers. */
  readonly type: ColumnType | ((numbers: readonly number[], scalar: string) => ColumnType);
  readonly least?: number;
  readonly most?: number;
  /** Stands after the arguments: `unsigned`, `with time zone`. */
  readonly after?: string;
}

/** Makes a native type whose SQL is a word with the given numbers in parentheses. */
export function nativeType(name: string, shape: Shape): NativeType {
  const { type, after } = shape;
  return {
    name,
    scalars: shape.scalars,
    least: shape.least ?? 0,
    most: shape.most ?? 0,
    type: typeof type === 'function' ? type : (): ColumnType => type,
    sql: (numbers) =>
      shape.sql + (numbers.length > 0 ? `(${numbers.join(',')})` : '') + (after === undefined ? '' : ` ${after}`),
  };
}

export const STRINGS = ['String', 'Text', 'Char'] as const;
export const INTEGERS = ['Int', 'SmallInt'] as const;
export const BIG_INTEGERS = ['BigInt', 'Int'] as const;
export const FLOATS = ['Float', 'Real'] as const;
export const DATE_TIMES = ['DateTime', 'Timestamp'] as const;

/** `varchar(n)`, or unbounded text where no length is given. */
export const sized = ([length]: readonly number[]): ColumnType =>
  length === undefined ? { kind: 'string' } : { kind: 'string', length };

export const fixed = ([length = 1]: readonly number[]): ColumnType => ({ kind: 'char', length });

export const exact = ([precision, scale = 0]: readonly number[]): ColumnType =>
  precision === undefined ? { kind: 'decimal' } : { kind: 'decimal', precision, scale };

/** A point in time with the given number of digits. */
export const timed =
  (kind: 'dateTime' | 'timestamp' | 'time') =>
  ([precision]: readonly number[]): ColumnType =>
    precision === undefined ? { kind } : { kind, precision };

/** A 64-bit type on an Int field still holds what Int promises; on BigInt a bigint. */
export const wide = (_numbers: readonly number[], scalar: string): ColumnType =>
  scalar === 'BigInt' ? { kind: 'bigInt' } : { kind: 'int' };
