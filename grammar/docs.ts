import type { IToken } from './chevrotain.js';
import { DocComment, endOf } from './tokens.js';

/**
 * Finds the documentation of declarations and members: the `///` lines right above (an empty line ends them, a `//` line
 * does not) and one behind on the same line. Asked in the order of the file.
 */
export class Docs {
  readonly #text: string;
  readonly #comments: readonly IToken[];
  #next = 0;

  constructor(text: string, comments: readonly IToken[]) {
    this.#text = text;
    this.#comments = comments;
  }

  /**
   * The documentation of what stands from `start` to `end`, without the slashes and one space after them.
   *
   * @param start - where the thing begins
   * @param end - where it ends; its own start for a block, whose first comment inside belongs to its members
   */
  of(start: number, end: number): { readonly doc?: string } {
    const lines = this.#above(start);
    const behind = this.#behind(end);
    if (behind !== undefined) lines.push(behind);
    return lines.length === 0 ? {} : { doc: lines.join('\n') };
  }

  #above(start: number): string[] {
    while ((this.#comments[this.#next]?.startOffset ?? start) < start) this.#next += 1;
    const lines: string[] = [];
    let below = start;
    for (let index = this.#next - 1; index >= 0; index--) {
      const comment = this.#comments[index];
      if (comment === undefined || !this.#standsAlone(comment, below)) break;
      if (comment.tokenType === DocComment) lines.push(textOf(comment));
      below = comment.startOffset;
    }
    return lines.reverse();
  }

  #behind(end: number): string | undefined {
    let index = this.#next;
    while ((this.#comments[index]?.startOffset ?? end) < end) index += 1;
    const comment = this.#comments[index];
    if (comment?.tokenType !== DocComment) return undefined;
    return /^[^\S\r\n]*$/.test(this.#text.slice(end, comment.startOffset)) ? textOf(comment) : undefined;
  }

  /** True for a comment on a line of its own, right above the line of `below`. */
  #standsAlone(comment: IToken, below: number): boolean {
    const between = this.#text.slice(endOf(comment), below);
    if (!/^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(between)) return false;
    for (let at = comment.startOffset - 1; at >= 0; at--) {
      const character = this.#text[at] ?? '';
      if (character === '\n' || character === '\r') return true;
      if (character.trim() !== '') return false;
    }
    return true;
  }
}

function textOf(comment: IToken): string {
  return comment.image.slice(3).replace(/^ /, '').trimEnd();
}
