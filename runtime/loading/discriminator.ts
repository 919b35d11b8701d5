import type { ColumnType } from '../schema/column-type.js';
import { decodeBoolean } from '../sql/decode.js';

/** What a mapper calls a class (`company`, `2`, `false`), as the discriminator's column has it. */
export function discriminatorValue(identity: string, type: ColumnType): string | number | bigint | boolean {
  switch (type.kind) {
    case 'boolean':
      return identity === 'true';
    case 'smallInt':
    case 'int':
      return Number(identity);
    case 'bigInt':
      return BigInt(identity);
    default:
      return identity;
  }
}

/** What a row has in its discriminator, as a mapper calls the class: false is a kind like any other, null is none. */
export function identityOfKind(wire: unknown, type: ColumnType): string | null {
  if (wire === null || wire === undefined) return null;
  return String(type.kind === 'boolean' ? decodeBoolean(wire) : (wire as string | number | bigint));
}
