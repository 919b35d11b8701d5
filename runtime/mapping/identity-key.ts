import type { ColumnType } from '../schema/column-type.js';
import { decodeDateTime } from '../sql/decode.js';

type Convert = (value: unknown) => unknown;

const toText: Convert = (value) => String(value);
const toNumber: Convert = (value) => Number(value);
const toInstant: Convert = (value) => decodeDateTime(value).getTime();
const toHex: Convert = (value) => Buffer.from(value as Uint8Array).toString('hex');
const lower: Convert = (value) => String(value).toLowerCase();

/**
 * How a value of a key becomes a part of an identity, the same for the value an application has and the one a row has;
 * undefined where it can be used as it is.
 */
export function identityPart(type: ColumnType): Convert | undefined {
  switch (type.kind) {
    case 'bigInt':
    case 'decimal':
      return toText;
    case 'boolean':
      return toNumber;
    case 'dateTime':
    case 'timestamp':
      return toInstant;
    case 'bytes':
      return toHex;
    case 'uuid':
      return lower;
    case 'array':
    case 'json':
      return toText;
    default:
      return undefined;
  }
}
