import type { ExpressionNode, InsertNode } from './node.js';

const shapeOf = (row: readonly (ExpressionNode | undefined)[]): string =>
  row.map((cell) => (cell === undefined ? '0' : '1')).join('');

/**
 * An insert whose rows leave out different columns as several inserts of neighbouring rows of one shape, for dialects
 * that can't say DEFAULT inside VALUES. One that needs no splitting comes back as it is.
 */
export function uniformInserts(node: InsertNode): readonly InsertNode[] {
  const { rows } = node;
  if (rows === undefined || !rows.some((row) => row.includes(undefined))) return [node];
  const parts: InsertNode[] = [];
  for (let start = 0; start < rows.length;) {
    const shape = shapeOf(rows[start] as readonly (ExpressionNode | undefined)[]);
    let end = start + 1;
    while (end < rows.length && shapeOf(rows[end] as readonly (ExpressionNode | undefined)[]) === shape) end += 1;
    const kept = Array.from(shape, (bit, index) => (bit === '1' ? index : -1)).filter((index) => index >= 0);
    // A row of nothing but defaults is a statement of its own.
    if (kept.length === 0) end = start + 1;
    parts.push({
      ...node,
      columns: kept.map((index) => node.columns[index] as string),
      rows: rows.slice(start, end).map((row) => kept.map((index) => row[index])),
    });
    start = end;
  }
  return parts;
}
