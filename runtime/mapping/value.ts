import { Decimal } from 'decimal.js';
import { ValidationError } from '../util/errors.js';

/**
 * Values between their wire form (see `engine/driver.ts`) and TypeScript, called by emitted constructors and `changes`.
 * One small function a type, so that an emitted constructor stays monomorphic and an unused one leaves the bundle.
 */

/** Instants and zone-less timestamps (read as UTC) to a `Date`. */
export function decodeDateTime(wire: unknown): Date {
  if (typeof wire !== 'string') return new Date(wire as number);
  const length = wire.length;
  // `2024-01-31 10:00:00+00` is what PostgreSQL prints: the zone may lack its minutes, and no zone means UTC.
  const zone = wire.charCodeAt(length - 3);
  if (zone === 43 || zone === 45) return new Date(length > 13 ? `${wire}:00` : wire);
  if (wire.charCodeAt(length - 1) === 90 || length <= 10) return new Date(wire);
  const long = wire.charCodeAt(length - 6);
  return new Date(long === 43 || long === 45 ? wire : `${wire}Z`);
}

/** Exact numbers. */
export function decodeDecimal(wire: unknown): Decimal {
  return wire instanceof Decimal
    ? wire
    : wire === undefined
      ? (undefined as unknown as Decimal)
      : new Decimal(wire as Decimal.Value);
}

export function decodeBoolean(wire: unknown): boolean {
  return wire === true || (wire !== false && wire !== 0 && wire !== '0' && wire !== 'f');
}

export function decodeBigInt(wire: unknown): bigint {
  return BigInt(wire as string);
}

export function decodeJson<T>(wire: unknown): T {
  return typeof wire === 'string' ? (JSON.parse(wire) as T) : (wire as T);
}

/** Bytes are copied: the row stays as it came, whatever is done to the value. */
export function decodeBytes(wire: unknown): Uint8Array {
  return new Uint8Array(wire as Uint8Array);
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

export function sameDecimal(value: Decimal | null | undefined, wire: unknown): boolean {
  if (value === null || wire === null) return value === wire;
  return value === undefined || (value instanceof Decimal ? value : new Decimal(value)).eq(wire as Decimal.Value);
}

export function sameBigInt(value: bigint | null | undefined, wire: unknown): boolean {
  if (value === null || wire === null) return value === wire;
  return value === undefined || value === BigInt(wire as string);
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
  if (value === null || wire === null) return value === wire;
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
