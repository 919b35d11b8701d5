import { argument, BOOLEAN, construct, FLOAT, INT, TEXT } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode, NodePrinter } from '../node.js';
import type { ExpressionOf } from '../operand.js';
import type { TableOf } from '../table.js';

/** A virtual table of SQLite's FTS5 (https://www.sqlite.org/fts5.html), by the name it has in the statement. */
type FtsTable = TableOf<string>;

function only(printer: NodePrinter): void {
  if (printer.dialect !== 'sqlite') printer.unsupported('FTS5 tables', 'use fullText() over the columns');
}
const named = (table: FtsTable): ExpressionNode => ({
  kind: 'identifier',
  names: [table.$info.label],
});

const printMatch: ConstructNode['print'] = (printer, { operands }) => {
  only(printer);
  printer.put('(');
  printer.separated(operands, ' MATCH ');
  printer.put(')');
};
const printCall: ConstructNode['print'] = (printer, { operands, detail }) => {
  only(printer);
  printer.put(`${detail as string}(`);
  printer.separated(operands, ', ');
  printer.put(')');
};

/**
 * Rows of an FTS5 table that meet a query in FTS5's language: words, `"a phrase"`, `pre*`, `AND OR NOT`, `column : word`.
 * SQLite. A text a user typed goes through `ftsWords` first.
 */
export function ftsMatch(table: FtsTable, query: string | ExpressionOf<string>): Expression<boolean> {
  return construct(printMatch, [named(table), argument(query, TEXT)], BOOLEAN);
}
/** A query that finds rows with all of the words of a text, none of which is read as an operator. */
export function ftsWords(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `"${word.replaceAll('"', '""')}"`)
    .join(' ');
}
/** How well a row meets the query, less for better: to order by. With weights, one for each column. */
export function bm25(table: FtsTable, ...weights: readonly number[]): Expression<number> {
  return construct(printCall, [named(table), ...weights.map((weight) => argument(weight, FLOAT))], FLOAT, 'bm25');
}
/** A column's text with marks around what was found; columns are counted from 0. */
export function ftsHighlight(table: FtsTable, column: number, start: string, end: string): Expression<string | null> {
  return construct(
    printCall,
    [named(table), argument(column, INT), argument(start, TEXT), argument(end, TEXT)],
    TEXT,
    'highlight',
  );
}
/** A part of a column's text, of at most so many words, where most was found; -1 takes the best column. */
export function ftsSnippet(
  table: FtsTable,
  column: number,
  marks: readonly [start: string, end: string, gap: string],
  words: number,
): Expression<string | null> {
  const texts = marks.map((mark) => argument(mark, TEXT));
  return construct(printCall, [named(table), argument(column, INT), ...texts, argument(words, INT)], TEXT, 'snippet');
}
