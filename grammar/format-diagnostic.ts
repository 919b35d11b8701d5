import { codeFrame, lastLine, type FrameStyle } from './code-frame.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import { LineTables } from './line-table.js';
import type { Source, Span } from './source.js';

/** How diagnostics are printed. */
export interface DiagnosticFormat {
  /** ANSI colours; off by default, so that a file or a pipe gets plain text. */
  readonly color?: boolean;
  /** Columns of the terminal; long lines are cut around the underlined text. Default 100. */
  readonly width?: number;
}

type Paint = (text: string) => string;

interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly strong: Paint;
  readonly frame: Paint;
  readonly hint: Paint;
}

const paint =
  (code: string): Paint =>
  (text) =>
    `\u001b[${code}m${text}\u001b[0m`;
const plain: Paint = (text) => text;

const COLORS: Palette = {
  severity: { error: paint('1;31'), warning: paint('1;33'), note: paint('1;36') },
  strong: paint('1'),
  frame: paint('2'),
  hint: paint('36'),
};
const NO_COLORS: Palette = {
  severity: { error: plain, warning: plain, note: plain },
  strong: plain,
  frame: plain,
  hint: plain,
};

/**
 * Prints one diagnostic: what is wrong, where, the lines with the exact text underlined, other places that belong to it,
 * and the hint.
 *
 * @param diagnostic - the diagnostic
 * @param sources - the files its spans point into; without them only the place is named
 * @param format - colours and width
 * @returns several lines, without a line end after the last
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  sources: Iterable<Source>,
  format: DiagnosticFormat = {},
): string {
  return render(diagnostic, new LineTables(sources), format);
}

/**
 * Prints diagnostics grouped by file, in the order of the text, with a last line that counts them.
 *
 * @param diagnostics - the diagnostics, in any order
 * @param sources - the files their spans point into
 * @param format - colours and width
 * @returns several lines without a line end after the last; nothing for no diagnostics
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Iterable<Source>,
  format: DiagnosticFormat = {},
): string {
  if (diagnostics.length === 0) return '';
  const tables = new LineTables(sources);
  const sorted = sortDiagnostics(diagnostics);
  return [...sorted.map((diagnostic) => render(diagnostic, tables, format)), summary(sorted, format)].join('\n\n');
}

/**
 * Orders diagnostics by file and place; those without a span come last. The order of equal ones is kept.
 *
 * @param diagnostics - the diagnostics
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    if (a.span === undefined || b.span === undefined)
      return Number(a.span === undefined) - Number(b.span === undefined);
    if (a.span.file !== b.span.file) return a.span.file < b.span.file ? -1 : 1;
    return a.span.start - b.span.start || a.span.end - b.span.end;
  });
}

function render(diagnostic: Diagnostic, tables: LineTables, format: DiagnosticFormat): string {
  const palette = format.color === true ? COLORS : NO_COLORS;
  const { code, severity, message, span, subject, hint, related = [] } = diagnostic;
  const severe = palette.severity[severity];
  const numbers = numberWidth([span, ...related.map((other) => other.span)], tables);
  const style = { width: format.width ?? 100, gutter: palette.frame, numbers };
  const lines = [`${severe(`${severity} ${code}:`)} ${palette.strong(message)}`];
  if (span !== undefined) lines.push(...place(span, tables, { ...style, mark: '^', underline: severe }));
  else if (subject !== undefined) lines.push(`${palette.frame('-->')} ${subject}`);
  for (const other of related) {
    lines.push(`${palette.severity.note('note:')} ${other.message}`);
    lines.push(...place(other.span, tables, { ...style, mark: '-', underline: palette.severity.note }));
  }
  if (hint !== undefined) lines.push(`${palette.hint('hint:')} ${hint}`);
  return lines.join('\n');
}

function place(span: Span, tables: LineTables, style: FrameStyle): string[] {
  const table = tables.of(span.file);
  const arrow = `${' '.repeat(style.numbers)}${style.gutter('-->')}`;
  if (table === undefined) return [`${arrow} ${span.file}`];
  const { line, column } = table.position(span.start);
  return [`${arrow} ${span.file}:${String(line)}:${String(column)}`, ...codeFrame(table, span, style)];
}

function numberWidth(spans: readonly (Span | undefined)[], tables: LineTables): number {
  const widths = spans.map((span) => {
    const table = span === undefined ? undefined : tables.of(span.file);
    if (span === undefined || table === undefined) return 1;
    return String(lastLine(table, span, table.position(span.start).line)).length;
  });
  return Math.max(...widths);
}

function summary(diagnostics: readonly Diagnostic[], format: DiagnosticFormat): string {
  const palette = format.color === true ? COLORS : NO_COLORS;
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [palette.severity[severity](`${String(count)} ${severity}${count === 1 ? '' : 's'}`)];
  });
  return counts.join(', ');
}
