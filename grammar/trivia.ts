import type { IToken } from './chevrotain.js';
import type { Source, Span } from './source.js';
import { BlockComment, endOf } from './tokens.js';

/** A comment of a file and where it stands. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** As written, without space at the end of its lines. */
  readonly text: string;
  /** True for `//` and `///`, after which the line is over. */
  readonly endsLine: boolean;
}

/**
 * What the tree does not hold and the formatter keeps: comments, and where the user broke lines. A comment is printed
 * once; what has been printed is remembered, so that none is lost.
 */
export class Trivia {
  readonly text: string;
  readonly #comments: readonly Comment[];
  #printed = new Set<Comment>();

  /**
   * @param source - the file
   * @param comments - its comment tokens, in order
   */
  constructor(source: Source, comments: readonly IToken[]) {
    this.text = source.text;
    this.#comments = comments.map((token) => ({
      start: token.startOffset,
      end: endOf(token),
      text: token.image.replaceAll(/[^\S\r\n]+$/gm, '').replaceAll(/\r\n?/g, '\n'),
      endsLine: token.tokenType !== BlockComment,
    }));
  }

  /** The comments that stand wholly between two offsets, in order. */
  between(start: number, end: number): readonly Comment[] {
    let low = 0;
    let high = this.#comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#comments[middle]?.start ?? end) < start) low = middle + 1;
      else high = middle;
    }
    let stop = low;
    while ((this.#comments[stop]?.end ?? Number.POSITIVE_INFINITY) <= end) stop += 1;
    return this.#comments.slice(low, stop);
  }

  /** Notes that comments have found their place in the output. */
  keep(comments: readonly Comment[]): void {
    for (const comment of comments) this.#printed.add(comment);
  }

  /** True where a comment inside the span has found no place. */
  loses(span: Span): boolean {
    return this.between(span.start, span.end).some((comment) => !this.#printed.has(comment));
  }

  /** True where the user broke the line between two offsets. */
  breaks(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (isLineEnd(this.text[at])) return true;
    return false;
  }

  /** True where an empty line stands between two offsets, which hold no text but comments. */
  hasEmptyLine(start: number, end: number): boolean {
    return /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/.test(this.text.slice(start, end));
  }

  /** True for a comment with nothing but space before it on its line. */
  beginsLine(comment: Comment): boolean {
    let at = comment.start;
    while (at > 0 && /[^\S\r\n]/.test(this.text[at - 1] ?? '')) at -= 1;
    return at === 0 || isLineEnd(this.text[at - 1]) || this.text[at - 1] === '\ufeff';
  }

  /**
   * The text of a span as the user wrote it, moved so that its first line stands at `indent`.
   *
   * @param span - the text
   * @param indent - columns before its first line, which the caller writes
   */
  verbatim(span: Span, indent: number): string {
    const lines = this.text.slice(span.start, span.end).split(/\r\n|\n|\r/);
    const [first = '', ...rest] = lines.map((line) => line.trimEnd());
    let start = span.start;
    while (start > 0 && !isLineEnd(this.text[start - 1])) start -= 1;
    const shift = indent - widthOfIndent(this.text.slice(start, span.start));
    const widths = rest.filter((line) => line !== '').map((line) => widthOfIndent(line));
    // Lines that can't move as far as the others would change their place among them (and block strings their value).
    const by = widths.every((width) => width + shift >= 0) ? shift : 0;
    const moved = rest.map((line) => (line === '' ? '' : ' '.repeat(widthOfIndent(line) + by) + line.trimStart()));
    return [first, ...moved].join('\n');
  }
}

function widthOfIndent(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === ' ') width += 1;
    else if (character === '\t') width += 2;
    else break;
  }
  return width;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
