import type { RowArrays } from '../dialect.js';
import { mustBeSendable } from '../../util/sendable-text.js';
import { quoteIdentifier } from './identifier.js';

/**
 * Rows as one array for each of their columns: one text whatever their number, and no limit of parameters. An array's type is told by
 * a value of the column that is never looked at, so that any type a column may have will do (domains, enums, `citext`, …); arrays
 * of arrays would be one array of more dimensions, which `unnest` takes apart.
 */
export const rowArrays: RowArrays = {
  source(table, columns, numbered) {
    const lists = columns.map(
      (column, index) => `coalesce($${String(index + 1)}, ARRAY[(NULL::${table}).${quoteIdentifier(column)}])`,
    );
    const names = [...columns.map((_, index) => `c${String(index + 1)}`), ...(numbered ? ['n'] : [])];
    return `unnest(${lists.join(', ')})${numbered ? ' WITH ORDINALITY' : ''} AS given_ (${names.join(', ')})`;
  },
  parameter(values) {
    let text = '{';
    for (let index = 0; index < values.length; index++) {
      if (index > 0) text += ',';
      text += elementText(values[index]);
    }
    return `${text}}`;
  },
};

/** One element as an array's text has it: https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function elementText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`;
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
  if (value instanceof Date) return `"${value.toISOString()}"`;
  mustBeSendable([value], false);
  return `${value as number}`;
}
