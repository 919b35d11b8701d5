import type { Encoder } from '../../sql/compiled.js';
import { READERS } from './wire-form.js';

/** COPY's text format (https://www.postgresql.org/docs/current/sql-copy.html): tabs between values, `\N` for NULL. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const UNESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** One value of a row that is sent. */
export function copyField(value: unknown, encode: Encoder | undefined): string {
  if (value === null || value === undefined) return '\\N';
  const encoded = encode === undefined ? value : encode(value);
  if (encoded === null || encoded === undefined) return '\\N';
  if (encoded instanceof Uint8Array) return `\\\\x${Buffer.from(encoded).toString('hex')}`;
  return `${encoded as string | number | boolean}`.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] as string);
}

/** The fields of a line that was received. */
export function copyFields(line: string): (string | null)[] {
  return line
    .split('\t')
    .map((field) =>
      field === '\\N' ? null : field.replace(/\\(.)/gs, (_, found: string) => UNESCAPES[found] ?? found),
    );
}

const [number, truth, bytes] = [READERS[23], READERS[16], READERS[17]];
/** How the texts of a column become what drivers give. */
export const COPY_READERS: Readonly<Record<string, ((text: string) => unknown) | undefined>> = {
  smallInt: number,
  int: number,
  float: number,
  real: number,
  boolean: truth,
  bytes,
};

/** Lines of a text that comes in pieces. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
