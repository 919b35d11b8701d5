import type { ColumnType } from '../../schema/column-type.js';
import { printArray } from '../../sql/array-text.js';
import { withCodec } from '../../sql/codec.js';
import type { Encoder } from '../../sql/compiled.js';
import { decimalText } from '../../sql/decimal.js';
import { bigintOf, enumText, isoText, jsonText } from '../../sql/encode.js';
import { ValidationError } from '../../util/errors.js';

/** JavaScript to PostgreSQL's text form (bytes stay bytes); undefined where the value goes as it is. */
export const encoder: (type: ColumnType, write?: boolean) => Encoder | undefined =
  /* @__PURE__ */ withCodec(plainEncoder);

function plainEncoder(type: ColumnType, write: boolean): Encoder | undefined {
  switch (type.kind) {
    case 'bigInt':
      return (value) => String(bigintOf(value));
    case 'decimal':
      return (value) => decimalText(value, write ? type.scale : undefined);
    case 'dateTime':
    case 'timestamp':
      return isoText;
    case 'json':
      return jsonbText;
    case 'enum':
      return (value) => enumText(value, type);
    case 'array':
      return arrayEncoder(type.element, write);
    default:
      return undefined;
  }
}

/** JSON text that `jsonb` takes: it has no place for the character NUL either. */
function jsonbText(value: unknown): string {
  const text = jsonText(value);
  if (text.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(text))
    throw new ValidationError(
      "a JSON value holds the character NUL (U+0000), which PostgreSQL's jsonb can't; take it out of the text",
    );
  return text;
}

/** A list as one parameter, for array columns and `= ANY(…)`. */
export function arrayEncoder(type: ColumnType, write = false): Encoder {
  const element = encoder(type, write);
  const text = (value: unknown): string => {
    const encoded = element === undefined ? value : element(value);
    return encoded instanceof Uint8Array
      ? `\\x${Array.from(encoded, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
      : String(encoded);
  };
  return (value) => (typeof value === 'string' ? value : printArray(value as readonly unknown[], text));
}
