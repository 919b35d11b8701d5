import type { Encoder } from '../../sql/compiled.js';

/** From this many values on, a list goes as text: a prepared statement takes at most 65,535 parameters. */
export const LONG_LIST = 16_384;

/**
 * A value as a literal no SQL mode reads in another way: digits, or text and bytes in hexadecimal. Nothing else has one.
 */
function literal(value: unknown): string | undefined {
  if (value === null) return 'NULL';
  if (typeof value === 'number' || typeof value === 'bigint') return Number.isNaN(value) ? undefined : String(value);
  if (typeof value === 'boolean') return String(Number(value));
  if (typeof value === 'string')
    return value === '' ? "''" : `_utf8mb4 X'${Buffer.from(value, 'utf8').toString('hex')}'`;
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`;
  return undefined;
}

/** Values as literals, separated by commas; undefined where one of them has none. */
export function literals(values: readonly unknown[], encode: Encoder | undefined): string | undefined {
  const texts: string[] = [];
  for (const value of values) {
    const text = literal(value === null || encode === undefined ? value : encode(value));
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.join(', ');
}
