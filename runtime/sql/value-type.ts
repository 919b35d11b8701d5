import type { Decimal } from 'decimal.js';
import type { ColumnType } from '../schema/column-type.js';

/** The JavaScript value of each kind of column, as rows hold it. */
interface Values {
  boolean: boolean;
  smallInt: number;
  int: number;
  bigInt: bigint;
  float: number;
  real: number;
  decimal: Decimal;
  string: string;
  text: string;
  char: string;
  bytes: Uint8Array;
  dateTime: Date;
  timestamp: Date;
  date: string;
  time: string;
  interval: string;
  uuid: string;
  json: unknown;
  enum: string;
  array: unknown[];
  unsupported: string;
}

/** A column type, or only its kind where that says all: `'int'`. */
export type TypeSpec = ColumnType | Exclude<ColumnType['kind'], 'char' | 'enum' | 'array'>;

/** What a row holds for a type. */
export type ValueOfType<C extends TypeSpec> = C extends keyof Values
  ? Values[C]
  : C extends { readonly kind: 'enum'; readonly values: readonly (infer V)[] }
    ? V
    : C extends { readonly kind: 'array'; readonly element: infer E extends ColumnType }
      ? ValueOfType<E>[]
      : C extends { readonly kind: infer K extends keyof Values }
        ? Values[K]
        : never;

/** The column type of a specification. */
export const typeOfSpec = (spec: TypeSpec): ColumnType => (typeof spec === 'string' ? { kind: spec } : spec);
