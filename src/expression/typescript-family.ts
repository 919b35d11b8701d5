import type { ValueKind, ValueType } from './value-type.js';

/** What a value is in TypeScript, as far as operators care. */
export type Family = 'number' | 'bigint' | 'decimal' | 'string' | 'boolean' | 'date' | 'other';

/** The TypeScript family of a type; dates, times and uuids are text there. */
export function familyOf(type: ValueType): Family {
  return families[type.kind] ?? 'other';
}

const families: Readonly<Partial<Record<ValueKind, Family>>> = {
  smallInt: 'number',
  int: 'number',
  float: 'number',
  real: 'number',
  bigInt: 'bigint',
  decimal: 'decimal',
  boolean: 'boolean',
  dateTime: 'date',
  timestamp: 'date',
  string: 'string',
  text: 'string',
  char: 'string',
  enum: 'string',
  date: 'string',
  time: 'string',
  uuid: 'string',
};
