/**
 * Wire form to JavaScript, one small function per kind, used by emitted hydrators and by the query language. They know
 * no dialect: each takes all forms in which a driver may give its kind. NULL never reaches them.
 */
import type { ColumnType } from '../schema/column-type.js';
import { ValidationError } from '../util/errors.js';
import { invariant } from '../util/invariant.js';
import { parseArray } from './array-text.js';
import { codecOf } from './codec.js';
import type { Decoder } from './compiled.js';

/** Integers of up to 32 bits, counts; a `bigint` where the row was read with 64-bit integers. */
export function decodeInt(value: unknown): number {
  return typeof value === 'number' ? value : Number(value);
}
export function decodeFloat(value: unknown): number {
  return typeof value === 'number' ? value : Number(value);
}
export function decodeBigInt(value: unknown): bigint {
  return typeof value === 'bigint' ? value : BigInt(value as string | number);
}
/** Whatever is not zero is true, as it is for the databases that store numbers. */
export function decodeBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? value === 't' || value === 'true' || value === '1' : Boolean(value);
}
export function decodeText(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let i = from; i < to; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
};

/** `2026-01-31 23:59:59.123456+00`, with or without fraction and zone (UTC), `T` or a space; or milliseconds since 1970. */
export function decodeDateTime(value: unknown): Date {
  if (typeof value !== 'string') return value instanceof Date ? value : new Date(Number(value));
  const { length } = value;
  if (length < 19 || value.charCodeAt(4) !== 45 || value.charCodeAt(13) !== 58 || value.charCodeAt(0) > 57)
    return unusualDate(value);
  let at = 19;
  let fraction = 0;
  if (value.charCodeAt(19) === 46) {
    let unit = 100;
    for (at = 20; at < length; at++) {
      const digit = value.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      fraction += digit * unit;
      unit /= 10;
    }
  }
  const year = digits(value, 0, 4);
  if (year < 100) return unusualDate(value);
  const time = Date.UTC(
    year,
    digits(value, 5, 7) - 1,
    digits(value, 8, 10),
    digits(value, 11, 13),
    digits(value, 14, 16),
    digits(value, 17, 19),
    Math.floor(fraction),
  );
  return at === length ? new Date(time) : zoned(value, time, at);
}

function zoned(text: string, time: number, at: number): Date {
  const sign = text.charCodeAt(at);
  if (sign === 90 && text.length === at + 1) return new Date(time);
  if (sign !== 43 && sign !== 45) return unusualDate(text);
  // Whole hours, as PostgreSQL gives them in a session that works in UTC.
  if (text.length === at + 3) {
    const whole = digits(text, at + 1, at + 3) * 3_600_000;
    return new Date(sign === 43 ? time - whole : time + whole);
  }
  const [hours = 0, minutes = 0, seconds = 0] =
    text.slice(at + 1).length > 2 && !text.includes(':', at)
      ? [digits(text, at + 1, at + 3), digits(text, at + 3, at + 5)]
      : text
          .slice(at + 1)
          .split(':')
          .map(Number);
  const offset = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return new Date(sign === 43 ? time - offset : time + offset);
}

/** Years before 100 or after 9999, years before Christ, infinity, a date alone. */
function unusualDate(text: string): Date {
  if (text === 'infinity') return new Date(8.64e15);
  if (text === '-infinity') return new Date(-8.64e15);
  const parts =
    /^(\d{4,6})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?( BC)?$/.exec(
      text,
    );
  if (parts === null) return new Date(text);
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z', bc] = parts;
  const number = bc === undefined ? Number(year) : 1 - Number(year);
  const iso =
    number >= 0 && number <= 9999
      ? String(number).padStart(4, '0')
      : `${number < 0 ? '-' : '+'}${String(Math.abs(number)).padStart(6, '0')}`;
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3) || '00'}`;
  return new Date(
    `${iso}-${month as string}-${day as string}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  );
}

export function decodeJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

/** As `decodeJson`, but whole numbers a JavaScript number can't hold come as `bigint`. */
export function decodeJsonExact(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const found = { big: false };
  const text = value.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) => {
    if (!/^-?\d{16,}$/.test(token) || Number.isSafeInteger(Number(token))) return token;
    found.big = true;
    return `"\\u0000${token}"`;
  });
  if (!found.big) return JSON.parse(value);
  return JSON.parse(text, (_, item: unknown) =>
    typeof item === 'string' && /^\0-?\d+$/.test(item) ? BigInt(item.slice(1)) : item,
  );
}

/** A plain `Uint8Array` with memory of its own. */
export function decodeBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value.constructor === Uint8Array ? value : Uint8Array.from(value);
  const text = value as string;
  const hex = text.startsWith('\\x') ? text.slice(2) : text;
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

/**
 * A list: PostgreSQL's `{…}`, or JSON where the dialect has no arrays.
 *
 * @param element - decodes one element; not called for NULL
 */
export function decodeArray<T>(value: unknown, element: (value: unknown) => T): T[] {
  const text = value as string;
  const list = text.startsWith('[') && !/^\[-?\d+:/.test(text) ? (JSON.parse(text) as unknown[]) : parseArray(text);
  return decodeNested(list, element) as T[];
}

const decodeNested = (list: readonly unknown[], element: (value: unknown) => unknown): unknown[] =>
  list.map((item) => (item === null ? null : Array.isArray(item) ? decodeNested(item, element) : element(item)));

/**
 * One of an enum's database values.
 *
 * @param where - what is read, for the message
 * @throws ValidationError when the database holds a value the schema does not know
 */
export function decodeEnum<T extends string>(value: unknown, values: readonly T[], where: string): T {
  if (!(values as readonly unknown[]).includes(value))
    throw new ValidationError(
      `${where} holds '${String(value)}', which is none of its values (${values.join(', ')}); add it to the enum in the schema`,
    );
  return value as T;
}

let exactDecoder: Decoder | undefined;

/** Takes the decoder of exact numbers from `decimal.ts`, which comes with a dialect and brings decimal.js. */
export function provideDecimals(decoder: Decoder): void {
  exactDecoder = decoder;
}

/** The decoder of a column type; undefined where the wire form is the value. */
export function decoderFor(type: ColumnType, where: string): Decoder | undefined {
  const base = plainDecoder(type, where);
  const codec = codecOf(type);
  if (codec === undefined) return base;
  return base === undefined ? (value) => codec.decode(value) : (value) => codec.decode(base(value));
}

function plainDecoder(type: ColumnType, where: string): Decoder | undefined {
  switch (type.kind) {
    case 'smallInt':
    case 'int':
    case 'float':
    case 'real':
      return decodeInt;
    case 'bigInt':
      return decodeBigInt;
    case 'boolean':
      return decodeBoolean;
    case 'decimal':
      invariant(exactDecoder, 'a dialect is loaded before rows are read');
      return exactDecoder;
    case 'dateTime':
    case 'timestamp':
      return decodeDateTime;
    case 'json':
      return decodeJson;
    case 'bytes':
      return decodeBytes;
    case 'enum':
      return (value) => decodeEnum(value, type.values, where);
    case 'array': {
      const element = decoderFor(type.element, where) ?? decodeText;
      return (value) => decodeArray(value, element);
    }
    default:
      return undefined;
  }
}
