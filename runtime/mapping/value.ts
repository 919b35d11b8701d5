import { decodeBigInt, decodeBoolean, decodeDateTime } from '../sql/decode.js';
import { jsonNull } from '../sql/encode.js';
import { ValidationError } from '../util/errors.js';

/**
 * What emitted constructors and `changes` call beside the decoders of `sql/decode.ts`. One small function a type, so that
 * an emitted constructor stays monomorphic and an unused one leaves the bundle.
 */

export function decodeJson<T>(wire: unknown): T {
  return typeof wire === 'string' ? (JSON.parse(wire) as T) : (wire as T);
}

/** A decoder for an enum's values: an unknown one in the database is an error, not a surprise later. */
export function enumDecoder<T extends string>(name: string, values: Readonly<Record<string, T>>): (wire: unknown) => T {
  const known = new Set<unknown>(Object.values(values));
  return (wire) => {
    if (known.has(wire)) return wire as T;
    throw new ValidationError(`the database holds ${JSON.stringify(wire)}, which is no value of the enum ${name}`);
  };
}

/** Whether a value and a column of its row are the same instant. */
export function sameInstant(value: Date | null | undefined, wire: unknown): boolean {
  if (value === null || wire === null) return value === wire;
  return value === undefined || value.getTime() === decodeDateTime(wire).getTime();
}

export function sameBigInt(value: bigint | null | undefined, wire: unknown): boolean {
  if (value === null || wire === null) return value === wire;
  return value === undefined || value === decodeBigInt(wire);
}

export function sameBoolean(value: boolean | null | undefined, wire: unknown): boolean {
  if (value === null || wire === null) return value === wire;
  return value === undefined || value === decodeBoolean(wire);
}

export function sameBytes(value: Uint8Array | null | undefined, wire: unknown): boolean {
  if (value === null || wire === null) return value === wire;
  if (value === undefined) return true;
  const bytes = wire as Uint8Array;
  return value.length === bytes.length && value.every((byte, index) => byte === bytes[index]);
}

/** Whether two documents are equal; the order of an object's keys has no meaning. */
export function sameJson(value: unknown, wire: unknown): boolean {
  if (value === null) return wire === null || wire === 'null';
  if (value === (jsonNull as unknown)) return wire === 'null';
  if (wire === null) return value === undefined;
  return value === undefined || equalJson(value, decodeJson<unknown>(wire));
}

function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if ('toJSON' in a && typeof a.toJSON === 'function') return equalJson((a.toJSON as () => unknown)(), b);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equalJson(item, b[index]));
  if (Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left).filter((key) => left[key] !== undefined);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => key in right && equalJson(left[key], right[key]))
  );
}
