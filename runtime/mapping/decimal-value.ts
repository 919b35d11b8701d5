/** The part of `value.ts` that needs decimal.js, so that models without exact numbers do not bring it. */
import { Decimal } from 'decimal.js';
import { ValidationError } from '../util/errors.js';

/**
 * Exact numbers, from a row or from an application.
 *
 * @throws ValidationError when it is no number
 */
export function decodeDecimal(wire: unknown): Decimal {
  if (wire instanceof Decimal) return wire;
  // What a new entity leaves out is given by the database.
  if (wire === undefined) return wire as unknown as Decimal;
  try {
    return new Decimal(wire as Decimal.Value);
  } catch {
    throw new ValidationError(`${JSON.stringify(wire)} is not a decimal number; write it as '12.50'`);
  }
}

/** Whether a value and a column of its row are the same number. */
export function sameDecimal(value: Decimal | null | undefined, wire: unknown): boolean {
  if (value === null || wire === null) return value === wire;
  return value === undefined || decodeDecimal(value).eq(wire as Decimal.Value);
}
