/**
 * PostgreSQL's text form of arrays (https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO): braces nest,
 * elements are separated by commas, quotes and backslashes escape, an unquoted NULL is NULL.
 */

/** A nested array's text as nested lists of text and null. */
export function parseArray(text: string): unknown[] {
  let at = text.indexOf('{') + 1;
  const list = (): unknown[] => {
    const items: unknown[] = [];
    for (;;) {
      const character = text[at];
      if (character === '}' || character === undefined) {
        at += 1;
        return items;
      }
      if (character === ',') at += 1;
      else if (character === '{') {
        at += 1;
        items.push(list());
      } else items.push(character === '"' ? quoted() : bare());
    }
  };
  const quoted = (): string => {
    let value = '';
    for (at += 1; text[at] !== '"' && at < text.length; at++) {
      if (text[at] === '\\') at += 1;
      value += text[at] as string;
    }
    at += 1;
    return value;
  };
  const bare = (): string | null => {
    const start = at;
    while (at < text.length && text[at] !== ',' && text[at] !== '}') at += 1;
    const value = text.slice(start, at);
    return value === 'NULL' ? null : value;
  };
  return list();
}

/**
 * A list, nested or not, as PostgreSQL reads it.
 *
 * @param element - the text of one element that is not null
 */
export function printArray(list: readonly unknown[], element: (value: unknown) => string): string {
  const items = list.map((item) => {
    if (item === null || item === undefined) return 'NULL';
    if (Array.isArray(item)) return printArray(item, element);
    return quoteElement(element(item));
  });
  return `{${items.join(',')}}`;
}

const quoteElement = (text: string): string =>
  /^[\w.+:-]+$/.test(text) && text.toUpperCase() !== 'NULL' ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
