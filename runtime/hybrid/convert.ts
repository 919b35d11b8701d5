import { Decimal } from 'decimal.js';
import type { NullOf } from './logic.js';

type Source = string | number | bigint | boolean | Decimal | null;

/** An exact number from text, a number or a bigint. Text that is no number counts as far as it is one, else as 0. */
export function decimal<T extends Source>(value: T): Decimal | NullOf<T> {
  if (value === null) return value as NullOf<T>;
  return Decimal.isDecimal(value) ? value : new Decimal(numberText(value));
}

/** A float from any number or text. */
export function toNumber<T extends Source>(value: T): number | NullOf<T> {
  return value === null
    ? (value as NullOf<T>)
    : Number(Decimal.isDecimal(value) ? value.toString() : numberText(value));
}

/** An integer: fractions are rounded, halves away from zero. */
export function toInteger<T extends Source>(value: T): number | NullOf<T> {
  if (value === null) return value as NullOf<T>;
  if (typeof value === 'string') return Number(/^\s*[-+]?\d+/.exec(value)?.[0] ?? 0);
  return rounded(value).toNumber() + 0;
}

/** A bigint: fractions are rounded, halves away from zero. */
export function toBigInt<T extends Source>(value: T): bigint | NullOf<T> {
  if (value === null) return value as NullOf<T>;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string') return BigInt(/^\s*[-+]?\d+/.exec(value)?.[0].replace('+', '') ?? 0);
  return BigInt(rounded(value).toFixed(0));
}

function rounded(value: number | bigint | boolean | Decimal): Decimal {
  const exact = Decimal.isDecimal(value)
    ? value
    : new Decimal(typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(15) : numberText(value));
  return exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}

function numberText(value: Exclude<Source, null | Decimal>): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value !== 'string') return value.toString();
  return /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i.exec(value)?.[1] ?? '0';
}

/** A value as SQL casts it to text; a decimal with its column's places. */
export function toText<T extends Source>(value: T, places?: number): string | NullOf<T> {
  if (value === null) return value as NullOf<T>;
  return Decimal.isDecimal(value) ? value.toFixed(places) : String(value);
}

/** `true` and `false` from their words; anything else is null. */
export function parseBoolean(value: string | null): boolean | null {
  if (value === 'true') return true;
  return value === 'false' ? false : null;
}

/** The value at a path inside JSON as text; null where there is none or it is JSON null. */
export function jsonValue(json: unknown, path: readonly (string | number)[]): string | null {
  let value: unknown = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? null : JSON.stringify(value);
}
