import { cellsOf, type Cell } from './display-width.js';
import type { LineTable } from './line-table.js';
import type { Span } from './source.js';

/** How a frame is drawn. */
export interface FrameStyle {
  /** Columns a line may take in all. */
  readonly width: number;
  /** What underlines. */
  readonly mark: '^' | '-';
  /** Paints line numbers and bars. */
  readonly gutter: (text: string) => string;
  /** Paints the underline. */
  readonly underline: (text: string) => string;
  /** Columns of the line numbers, the same for all frames of one diagnostic. */
  readonly numbers: number;
}

/** Of a span over many lines these many are shown at its beginning and at its end. */
const SHOWN = 2;
const ELLIPSIS = '…';

/**
 * Draws the lines a span stands on, each with its number and an underline below exactly the text of the span.
 *
 * @param table - the lines of the file
 * @param span - the text to point at; a caret stands for an empty one
 * @param style - width and colours
 * @returns the lines of the frame
 */
export function codeFrame(table: LineTable, span: Span, style: FrameStyle): string[] {
  const first = table.position(span.start).line;
  const last = lastLine(table, span, first);
  const out = [style.gutter(`${' '.repeat(style.numbers)} |`)];
  for (let line = first; line <= last; line++) {
    if (line === first + SHOWN && last - first >= 2 * SHOWN) {
      out.push(style.gutter(`${ELLIPSIS.padStart(style.numbers)} |`));
      line = last - SHOWN + 1;
    }
    out.push(...frameLine(table, span, line, style));
  }
  return out;
}

/** The last line a frame shows; a span that ends right after a line end does not reach into the next line. */
export function lastLine(table: LineTable, span: Span, first: number): number {
  const end = table.position(Math.max(span.end, span.start));
  return Math.max(first, end.column === 1 ? end.line - 1 : end.line);
}

function frameLine(table: LineTable, span: Span, line: number, style: FrameStyle): string[] {
  const text = table.line(line);
  const start = Math.max(0, span.start - table.start(line));
  const end = Math.min(text.length, span.end - table.start(line));
  // In the middle of a longer span the indentation is not underlined.
  const from = start === 0 && line !== table.position(span.start).line ? text.length - text.trimStart().length : start;
  const window = windowOf(cellsOf(text), from, end, style.width - style.numbers - 3);
  const number = style.gutter(`${String(line).padStart(style.numbers)} |`);
  const bar = style.gutter(`${' '.repeat(style.numbers)} |`);
  const marks = style.mark.repeat(Math.max(1, window.marked));
  if (text.trim() === '' && line !== table.position(span.start).line) return [number];
  return [`${number} ${window.text}`.trimEnd(), `${bar} ${' '.repeat(window.before)}${style.underline(marks)}`];
}

interface Window {
  readonly text: string;
  /** Columns before the underline. */
  readonly before: number;
  /** Columns of the underline. */
  readonly marked: number;
}

/** Cuts a long line so that the marked part stays in view. */
function windowOf(cells: readonly Cell[], from: number, to: number, width: number): Window {
  const columns = (part: readonly Cell[]): number => part.reduce((sum, cell) => sum + cell.width, 0);
  const head = cells.filter((cell) => cell.offset < from);
  const middle = cells.filter((cell) => cell.offset >= from && cell.offset < to);
  const tail = cells.filter((cell) => cell.offset >= Math.max(from, to));
  const room = Math.max(20, width);
  if (columns(cells) <= room) return { text: textOf(cells), before: columns(head), marked: columns(middle) };
  const marked = take(middle, Math.max(10, room - 20));
  const cutMiddle = marked.length < middle.length;
  const rest = room - columns(marked) - 2;
  const before = takeLast(head, Math.max(Math.floor(rest / 2), rest - columns(tail)));
  const cutHead = before.length < head.length ? ELLIPSIS : '';
  const after = cutMiddle ? [] : take(tail, rest - columns(before));
  const cutTail = cutMiddle || after.length < tail.length ? ELLIPSIS : '';
  return {
    text: `${cutHead}${textOf(before)}${textOf(marked)}${textOf(after)}${cutTail}`,
    before: columns(before) + cutHead.length,
    marked: columns(marked),
  };
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

function take(cells: readonly Cell[], width: number): readonly Cell[] {
  let columns = 0;
  const end = cells.findIndex((cell) => (columns += cell.width) > width);
  return end === -1 ? cells : cells.slice(0, end);
}

function takeLast(cells: readonly Cell[], width: number): readonly Cell[] {
  return take(cells.toReversed(), width).toReversed();
}
