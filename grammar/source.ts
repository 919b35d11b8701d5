/** One `.schema` (or `.prisma`) file as text, with its name as the user knows it. */
export interface Source {
  /** Path shown in diagnostics; relative to the working directory where possible. */
  readonly file: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets into one source file. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A 1-based line and column, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the line and column of an offset.
 *
 * @param text - the whole source text
 * @param offset - UTF-16 offset; clamped to the text's length
 */
export function positionAt(text: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: end - lineStart + 1 };
}
