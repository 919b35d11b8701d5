/** Names of the database's things, as every dialect takes them before it quotes them. */
import { ValidationError } from './errors.js';
import { shortenName, type NameLimit } from './shorten-name.js';

/** Node's own, which the declarations of this language level do not know yet. */
interface Utf16Text {
  isWellFormed(): boolean;
}

/**
 * A quoting function: plain names stay as they are, others are put between the dialect's quotes, doubled inside. A name longer
 * than the dialect's limit is shortened, the same way wherever it stands, so that the server neither refuses nor cuts it: two
 * long names with an equal head stay two names.
 *
 * @param mark - the quote character
 * @throws ValidationError for the empty name and for characters no name can hold; NUL would end the statement for some
 */
export function identifierQuoting(
  mark: '"' | '`',
  reservedWords: ReadonlySet<string>,
  limit?: NameLimit,
): (name: string) => string {
  return (given) => {
    mustBeName(given);
    const name = limit === undefined ? given : shortenName(given, limit);
    if (/^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name)) return name;
    return `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
  };
}

function mustBeName(name: unknown): void {
  if (typeof name !== 'string') throw new ValidationError(`a name in a statement is a text, not a ${typeof name}`);
  if (name === '') throw new ValidationError('a name in a statement is empty');
  if (name.includes('\0') || !(name as unknown as Utf16Text).isWellFormed())
    throw new ValidationError(
      `the name ${JSON.stringify(name)} holds ${name.includes('\0') ? 'the character NUL (U+0000)' : 'half of a surrogate pair'}, which no name of a database can`,
    );
}
