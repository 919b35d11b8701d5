import { Decimal } from 'decimal.js';
import type { NullOf } from './logic.js';

/** Numbers of one kind; mixed kinds are converted before (`h.decimal`, `BigInt`). */
export type Numeric = number | bigint | Decimal;

/** The kind of number without its literal value: `3` is a `number`. */
type Kind<T> = T extends number ? number : T extends bigint ? bigint : T extends Decimal ? Decimal : T;

type Result<A, B> = Kind<Exclude<A, null>> | NullOf<A> | NullOf<B>;

/**
 * Exact arithmetic must not be cut to decimal.js's default of 20 digits. Results are handed out as plain `Decimal`s, so
 * that `instanceof` and the application's own settings hold for them.
 */
const Exact = /* @__PURE__ */ Decimal.clone({
  precision: 100,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -200,
  toExpPos: 200,
});

function lift<A extends Numeric | null, B extends Numeric | null>(
  a: A,
  b: B,
  numbers: (a: number, b: number) => number,
  bigints: (a: bigint, b: bigint) => bigint,
  decimals: (a: Decimal, b: Decimal) => Decimal,
): Result<A, B> {
  if (a === null) return a as NullOf<A>;
  if (b === null) return b as NullOf<B>;
  if (typeof a === 'number' && typeof b === 'number') return numbers(a, b) as Result<A, B>;
  if (typeof a === 'bigint' && typeof b === 'bigint') return bigints(a, b) as Result<A, B>;
  return new Decimal(decimals(new Exact(text(a)), new Exact(text(b)))) as Result<A, B>;
}

function text(value: Numeric): Decimal.Value {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** `a + b` */
export function add<A extends Numeric | null, B extends Numeric | null>(a: A, b: B): Result<A, B> {
  return lift(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
    (x, y) => x.plus(y),
  );
}

/** `a - b` */
export function subtract<A extends Numeric | null, B extends Numeric | null>(a: A, b: B): Result<A, B> {
  return lift(
    a,
    b,
    (x, y) => x - y,
    (x, y) => x - y,
    (x, y) => x.minus(y),
  );
}

/** `a * b` */
export function multiply<A extends Numeric | null, B extends Numeric | null>(a: A, b: B): Result<A, B> {
  return lift(
    a,
    b,
    (x, y) => x * y,
    (x, y) => x * y,
    (x, y) => x.times(y),
  );
}

/** `a / b` of floats; null for a divisor of zero. */
export function divide(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** `a / b` of decimals, rounded to `scale` places; null for a divisor of zero. */
export function divideDecimal<A extends Decimal | null>(a: A, b: Decimal | null, scale: number): Decimal | null {
  if (a === null || b === null || b.isZero()) return null;
  return new Decimal(new Exact(a).div(b).toDecimalPlaces(scale, Decimal.ROUND_HALF_UP));
}

/** `a / b` of decimals, rounded to `scale` places, for a divisor that is known not to be zero. */
export function quotient<A extends Decimal | null>(a: A, b: Decimal, scale: number): Decimal | NullOf<A> {
  if (a === null) return a as NullOf<A>;
  return new Decimal(new Exact(a).div(b).toDecimalPlaces(scale, Decimal.ROUND_HALF_UP));
}

/** The remainder of integers, with the sign of the dividend; null for a divisor of zero. */
export function modulo<A extends number | bigint | null>(a: A, b: A): Kind<Exclude<A, null>> | null {
  if (a === null || b === null) return null;
  if (typeof a === 'bigint' && typeof b === 'bigint') return (b === 0n ? null : a % b) as Kind<Exclude<A, null>> | null;
  const remainder = Number(a) % Number(b);
  // JavaScript's remainder of -4 and 2 is -0.
  return (Number(b) === 0 ? null : remainder + 0) as Kind<Exclude<A, null>> | null;
}

/** `-a` */
export function negate<A extends Numeric | null>(a: A): Kind<A> {
  if (a === null) return a as Kind<A>;
  if (typeof a === 'number') return (0 - a) as Kind<A>;
  if (typeof a === 'bigint') return (0n - a) as Kind<A>;
  return a.negated() as Kind<A>;
}

/** Without its sign. */
export function abs<A extends Numeric | null>(a: A): Kind<A> {
  if (a === null) return a as Kind<A>;
  if (typeof a === 'number') return Math.abs(a) as Kind<A>;
  return (typeof a === 'bigint' ? (a < 0n ? 0n - a : a) : a.abs()) as Kind<A>;
}

/** -1, 0 or 1. */
export function sign<A extends Numeric | null>(a: A): number | NullOf<A> {
  if (a === null) return a as NullOf<A>;
  if (typeof a === 'object') return a.isZero() ? 0 : a.isNegative() ? -1 : 1;
  const value: number | bigint = a;
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

/** To `places` digits after the point, halves away from zero. A float counts as the decimal number it is printed as. */
export function round<A extends number | Decimal | null>(a: A, places: number): Kind<A> {
  if (a === null) return a as Kind<A>;
  if (typeof a === 'number') {
    if (!Number.isFinite(a)) return a as Kind<A>;
    return (new Exact(a.toPrecision(15)).toDecimalPlaces(places).toNumber() + 0) as Kind<A>;
  }
  return new Decimal(new Exact(a).toDecimalPlaces(places)) as Kind<A>;
}

/** The greatest whole number that is not greater. */
export function floor<A extends number | Decimal | null>(a: A): Kind<A> {
  if (a === null) return a as Kind<A>;
  return (typeof a === 'number' ? Math.floor(a) : a.floor()) as Kind<A>;
}

/** The least whole number that is not less. */
export function ceil<A extends number | Decimal | null>(a: A): Kind<A> {
  if (a === null) return a as Kind<A>;
  return (typeof a === 'number' ? Math.ceil(a) : a.ceil()) as Kind<A>;
}

/** `base` to the power of `exponent`. */
export function power<A extends number | null, B extends number | null>(
  base: A,
  exponent: B,
): number | NullOf<A> | NullOf<B> {
  if (base === null) return base as NullOf<A>;
  return exponent === null ? (exponent as NullOf<B>) : Math.pow(base, exponent);
}

/** The square root; null for a negative number. */
export function sqrt(a: number | null): number | null {
  return a === null || a < 0 ? null : Math.sqrt(a);
}
