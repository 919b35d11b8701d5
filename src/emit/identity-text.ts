import type { Field } from '../model.js';
import { quote } from './type-text.js';

/** The value of a discriminator as its column's type has it. */
export function identityText(identity: string, field: Field): string {
  switch (field.columnType.kind) {
    case 'boolean':
    case 'smallInt':
    case 'int':
      return identity;
    case 'bigInt':
      return `${identity}n`;
    default:
      return quote(identity);
  }
}
