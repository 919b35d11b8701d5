import { plainDateTime } from '../../sql/encode.js';
import { ValidationError } from '../../util/errors.js';

/** Strings, quoted names and comments, in which a question mark is one; then the placeholders. */
const PIECES =
  /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`]|``)*`|--(?=\s|$)[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/** Needs no escaping in any `sql_mode`. */
const PLAIN = /^[\w .,:+-]*$/;

/**
 * A statement with its values as literals, for the protocol without prepared statements. Texts with any character that some
 * `sql_mode` reads differently are written in hexadecimal digits, which mean the same in every mode and character set.
 *
 * @throws ValidationError when the placeholders and the values are not as many, and for values that are no SQL literal
 */
export function textStatement(sql: string, values: readonly unknown[] | undefined): string {
  if (values === undefined || values.length === 0) return sql;
  let used = 0;
  const text = sql.replace(PIECES, (piece) => (piece === '?' ? literal(values[used++]) : piece));
  if (used !== values.length)
    throw new ValidationError(`the statement has ${String(used)} placeholders and got ${String(values.length)} values`);
  return text;
}

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string')
    return PLAIN.test(value) ? `'${value}'` : `_utf8mb4 x'${Buffer.from(value, 'utf8').toString('hex')}'`;
  if (typeof value === 'boolean') return value ? '1' : '0';
  // A minus after another one would begin a comment.
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value)))
    return value < 0 ? `(${String(value)})` : String(value);
  if (value instanceof Uint8Array)
    return `x'${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}'`;
  if (value instanceof Date) return `'${plainDateTime(value)}'`;
  throw new ValidationError(
    `a value of the type ${typeof value} can't stand in a statement; give a text, a number or bytes`,
  );
}
