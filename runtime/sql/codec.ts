import type { ColumnType } from '../schema/column-type.js';
import type { Encoder } from './compiled.js';

/**
 * Turns an application's own values into those of a column and back: encryption, money, other date types. It stands
 * before the column type's own codec, and never sees NULL.
 *
 * @typeParam T - what the application sees
 * @typeParam Stored - what a column of the type holds otherwise
 */
export interface Codec<T, Stored = unknown> {
  encode(value: T): Stored;
  decode(stored: Stored): T;
}

/** A codec whatever its types. */
export interface AnyCodec {
  encode(value: never): unknown;
  decode(stored: never): unknown;
}

interface CodedType {
  readonly codec: Codec<unknown>;
}

/** The column type with a codec in front. */
export function coded(type: ColumnType, codec: AnyCodec): ColumnType {
  const result: ColumnType & { readonly codec: AnyCodec } = { ...type, codec };
  return result;
}

/** The codec of a column type made by `coded`. */
export function codecOf(type: ColumnType): Codec<unknown> | undefined {
  return 'codec' in type ? (type as CodedType).codec : undefined;
}

/** Puts a column's own codec in front of a dialect's. */
export function withCodec(
  plain: (type: ColumnType, write: boolean) => Encoder | undefined,
): (type: ColumnType, write?: boolean) => Encoder | undefined {
  return (type, write = false) => {
    const base = plain(type, write);
    const codec = codecOf(type);
    if (codec === undefined) return base;
    return base === undefined ? (value) => codec.encode(value) : (value) => base(codec.encode(value));
  };
}
