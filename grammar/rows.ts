/** One line (or a few that belong together) of a block. */
export type Row =
  | { readonly kind: 'blank' }
  /** A comment on its own lines, or text that takes part in no alignment. */
  | { readonly kind: 'text'; readonly text: string; readonly breaksColumns: boolean }
  /** A member whose parts stand in columns. */
  | { readonly kind: 'cells'; readonly cells: readonly string[]; readonly behind: string };

/**
 * Prints the rows of a block: the parts of neighbouring members stand below each other. Empty lines and attributes of
 * the block begin new columns, comments do not.
 *
 * @param rows - the rows, in order
 * @param indent - columns before each
 */
export function printRows(rows: readonly Row[], indent: number): string[] {
  const pad = ' '.repeat(indent);
  const lines: string[] = [];
  let widths: readonly number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'blank') {
      lines.push('');
      widths = [];
    } else if (row.kind === 'text') {
      lines.push(pad + row.text);
      if (row.breaksColumns) widths = [];
    } else {
      if (widths.length === 0) widths = columnWidths(rows.slice(index, endOfGroup(rows, index)));
      lines.push(pad + joinCells(row.cells, widths) + row.behind);
    }
  }
  return lines;
}

function endOfGroup(rows: readonly Row[], start: number): number {
  const end = rows.findIndex(
    (row, index) => index > start && (row.kind === 'blank' || (row.kind === 'text' && row.breaksColumns)),
  );
  return end === -1 ? rows.length : end;
}

function columnWidths(rows: readonly Row[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    if (row.kind !== 'cells') continue;
    for (const [column, cell] of row.cells.entries()) {
      const [firstLine = ''] = cell.split('\n', 1);
      widths[column] = Math.max(widths[column] ?? 0, firstLine.length);
    }
  }
  return widths;
}

function joinCells(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join(' ');
}
