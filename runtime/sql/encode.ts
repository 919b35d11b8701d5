/** JavaScript to what drivers take; the parts that dialects share. NULL never reaches them. */
import type { ColumnType } from '../schema/column-type.js';
import { ValidationError } from '../util/errors.js';

/**
 * Stands for JSON's own null in a JSON column, where a plain `null` is SQL's NULL. Its type is that of null, so that it may be
 * given wherever null may; both read as `null`.
 */
export const jsonNull: null = /* @__PURE__ */ Symbol.for('joinery.jsonNull') as never;

/** `2026-01-31T23:59:59.123Z` of a date; text goes as it is. */
export function isoText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Date) || Number.isNaN(value.getTime()))
    throw new ValidationError('a date and time must be a valid Date');
  return value.toISOString();
}

/** `2026-01-31 23:59:59.123`, UTC: sorts as text, and is what SQLite's and MySQL's own functions print. */
export function plainDateTime(value: unknown): string {
  const iso = isoText(value);
  return iso.length === 24 && iso.endsWith('Z') ? `${iso.slice(0, 10)} ${iso.slice(11, 23)}` : iso;
}

/** What JSON.stringify writes for half of a surrogate pair; a backslash of the text itself is doubled. */
const LONE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * JSON text; a `bigint` becomes a whole number of any length.
 *
 * @throws ValidationError for half of a surrogate pair
 */
export function jsonText(value: unknown): string {
  if (value === jsonNull) return 'null';
  const found = { big: false };
  const text = JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'bigint') return item;
    found.big = true;
    return `\0${String(item)}`;
  });
  if (text.includes('\\ud') && LONE.test(text))
    throw new ValidationError('a JSON value holds half of a surrogate pair, which no database can store; replace it');
  return found.big ? text.replace(/"\\u0000(-?\d+)"/g, '$1') : text;
}

export function bigintOf(value: unknown): bigint {
  try {
    return typeof value === 'bigint' ? value : BigInt(value as number | string);
  } catch {
    throw new ValidationError(`'${String(value)}' is not a whole number`);
  }
}

/** An enum's database value, refused here when it is none of them. */
export function enumText(value: unknown, type: Extract<ColumnType, { kind: 'enum' }>): string {
  if (!type.values.includes(value as string))
    throw new ValidationError(`'${String(value)}' is none of the values of ${type.name} (${type.values.join(', ')})`);
  return value as string;
}

/** A list as JSON text, for dialects without arrays. */
export function jsonArray(value: unknown, element: ((value: unknown) => unknown) | undefined): string {
  const encode = (item: unknown): unknown => {
    if (item === null) return null;
    if (Array.isArray(item)) return item.map(encode);
    const encoded = element === undefined ? item : element(item);
    if (encoded instanceof Uint8Array)
      return Array.from(encoded, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return encoded;
  };
  return jsonText((value as readonly unknown[]).map(encode));
}
