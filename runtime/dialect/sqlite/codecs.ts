import { Decimal } from 'decimal.js';
import type { ColumnType } from '../../schema/column-type.js';
import { withCodec } from '../../sql/codec.js';
import type { Encoder } from '../../sql/compiled.js';
import { decimalText } from '../../sql/decimal.js';
import { bigintOf, enumText, jsonArray, jsonText, plainDateTime } from '../../sql/encode.js';
import { EXACT_DIGITS } from './types.js';

/** Decimals of more digits than a double holds are text, compared and summed by functions the driver registers. */
export function isTextDecimal(type: ColumnType | undefined): boolean {
  return type?.kind === 'decimal' && (type.precision === undefined || type.precision > EXACT_DIGITS);
}

/** JavaScript to SQLite's storage; undefined where better-sqlite3 takes the value as it is. */
export const encoder: (type: ColumnType, write?: boolean) => Encoder | undefined =
  /* @__PURE__ */ withCodec(plainEncoder);

function plainEncoder(type: ColumnType, write: boolean): Encoder | undefined {
  switch (type.kind) {
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? Number(value) : value);
    case 'bigInt':
      return bigintOf;
    case 'decimal': {
      const scale = write ? type.scale : undefined;
      if (isTextDecimal(type)) return (value) => decimalText(value, scale);
      return (value) => Number(decimalText(value, scale));
    }
    case 'dateTime':
    case 'timestamp':
      return plainDateTime;
    case 'json':
      return jsonText;
    case 'enum':
      return (value) => enumText(value, type);
    case 'array': {
      const element = encoder(type.element, write);
      return (value) => jsonArray(value, element);
    }
    case 'unsupported':
      // better-sqlite3 binds no booleans.
      return (value) => (typeof value === 'boolean' ? Number(value) : value);
    default:
      return undefined;
  }
}

/** Text that sorts as the number does: sign, then magnitude by number of digits, negative ones complemented. */
export function decimalKey(value: unknown): string | null {
  if (value === null) return null;
  const decimal = new Decimal(value as Decimal.Value);
  if (decimal.isZero()) return '1';
  const [whole = '', fraction = ''] = decimal.abs().toFixed().split('.');
  const digits = whole === '0' ? '' : whole;
  const key = `${String(digits.length).padStart(4, '0')}${digits}.${fraction}`;
  if (decimal.isPositive()) return `2${key}`;
  return `0${key.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`;
}
