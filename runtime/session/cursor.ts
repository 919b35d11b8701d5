import type { DialectName } from '../schema/dialect-name.js';
import { ValidationError } from '../util/errors.js';
import { isStoredValue } from './stored-value.js';
import type { KeyTerm } from './total-order.js';

/** The place of a row in an order, as text that is safe in a URL. Nothing in it is secret. */
export function printCursor(print: string, values: readonly unknown[]): string {
  const plain = [print, ...values.map(plainValue)];
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/**
 * The values of a cursor, as rows hold them.
 *
 * @param print - the fingerprint of the order it is to belong to
 * @throws ValidationError for a text that is none, and for one of another order or model
 */
export function readCursor(
  cursor: string,
  print: string,
  name: string,
  terms: readonly KeyTerm[],
  dialect: DialectName,
): unknown[] {
  const [own, ...values] = partsOf(cursor);
  if (own === undefined || typeof own !== 'string') throw noCursor(cursor);
  if (own !== print)
    throw new ValidationError(
      `this cursor was made for another model or another order than this query of ${name}: begin without one, or order as before`,
    );
  if (values.length !== terms.length) throw noCursor(cursor);
  return terms.map(({ type, nulls }, index) => {
    const plain = values[index];
    if (plain === null && nulls !== undefined) return null;
    const value = type.kind === 'bytes' && typeof plain === 'string' ? bytesOf(plain) : plain;
    if (!isStoredValue(value, type, dialect)) throw noCursor(cursor);
    return type.kind === 'float' || type.kind === 'real' ? Number(value) : value;
  });
}

function partsOf(cursor: unknown): unknown[] {
  if (typeof cursor !== 'string') throw noCursor(cursor);
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? (parts as unknown[]) : [];
  } catch {
    return [];
  }
}

function noCursor(cursor: unknown): ValidationError {
  const shown = typeof cursor === 'string' ? `'${cursor.slice(0, 20)}${cursor.length > 20 ? '…' : ''}'` : typeof cursor;
  return new ValidationError(`${shown} is no cursor of a page: give back startCursor or endCursor as they came`);
}

/** What JSON has no form for goes as text; the term's type tells what it was. */
function plainValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64url');
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) return String(value);
  return value instanceof Date ? value.toISOString() : value;
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

/** Tells orders apart: a short number of a text (FNV-1a, two of 32 bits). Nobody is to be kept from making one. */
export function fingerprint(text: string): string {
  let [low, high] = [0x811c9dc5, 0x050c5d1f];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [low, high].map((part) => (part >>> 0).toString(36)).join('');
}
