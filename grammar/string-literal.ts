/** How the three kinds of strings are read from their source text and written back. */

/** A backslash sequence that means nothing, by its place in the literal. */
export interface InvalidEscape {
  readonly offset: number;
  readonly length: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads the text between double quotes, with the escapes of JSON. An unknown escape is reported and read as the
 * character after the backslash.
 *
 * @param body - the text without its quotes
 * @param onInvalid - called for every unknown escape
 */
export function unescapeDouble(body: string, onInvalid: (escape: InvalidEscape) => void): string {
  if (!body.includes('\\')) return body;
  return body.replace(/\\(u[0-9a-fA-F]{4}|[^])/gu, (sequence: string, what: string, offset: number) => {
    if (what.length === 5) return String.fromCharCode(Number.parseInt(what.slice(1), 16));
    const value = ESCAPES[what];
    if (value !== undefined) return value;
    onInvalid({ offset, length: sequence.length });
    return what;
  });
}

/**
 * Writes a value in double quotes, with no more escapes than needed.
 *
 * @param value - any text
 */
export function quoteDouble(value: string): string {
  // JSON leaves U+2028, U+2029 and lone surrogates readable enough; both read back as they are.
  return JSON.stringify(value);
}

/**
 * Writes a value in single quotes, or in double quotes where single ones can't hold it (line breaks).
 *
 * @param value - any text
 */
export function quoteSingle(value: string): string {
  return /[\r\n]/.test(value) ? quoteDouble(value) : `'${value.replaceAll("'", "''")}'`;
}

/**
 * Reads the text between `"""`: a line break after the opening and the space before the closing quotes are dropped, and
 * so is the indentation all lines share. Backslashes mean nothing, but `\"""` stands for three quotes.
 *
 * @param body - the text without its quotes
 */
export function readBlock(body: string): string {
  const lines = body.replaceAll('\\"""', '"""').split(/\r\n|\n|\r/);
  if (lines.length === 1) return lines[0] ?? '';
  const rest = lines.slice(1);
  const shared = Math.min(...rest.filter((line) => line.trim() !== '').map(indentOf));
  const cut = rest.map((line) => (line.trim() === '' ? '' : line.slice(shared)));
  if (lines[0]?.trim() !== '') cut.unshift(lines[0] ?? '');
  if (cut.at(-1) === '') cut.pop();
  return cut.join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * Writes a value as lines between `"""`, or undefined where that form can't hold it exactly.
 *
 * @param value - any text
 * @param indent - spaces before the closing quotes; the lines get two more
 */
export function quoteBlock(value: string, indent: number): string | undefined {
  const pad = ' '.repeat(indent);
  const lines = value.split('\n').map((line) => (line === '' ? '' : `${pad}  ${line}`));
  const text = ['', ...lines, pad].join('\n').replaceAll('"""', '\\"""');
  return readBlock(text) === value ? `"""${text}"""` : undefined;
}
