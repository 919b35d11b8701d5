import { Decimal } from 'decimal.js';
import type { NullOf } from './logic.js';

/** Values that SQL compares: text by code points, instants by time, decimals by value, bytes by content. */
export type Comparable = string | number | bigint | boolean | Date | Decimal | Uint8Array;

type Result<A, B> = boolean | NullOf<A> | NullOf<B>;

/** `a = b`. */
export function eq<A extends Comparable | null, B extends Comparable | null>(a: A, b: B): Result<A, B> {
  return compared(a, b, (order) => order === 0);
}

/** `a <> b`. */
export function ne<A extends Comparable | null, B extends Comparable | null>(a: A, b: B): Result<A, B> {
  return compared(a, b, (order) => order !== 0);
}

/** `a < b`. */
export function lt<A extends Comparable | null, B extends Comparable | null>(a: A, b: B): Result<A, B> {
  return compared(a, b, (order) => order < 0);
}

/** `a <= b`. */
export function lte<A extends Comparable | null, B extends Comparable | null>(a: A, b: B): Result<A, B> {
  return compared(a, b, (order) => order <= 0);
}

/** `a > b`. */
export function gt<A extends Comparable | null, B extends Comparable | null>(a: A, b: B): Result<A, B> {
  return compared(a, b, (order) => order > 0);
}

/** `a >= b`. */
export function gte<A extends Comparable | null, B extends Comparable | null>(a: A, b: B): Result<A, B> {
  return compared(a, b, (order) => order >= 0);
}

/** `value between low and high`: false as soon as one side is false, even if the other is null. */
export function between<V extends Comparable | null, L extends Comparable | null, U extends Comparable | null>(
  value: V,
  low: L,
  high: U,
): boolean | NullOf<V> | NullOf<L> | NullOf<U> {
  const [above, below] = [gte(value, low), lte(value, high)];
  if (above === false || below === false) return false;
  return above === null ? above : below;
}

/** `value in (…)`: null if it is not found and some element is null. */
export function isIn<V extends Comparable | null, E extends Comparable | null>(
  value: V,
  elements: readonly E[],
): boolean | NullOf<V> | NullOf<E> {
  let result: boolean | NullOf<V> | NullOf<E> = false;
  for (const element of elements) {
    const found = eq(value, element);
    if (found === true) return true;
    if (found === null) result = found;
  }
  return result;
}

/** Null if both are equal, else the first. */
export function nullif<A extends Comparable | null>(a: A, b: Comparable | null): A | null {
  return eq(a, b) === true ? null : a;
}

/** The least; null if any is null. */
export function least<T extends Comparable | null>(first: T, ...others: readonly T[]): T {
  return extreme(first, others, -1);
}

/** The greatest; null if any is null. */
export function greatest<T extends Comparable | null>(first: T, ...others: readonly T[]): T {
  return extreme(first, others, 1);
}

function extreme<T extends Comparable | null>(first: T, others: readonly T[], sign: -1 | 1): T {
  let best = first;
  for (const value of others) {
    if (best === null) return best;
    if (value === null) return value;
    if (order(value, best) * sign > 0) best = value;
  }
  return best;
}

function compared<A extends Comparable | null, B extends Comparable | null>(
  a: A,
  b: B,
  test: (order: number) => boolean,
): Result<A, B> {
  if (a === null) return a as NullOf<A>;
  if (b === null) return b as NullOf<B>;
  return test(order(a, b));
}

/** Negative, zero or positive, as `a` comes before, with or after `b`. */
export function order(a: Comparable, b: Comparable): number {
  if (typeof a === 'string' && typeof b === 'string') return orderOfText(a, b);
  if (Decimal.isDecimal(a) || Decimal.isDecimal(b)) return new Decimal(numeric(a)).comparedTo(numeric(b));
  if (a instanceof Uint8Array && b instanceof Uint8Array) return orderOfBytes(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function numeric(value: Comparable): Decimal.Value {
  return typeof value === 'bigint' ? value.toString() : (value as Decimal.Value);
}

/** Databases order text by code points, JavaScript by UTF-16 units; they differ beyond U+FFFF only. */
function orderOfText(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === end) return a.length - b.length;
  const [unitA, unitB] = [a.charCodeAt(at), b.charCodeAt(at)];
  const surrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
  if (surrogate(unitA) !== surrogate(unitB)) return surrogate(unitA) ? 1 : -1;
  return unitA - unitB;
}

function orderOfBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
