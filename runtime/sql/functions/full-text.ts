import { argument, BOOLEAN, construct, FLOAT, TEXT } from '../construct.js';
import type { Expression } from '../expression.js';
import type { ConstructNode, ExpressionNode, NodePrinter } from '../node.js';
import type { ExpressionOf } from '../operand.js';

/** How a search is read. */
export interface SearchOptions {
  /** PostgreSQL: the configuration that finds the stems of words (`english`); the server's default unless said. */
  readonly language?: string;
  /**
   * `words`: what people type into a search box (the default). `boolean`: the database's own operators: `&`, `|`, `!` of
   * PostgreSQL's to_tsquery, `+` and `-` of MySQL. `phrase` (PostgreSQL): words that follow each other. `expansion` (MySQL):
   * also rows that resemble those found.
   */
  readonly mode?: 'words' | 'boolean' | 'phrase' | 'expansion';
}

const QUERIES = {
  words: 'websearch_to_tsquery',
  boolean: 'to_tsquery',
  phrase: 'phraseto_tsquery',
  expansion: undefined,
} as const;
const MODES = {
  words: ' IN NATURAL LANGUAGE MODE)',
  boolean: ' IN BOOLEAN MODE)',
  phrase: undefined,
  expansion: ' WITH QUERY EXPANSION)',
} as const;

function vector(printer: NodePrinter, columns: readonly ExpressionNode[], { language }: SearchOptions): void {
  printer.put(`to_tsvector(${language === undefined ? '' : `${printer.literal(language)}, `}`);
  columns.forEach((column, index) => {
    // An index is used only where the expression is the same: coalesce() and || are immutable, concat_ws() is not.
    printer.put(index === 0 ? 'coalesce(' : " || ' ' || coalesce(");
    printer.expression(column);
    printer.put(", '')");
  });
  printer.put(')');
}
function query(printer: NodePrinter, text: ExpressionNode, { language, mode = 'words' }: SearchOptions): void {
  const name = QUERIES[mode] ?? printer.unsupported(`search mode '${mode}'`, "use the mode 'words'");
  printer.put(`${name}(${language === undefined ? '' : `${printer.literal(language)}, `}`);
  printer.expression(text);
  printer.put(')');
}
function against(printer: NodePrinter, nodes: readonly ExpressionNode[], { mode = 'words' }: SearchOptions): void {
  const end =
    MODES[mode] ?? printer.unsupported(`search mode '${mode}'`, "put the words in double quotes in the mode 'boolean'");
  printer.put('MATCH (');
  printer.separated(nodes.slice(0, -1), ', ');
  printer.put(') AGAINST (');
  printer.expression(nodes.at(-1) as ExpressionNode);
  printer.put(end);
}
const refuse = (printer: NodePrinter): never =>
  printer.unsupported(
    'full-text search over an ordinary table',
    'make an FTS5 table and use ftsMatch(), or use contains() or matches()',
  );

const printSearch: ConstructNode['print'] = (printer, { operands, detail }) => {
  const options = detail as SearchOptions;
  if (printer.dialect === 'sqlite') return refuse(printer);
  printer.put('(');
  if (printer.dialect === 'mysql') {
    against(printer, operands, options);
    printer.put(' > 0');
  } else {
    vector(printer, operands.slice(0, -1), options);
    printer.put(' @@ ');
    query(printer, operands.at(-1) as ExpressionNode, options);
  }
  printer.put(')');
};
const printRank: ConstructNode['print'] = (printer, { operands, detail }) => {
  const options = detail as SearchOptions;
  if (printer.dialect === 'sqlite') return refuse(printer);
  if (printer.dialect === 'mysql') return against(printer, operands, options);
  printer.put('ts_rank(');
  vector(printer, operands.slice(0, -1), options);
  printer.put(', ');
  query(printer, operands.at(-1) as ExpressionNode, options);
  printer.put(')');
};
const printHeadline: ConstructNode['print'] = (printer, { operands, detail }) => {
  const options = detail as SearchOptions & { readonly marks?: readonly [string, string] };
  if (printer.dialect !== 'postgresql')
    printer.unsupported(
      'headline of a text',
      printer.dialect === 'sqlite' ? 'use ftsSnippet() on an FTS5 table' : 'mark the words in the application',
    );
  const [text, words] = operands as readonly [ExpressionNode, ExpressionNode];
  printer.put(`ts_headline(${options.language === undefined ? '' : `${printer.literal(options.language)}, `}`);
  printer.expression(text);
  printer.put(', ');
  query(printer, words, options);
  if (options.marks !== undefined)
    printer.put(
      `, ${printer.literal(options.marks.map((mark, index) => `${index === 0 ? 'StartSel' : 'StopSel'}="${mark.replaceAll('"', '""')}"`).join(', '))}`,
    );
  printer.put(')');
};

const operands = (
  columns: readonly ExpressionOf<string | null>[],
  text: string | ExpressionOf<string>,
): ExpressionNode[] => [...columns.map((column) => argument(column)), argument(text, TEXT)];

/**
 * True for rows whose texts hold the words: `to_tsvector(…) @@ websearch_to_tsquery(…)` on PostgreSQL, `MATCH … AGAINST` on
 * MySQL and MariaDB, where a FULLTEXT index of just these columns must be there. How words are cut and weighed is the database's.
 */
export function fullText(
  columns: readonly ExpressionOf<string | null>[],
  text: string | ExpressionOf<string>,
  options: SearchOptions = {},
): Expression<boolean | null, boolean> {
  return construct(printSearch, operands(columns, text), BOOLEAN, options);
}
/** How well a row meets a search, greater for better: to order by. PostgreSQL (ts_rank), MySQL and MariaDB. */
export function fullTextRank(
  columns: readonly ExpressionOf<string | null>[],
  text: string | ExpressionOf<string>,
  options: SearchOptions = {},
): Expression<number | null, number> {
  return construct(printRank, operands(columns, text), FLOAT, options);
}
/** PostgreSQL: the part of a text where the words stand, with marks around them (`<b>`, `</b>` unless said). */
export function fullTextHeadline(
  column: ExpressionOf<string | null>,
  text: string | ExpressionOf<string>,
  options: SearchOptions & { readonly marks?: readonly [start: string, end: string] } = {},
): Expression<string | null, string> {
  return construct(printHeadline, operands([column], text), TEXT, options);
}
