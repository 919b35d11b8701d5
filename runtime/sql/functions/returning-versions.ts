import type { Column } from '../column.js';
import { Expression } from '../expression.js';
import type { ConstructNode } from '../node.js';

const print: ConstructNode['print'] = (printer, { detail }) => {
  const [version, name] = detail as readonly [string, string];
  const { product, version: server } = printer.server;
  if (product !== 'postgresql' || server < 180_000)
    printer.unsupported(
      `${version} row in RETURNING${product === 'postgresql' ? ' before version 18' : ''}`,
      'read the row with forUpdate() before it is written, in one transaction',
    );
  printer.put(`${version}.${printer.quote(name)}`);
};

const valueOf = <T, In>(version: 'old' | 'new', { name, type }: Column<string, T, In>): Expression<T | null, In> =>
  new Expression<T | null, In>({ kind: 'construct', print, operands: [], type, detail: [version, name] }, type);

/**
 * In RETURNING, a column's value before the statement; NULL for a row that is inserted. PostgreSQL 18
 * (https://www.postgresql.org/docs/18/dml-returning.html).
 */
export function oldValue<T, In>(column: Column<string, T, In>): Expression<T | null, In> {
  return valueOf('old', column);
}

/** In RETURNING, a column's value after the statement; NULL for a row that is deleted. PostgreSQL 18. */
export function newValue<T, In>(column: Column<string, T, In>): Expression<T | null, In> {
  return valueOf('new', column);
}
