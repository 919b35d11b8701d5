import type { Position, Source } from './source.js';

/** Where the lines of one text begin, so that many offsets can be placed in it cheaply. */
export class LineTable {
  readonly #text: string;
  readonly #starts: number[] = [0];

  /** @param text - the whole source text */
  constructor(text: string) {
    this.#text = text;
    for (const end of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(end.index + end[0].length);
  }

  /** How many lines there are; the text after the last line end is one, too. */
  get count(): number {
    return this.#starts.length;
  }

  /**
   * The 1-based line and column of an offset.
   *
   * @param offset - UTF-16 offset; clamped to the text
   */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle + 1) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - this.start(low + 1) + 1 };
  }

  /** Offset of the first character of a 1-based line. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The text of a 1-based line without its line end. */
  line(line: number): string {
    return this.#text.slice(this.start(line), this.start(line + 1)).replace(/[\r\n]+$/, '');
  }
}

/** The line tables of several sources, made when first asked for. */
export class LineTables {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #tables = new Map<string, LineTable>();

  /** @param sources - every file a span may point into */
  constructor(sources: Iterable<Source>) {
    this.#sources = new Map([...sources].map((source) => [source.file, source]));
  }

  /** The table of a file, or undefined where its source was not given. */
  of(file: string): LineTable | undefined {
    const known = this.#tables.get(file);
    if (known !== undefined) return known;
    const source = this.#sources.get(file);
    if (source === undefined) return undefined;
    const table = new LineTable(source.text);
    this.#tables.set(file, table);
    return table;
  }
}
