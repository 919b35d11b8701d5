import type { Database } from 'better-sqlite3';
import { globPattern } from './glob.js';

const characters = (text: unknown): string[] => Array.from(String(text));

/** What fills `text` up to `size` characters; text that is longer is cut. */
function padding(text: readonly string[], size: number, fill: unknown): string {
  const missing = size - text.length;
  const unit = characters(fill);
  if (missing <= 0 || unit.length === 0) return '';
  return Array.from({ length: missing }, (_, index) => unit[index % unit.length] as string).join('');
}

const expressions = new Map<string, RegExp>();
/** Patterns are few and used for many rows. */
function expression(pattern: string, flags: string): RegExp {
  const key = `${flags}/${pattern}`;
  let found = expressions.get(key);
  if (found === undefined) {
    if (expressions.size > 500) expressions.clear();
    expressions.set(key, (found = new RegExp(pattern, `u${flags}`)));
  }
  // A sticky place left by an earlier use would change the answer.
  found.lastIndex = 0;
  return found;
}

/** Functions over text that the other databases have. Characters are code points; NULL gives NULL. */
export function registerTextFunctions(database: Database): void {
  const define = (name: string, work: (...values: unknown[]) => unknown): void => {
    database.function(name, { deterministic: true, varargs: true }, (...values: unknown[]) =>
      values.includes(null) ? null : work(...values),
    );
  };
  define('like_glob', globPattern);
  define('text_lpad', (text, size, fill) => {
    const own = characters(text);
    return padding(own, Number(size), fill) + own.slice(0, Number(size)).join('');
  });
  define('text_rpad', (text, size, fill) => {
    const own = characters(text);
    return own.slice(0, Number(size)).join('') + padding(own, Number(size), fill);
  });
  define('text_repeat', (text, times) => String(text).repeat(Math.max(0, Number(times))));
  define('text_reverse', (text) => characters(text).reverse().join(''));
  define('text_right', (text, count) => {
    const own = characters(text);
    return own.slice(Math.max(0, own.length - Number(count))).join('');
  });
  define('text_split', (text, separator, index) => String(text).split(String(separator))[Number(index) - 1] ?? '');
  define('text_matches', (text, pattern, flags) =>
    Number(expression(String(pattern), String(flags)).test(String(text))),
  );
  define('text_replace', (text, pattern, replacement, flags) =>
    String(text).replace(expression(String(pattern), String(flags)), () => String(replacement)),
  );
}
