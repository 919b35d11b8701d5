import type { NullOf } from './logic.js';

type Text = string | null;

/** The texts one after another; null if any is. */
export function concat<T extends Text>(...texts: readonly T[]): string | NullOf<T> {
  const missing = texts.find((text) => text === null);
  return missing === undefined ? texts.join('') : (missing as NullOf<T>);
}

/** The number of characters (code points). */
export function length<T extends Text>(text: T): number | NullOf<T> {
  return text === null ? (text as NullOf<T>) : countOf(text);
}

function countOf(text: string): number {
  // Two units of UTF-16 make one character beyond U+FFFF.
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** In lower case. */
export function lower<T extends Text>(text: T): string | NullOf<T> {
  return text === null ? (text as NullOf<T>) : text.toLowerCase();
}

/** In upper case. */
export function upper<T extends Text>(text: T): string | NullOf<T> {
  return text === null ? (text as NullOf<T>) : text.toUpperCase();
}

/** Without spaces at both ends. */
export function trim<T extends Text>(text: T): string | NullOf<T> {
  return text === null ? (text as NullOf<T>) : text.replace(/^ +| +$/g, '');
}

/** Without spaces at the beginning. */
export function ltrim<T extends Text>(text: T): string | NullOf<T> {
  return text === null ? (text as NullOf<T>) : text.replace(/^ +/, '');
}

/** Without spaces at the end. */
export function rtrim<T extends Text>(text: T): string | NullOf<T> {
  return text === null ? (text as NullOf<T>) : text.replace(/ +$/, '');
}

/** Characters from `start` (from 1), at most `count` of them. */
export function substr<T extends Text, S extends number | null>(text: T, start: S): string | NullOf<T> | NullOf<S>;
export function substr<T extends Text, S extends number | null, L extends number | null>(
  text: T,
  start: S,
  count: L,
): string | NullOf<T> | NullOf<S> | NullOf<L>;
export function substr<T extends Text, S extends number | null, L extends number | null>(
  text: T,
  start: S,
  count?: L,
): string | NullOf<T> | NullOf<S> | NullOf<L> {
  if (text === null) return text as NullOf<T>;
  if (start === null) return start as NullOf<S>;
  if (count === null) return count as NullOf<L>;
  const first = Math.max(start, 1) - 1;
  const whole: string = text;
  const characters = Array.from(whole);
  return characters.slice(first, count === undefined ? undefined : first + Math.max(count, 0)).join('');
}

/** With every `from` replaced by `to`; an empty `from` changes nothing. */
export function replace<T extends Text, F extends Text, R extends Text>(
  text: T,
  from: F,
  to: R,
): string | NullOf<T> | NullOf<F> | NullOf<R> {
  if (text === null) return text as NullOf<T>;
  if (from === null) return from as NullOf<F>;
  if (to === null) return to as NullOf<R>;
  return from === '' ? text : text.split(from).join(to);
}

type Test<A, B> = boolean | NullOf<A> | NullOf<B>;

function test<A extends Text, B extends Text>(a: A, b: B, holds: (a: string, b: string) => boolean): Test<A, B> {
  if (a === null) return a as NullOf<A>;
  return b === null ? (b as NullOf<B>) : holds(a, b);
}

/** Whether the text begins with `part`. */
export function startsWith<A extends Text, B extends Text>(text: A, part: B): Test<A, B> {
  return test(text, part, (a, b) => a.startsWith(b));
}

/** Whether the text ends with `part`. */
export function endsWith<A extends Text, B extends Text>(text: A, part: B): Test<A, B> {
  return test(text, part, (a, b) => a.endsWith(b));
}

/** Whether `part` occurs in the text. */
export function contains<A extends Text, B extends Text>(text: A, part: B): Test<A, B> {
  return test(text, part, (a, b) => a.includes(b));
}

/** Where `part` first occurs, from 1; 0 where it does not. */
export function position<A extends Text, B extends Text>(text: A, part: B): number | NullOf<A> | NullOf<B> {
  if (text === null) return text as NullOf<A>;
  if (part === null) return part as NullOf<B>;
  const at = text.indexOf(part);
  return at === -1 ? 0 : countOf(text.slice(0, at)) + 1;
}

/** SQL's LIKE, case-sensitive: `%` any text, `_` one character, `\` takes the next character as it is. */
export function like<A extends Text, B extends Text>(text: A, pattern: B): Test<A, B> {
  return test(text, pattern, (a, b) => matcher(b, 'su').test(a));
}

/** LIKE without regard to case. */
export function ilike<A extends Text, B extends Text>(text: A, pattern: B): Test<A, B> {
  return test(text, pattern, (a, b) => matcher(b, 'siu').test(a));
}

const matchers = new Map<string, RegExp>();

/** Patterns are few and rows are many: the last ones are kept. */
function matcher(pattern: string, flags: string): RegExp {
  const key = flags + pattern;
  const known = matchers.get(key);
  if (known !== undefined) return known;
  const source = pattern.replace(/\\([\s\S])|%|_|[\s\S]/gu, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return literal(escaped);
    if (part === '%') return '.*';
    return part === '_' ? '.' : literal(part);
  });
  const made = new RegExp(`^${source}$`, flags);
  if (matchers.size >= 100) matchers.clear();
  matchers.set(key, made);
  return made;
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
