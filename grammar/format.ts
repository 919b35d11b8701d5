import type { Diagnostic } from './diagnostic.js';
import { lex } from './lex.js';
import { parse } from './parse.js';
import { behindOf, commentRow, Printer } from './printer.js';
import { printRows, type Row } from './rows.js';
import type { Source } from './source.js';
import { Trivia } from './trivia.js';

/** What {@link formatSchema} gives. */
export interface Formatted {
  /** The formatted text; the text as it was where it has syntax errors. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Formats a file: two spaces of indentation, the parts of fields in columns, one space where one belongs, at most one
 * empty line in a row. Comments, documentation, line breaks inside brackets and the order of everything stay. Formatting
 * again changes nothing, and the tree stays the same.
 *
 * @param source - the file's name and text; a file with syntax errors is not changed
 */
export function formatSchema(source: Source): Formatted {
  const { file, diagnostics } = parse(source);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { text: source.text, diagnostics };
  const trivia = new Trivia(source, lex(source, []).comments);
  const printer = new Printer(trivia);
  const rows: Row[] = [];
  let from = 0;
  let previous: 'block' | 'line' | undefined;
  for (const declaration of file.declarations) {
    const oneLine = declaration.kind === 'ScalarDeclaration';
    addComments(
      rows,
      trivia,
      from,
      declaration.span.start,
      previous === 'block' || (previous !== undefined && !oneLine),
    );
    const text = printer.declaration(declaration);
    trivia.keep(trivia.between(declaration.span.start, declaration.span.end));
    const behind = behindOf(trivia, declaration.span.end, source.text.length);
    rows.push({ kind: 'text', text: text + behind.map((comment) => ` ${comment.text}`).join(''), breaksColumns: true });
    from = behind.at(-1)?.end ?? declaration.span.end;
    previous = oneLine ? 'line' : 'block';
  }
  addComments(rows, trivia, from, source.text.length, previous === 'block');
  while (rows.at(-1)?.kind === 'blank') rows.pop();
  const lines = printRows(rows, 0);
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  return { text: /\r\n/.test(source.text) ? text.replaceAll('\n', '\r\n') : text, diagnostics };
}

/** Adds what stands between two declarations: comments, and single empty lines, one at least where one is due. */
function addComments(rows: Row[], trivia: Trivia, start: number, end: number, due: boolean): void {
  if (due) rows.push({ kind: 'blank' });
  let from = start;
  for (const comment of trivia.between(start, end)) {
    addEmptyLine(rows, trivia, from, comment.start);
    rows.push(commentRow(comment, 0));
    from = comment.end;
  }
  addEmptyLine(rows, trivia, from, end);
}

function addEmptyLine(rows: Row[], trivia: Trivia, start: number, end: number): void {
  const last = rows.at(-1);
  if (last !== undefined && last.kind !== 'blank' && trivia.hasEmptyLine(start, end)) rows.push({ kind: 'blank' });
}
