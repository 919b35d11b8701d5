import { pluralOf, singularOf } from './plural.js';

/**
 * Splits an identifier into lower-case words at underscores, hyphens, dots and changes of case: `HTTPServerId` gives
 * `http`, `server`, `id`. Digits stay with the word before them.
 */
export function wordsOf(identifier: string): string[] {
  let words = KNOWN.get(identifier);
  if (words === undefined) {
    words = split(identifier);
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(identifier, words);
  }
  return [...words];
}

/** A schema has few names many times (`id`, `createdAt`), and asks for each in several cases. */
const KNOWN = new Map<string, readonly string[]>();
const MOST_KNOWN = 10_000;

function split(identifier: string): readonly string[] {
  return identifier
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1_$2')
    .split(/[^\p{L}\p{N}$]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** `OrderItem` gives `order_item`; a name without any word stays as it is. */
export function snakeCase(identifier: string): string {
  const words = wordsOf(identifier);
  return words.length === 0 ? identifier : words.join('_');
}

/** `order_item` gives `orderItem`. */
export function camelCase(identifier: string): string {
  const [first = identifier, ...rest] = wordsOf(identifier);
  return first + rest.map(capitalize).join('');
}

/** `order_item` gives `OrderItem`. */
export function pascalCase(identifier: string): string {
  return capitalize(camelCase(identifier));
}

/** The identifier with its last word in the plural, as words joined by `join`. */
export function pluralWords(identifier: string): string[] {
  const words = wordsOf(identifier);
  const last = words.pop();
  return last === undefined ? [identifier] : [...words, pluralOf(last)];
}

/** `followers` gives `follower`, `openOrders` gives `openOrder`. */
export function singularIdentifier(identifier: string): string {
  const last = wordsOf(identifier).pop();
  if (last === undefined) return identifier;
  const singular = singularOf(last);
  return identifier.toLowerCase().endsWith(last) && singular !== last
    ? identifier.slice(0, identifier.length - last.length) + matchCase(singular, identifier.slice(-last.length))
    : identifier;
}

/** Upper-case first letter; the rest stays. */
export function capitalize(text: string): string {
  return text === '' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function matchCase(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? capitalize(word) : word;
}
