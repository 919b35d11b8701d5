import { reservedWords } from './reserved-words.js';

/** A name as it stands in MySQL's SQL: quoted only where it has to be (a reserved word, upper case, odd characters). */
export function quoteIdentifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}
