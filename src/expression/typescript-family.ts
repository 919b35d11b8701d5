import type { ValueType } from './value-type.js';

/** What a value is in TypeScript, as far as operators care. */
export type Family = 'number' | 'bigint' | 'decimal' | 'string' | 'boolean' | 'date' | 'other';

/** The TypeScript family of a type; dates, times and uuids are text there. */
export function familyOf(type: ValueType): Family {
  switch (type.kind) {
    case 'smallInt':
    case 'int':
    case 'float':
    case 'real':
      return 'number';
    case 'bigInt':
      return 'bigint';
    case 'decimal':
      return 'decimal';
    case 'boolean':
      return 'boolean';
    case 'dateTime':
    case 'timestamp':
      return 'date';
    case 'string':
    case 'text':
    case 'char':
    case 'enum':
    case 'date':
    case 'time':
    case 'uuid':
      return 'string';
    default:
      return 'other';
  }
}
