import { Decimal } from 'decimal.js';
import type { RelationValues } from '../state/loaded.js';
import { add, divideDecimal } from './arithmetic.js';
import { order } from './compare.js';
import type { Comparable } from './compare.js';

/**
 * Sees an entity as one whose relations are loaded, as a hybrid over them needs. A relation that is not loaded says so
 * itself when it is read.
 */
export function loaded<Relations>(entity: unknown): RelationValues<Relations> {
  return entity as RelationValues<Relations>;
}

/** A to-one relation as rows: one, or none. */
export function rowsOf<T>(entity: T | null): readonly T[] {
  return entity === null ? [] : [entity];
}

/** All rows reached from rows through a relation, to-many or to-one. */
export function through<T, R extends object>(
  rows: readonly T[],
  relation: (row: T) => readonly R[] | R | null,
): readonly R[] {
  return rows.flatMap((row) => relation(row) ?? []);
}

/** How many rows give a value that is not null. */
export function count<T>(rows: readonly T[], value: (row: T) => unknown): number {
  let number = 0;
  for (const row of rows) if (value(row) !== null) number++;
  return number;
}

/** How many different values that are not null the rows give. */
export function countDistinct<T>(rows: readonly T[], value: (row: T) => Comparable | null): number {
  const seen: Comparable[] = [];
  for (const one of valuesOf(rows, value)) if (!seen.some((other) => order(other, one) === 0)) seen.push(one);
  return seen.length;
}

/** The sum of all values that are not null; null where there is none. */
export function sum<T, V extends number | bigint | Decimal>(
  rows: readonly T[],
  value: (row: T) => V | null,
): Widened<V> | null {
  let total: number | bigint | Decimal | null = null;
  for (const one of valuesOf(rows, value)) total = total === null ? one : add(total, one);
  return total as Widened<V> | null;
}

type Widened<V> = V extends number ? number : V extends bigint ? bigint : V;

/** The average of all values that are not null, as a float; null where there is none. */
export function avg<T>(rows: readonly T[], value: (row: T) => number | bigint | null): number | null {
  const values = valuesOf(rows, value);
  return values.length === 0 ? null : values.reduce<number>((total, one) => total + Number(one), 0) / values.length;
}

/** The average of all decimals that are not null, rounded to `scale` places; null where there is none. */
export function avgDecimal<T>(rows: readonly T[], value: (row: T) => Decimal | null, scale: number): Decimal | null {
  return divideDecimal(sum(rows, value), new Decimal(valuesOf(rows, value).length), scale);
}

/** The least value that is not null. */
export function min<T, V extends Comparable>(rows: readonly T[], value: (row: T) => V | null): V | null {
  return extreme(rows, value, -1);
}

/** The greatest value that is not null. */
export function max<T, V extends Comparable>(rows: readonly T[], value: (row: T) => V | null): V | null {
  return extreme(rows, value, 1);
}

function extreme<T, V extends Comparable>(rows: readonly T[], value: (row: T) => V | null, sign: -1 | 1): V | null {
  let best: V | null = null;
  for (const one of valuesOf(rows, value)) if (best === null || order(one, best) * sign > 0) best = one;
  return best;
}

function valuesOf<T, V>(rows: readonly T[], value: (row: T) => V | null): readonly V[] {
  const values: V[] = [];
  for (const row of rows) {
    const one = value(row);
    if (one !== null) values.push(one);
  }
  return values;
}
