import { Decimal } from 'decimal.js';
import { decodeArray } from '../sql/decode.js';

/**
 * Whether a list and a column of its row are equal, element by element, by value.
 *
 * @param value - the property; undefined counts as unchanged
 * @param wire - the cell as the driver gave it; a list that is NULL in the database is empty
 * @param element - the element's decoder
 */
export function sameArray<T>(value: readonly T[] | undefined, wire: unknown, element: (wire: unknown) => T): boolean {
  if (value === undefined) return true;
  const stored = wire === null ? [] : decodeArray(wire, element);
  return value.length === stored.length && value.every((item, index) => sameElement(item, stored[index]));
}

/** `sameArray` for a list that may be null: null and empty are two values. */
export function sameNullableArray<T>(
  value: readonly T[] | null | undefined,
  wire: unknown,
  element: (wire: unknown) => T,
): boolean {
  if (value === null || wire === null) return value === undefined || value === wire;
  return sameArray(value, wire, element);
}

function sameElement(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Decimal && b instanceof Decimal) return a.eq(b);
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return a.length === b.length && a.every((byte, at) => byte === b[at]);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => sameElement(item, b[at]));
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}
