/** What emitted code calls for columns with a codec of the application; carried only by applications that have some. */
import type { AnyCodec } from '../sql/codec.js';

/** The values an application sees of a column with a codec. */
export type CodecValue<C> = C extends { decode(stored: never): infer T } ? T : never;

/**
 * Whether a value and a column of its row are the same. Text, numbers and such are compared as the application sees them,
 * since a codec that encrypts never stores the same twice; objects by what they are stored as, so that a change in place is
 * seen.
 *
 * @param decode - reads the column without the codec; without it the driver's value is the column's
 * @param same - compares a column's value with the driver's
 */
export function sameCoded(
  codec: AnyCodec,
  value: unknown,
  wire: unknown,
  decode?: (wire: unknown) => unknown,
  same?: (stored: never, wire: unknown) => boolean,
): boolean {
  if (value === undefined) return true;
  if (value === null || wire === null) return value === wire;
  if (typeof value !== 'object') return value === codec.decode((decode === undefined ? wire : decode(wire)) as never);
  const stored = codec.encode(value as never);
  return same === undefined ? stored === wire : same(stored as never, wire);
}
