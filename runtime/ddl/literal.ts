import type { ColumnType } from '../schema/column-type.js';
import type { Column, DefaultLiteral } from '../schema/table.js';
import type { DdlText } from './ddl-dialect.js';

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const isNumeric = (type: ColumnType): boolean =>
  ['smallInt', 'int', 'bigInt', 'float', 'real', 'decimal'].includes(type.kind);

/**
 * A literal default (or a value to insert) as SQL. A string for a JSON column is JSON text; other values of one are
 * written as JSON.
 */
export function literal(value: DefaultLiteral, column: Column, dialect: DdlText): string {
  if (value === null) return 'NULL';
  const { type } = column;
  if (type.kind === 'array') return arrayOf(value, column, dialect);
  if (type.kind === 'json') return dialect.quoteString(typeof value === 'string' ? value : JSON.stringify(value));
  if (typeof value === 'object') return dialect.quoteString(JSON.stringify(value));
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number')
    return isNumeric(type) || type.kind === 'boolean' ? String(value) : dialect.quoteString(String(value));
  if (type.kind === 'bytes') return dialect.quoteBytes(value);
  if (isNumeric(type) && NUMBER.test(value)) return value;
  return dialect.quoteString(value);
}

function arrayOf(value: DefaultLiteral, column: Column, dialect: DdlText): string {
  const { type } = column;
  if (type.kind !== 'array' || typeof value !== 'object' || value === null) return dialect.quoteString(String(value));
  if (dialect.arrayLiteral === undefined) return dialect.quoteString(JSON.stringify(value));
  const element: Column = { ...column, type: type.element };
  return dialect.arrayLiteral(
    value.map((item) => literal(item, element, dialect)),
    column,
  );
}
