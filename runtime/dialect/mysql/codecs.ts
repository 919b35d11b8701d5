import type { ColumnType } from '../../schema/column-type.js';
import { withCodec } from '../../sql/codec.js';
import type { Encoder } from '../../sql/compiled.js';
import { decimalText } from '../../sql/decimal.js';
import { bigintOf, enumText, jsonArray, jsonText, plainDateTime } from '../../sql/encode.js';

/** JavaScript to what mysql2 takes; undefined where the value goes as it is. */
export const encoder: (type: ColumnType, write?: boolean) => Encoder | undefined =
  /* @__PURE__ */ withCodec(plainEncoder);

function plainEncoder(type: ColumnType, write: boolean): Encoder | undefined {
  switch (type.kind) {
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? Number(value) : value);
    case 'bigInt':
      return (value) => String(bigintOf(value));
    case 'decimal':
      return (value) => decimalText(value, write ? type.scale : undefined);
    case 'dateTime':
    case 'timestamp':
      return plainDateTime;
    case 'json':
      return jsonText;
    case 'bytes':
      return (value) =>
        value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
    case 'enum':
      return (value) => enumText(value, type);
    case 'array': {
      const element = encoder(type.element, write);
      return (value) => jsonArray(value, element);
    }
    default:
      return undefined;
  }
}
