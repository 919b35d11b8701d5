import { decodeJson } from '../mapping/value.js';
import { decoderFor } from '../sql/decode.js';
import type { ColumnType } from '../schema/column-type.js';

/** One value of a row by its column's type, where no emitted constructor does it. */
export function decodeColumn(type: ColumnType, wire: unknown): unknown {
  if (wire === null || wire === undefined) return null;
  if (type.kind === 'json') return decodeJson(wire);
  return decoderFor(type, 'a deferred column')?.(wire) ?? wire;
}
