import { EMPTY_LIST, paddedList } from '../../sql/compiler.js';
import type { Encoder } from '../../sql/compiled.js';
import type { TupleListNode } from '../../sql/node.js';
import type { ColumnType } from '../../schema/column-type.js';
import { mustBeSendable } from '../../util/sendable-text.js';

/** From this many rows on, a list of them goes as one JSON parameter. */
export const LONG_LIST = 128;

/** Up to this many single values go as placeholders: SQLite compares them sooner than it reads them out of JSON. */
const MOST_PLACEHOLDERS = 256;

/** Many rows as the text of one parameter; undefined where a cell is no plain value, or is bytes, which JSON cannot hold. */
export function rowsAsJson(
  list: TupleListNode,
  encoder: (type: ColumnType | undefined) => Encoder | undefined,
): string | undefined {
  const rows: string[] = [];
  for (const row of list.rows) {
    const cells: string[] = [];
    for (const cell of row) {
      if (cell.kind !== 'param') return undefined;
      const encode = encoder(cell.type);
      const value = cell.value === null || encode === undefined ? cell.value : encode(cell.value);
      if (value instanceof Uint8Array) return undefined;
      cells.push(typeof value === 'bigint' ? String(value) : JSON.stringify(value));
    }
    rows.push(`[${cells.join(',')}]`);
  }
  return `[${rows.join(',')}]`;
}

/** Lists: none as a query without rows, few as placeholders, many as one JSON array. */
export function expand(list: readonly unknown[], encode: Encoder | undefined, parameters: unknown[]): string {
  if (list.length === 0) return EMPTY_LIST;
  if (list.length <= MOST_PLACEHOLDERS) return paddedList(list, encode, parameters);
  const values = list.map((value) => (value === null || encode === undefined ? value : encode(value)));
  if (values.some((value) => value instanceof Uint8Array)) return paddedList(list, encode, parameters);
  // JSON would spell out what no text can hold.
  mustBeSendable(values, true);
  parameters.push(
    `[${values.map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))).join(',')}]`,
  );
  return '(SELECT value FROM json_each(?))';
}
