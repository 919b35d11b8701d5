import type { ColumnType } from '../../schema/column-type.js';

/** What CAST takes differs from what columns are declared with. */
export const CASTS: Readonly<Partial<Record<ColumnType['kind'], string>>> = {
  boolean: 'UNSIGNED',
  smallInt: 'SIGNED',
  int: 'SIGNED',
  bigInt: 'SIGNED',
  float: 'DOUBLE',
  real: 'DOUBLE',
  string: 'CHAR',
  text: 'CHAR',
  char: 'CHAR',
  uuid: 'CHAR',
  enum: 'CHAR',
  interval: 'CHAR',
  bytes: 'BINARY',
  dateTime: 'DATETIME(3)',
  timestamp: 'DATETIME(3)',
  date: 'DATE',
  time: 'TIME(6)',
  json: 'CHAR',
  array: 'CHAR',
  unsupported: 'CHAR',
};
