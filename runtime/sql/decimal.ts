/**
 * Exact numbers on the wire. In a file of its own because decimal.js is a quarter of a bundle: the dialects bring it, so an
 * application that only defines and builds does not load it.
 */
import { Decimal } from 'decimal.js';
import { ValidationError } from '../util/errors.js';
import { provideDecimals } from './decode.js';

/** Exact: a number's shortest text is what was stored. */
function decodeDecimal(value: unknown): Decimal {
  return new Decimal(typeof value === 'bigint' ? String(value) : (value as string | number));
}

provideDecimals(decodeDecimal);

/** An exact number as plain digits, rounded to the column's scale when it is stored. */
export function decimalText(value: unknown, scale?: number): string {
  let decimal: Decimal;
  try {
    decimal = new Decimal(typeof value === 'bigint' ? String(value) : (value as Decimal.Value));
  } catch {
    throw new ValidationError(`'${String(value)}' is not a decimal number`);
  }
  if (scale !== undefined && decimal.decimalPlaces() > scale)
    decimal = decimal.toDecimalPlaces(scale, Decimal.ROUND_HALF_UP);
  return decimal.isFinite() ? (decimal.isZero() ? '0' : decimal.toFixed()) : String(decimal);
}
