import type { LayoutOptions } from './doc.js';

/** A string literal with the quotes Prettier prefers: those of the options, or the others where that saves escapes. */
export function stringText(literal: string, options: LayoutOptions): string {
  const [preferred, other] = options.singleQuote ? ["'", '"'] : ['"', "'"];
  const inner = literal.slice(1, -1);
  const quote = count(inner, preferred) > count(inner, other) ? other : preferred;
  if (literal.startsWith(quote)) return literal;
  const requoted = inner.replace(/\\(["'\\])|["']/g, (found: string, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === quote || escaped === '\\' ? found : escaped;
    return found === quote ? `\\${found}` : found;
  });
  return `${quote}${requoted}${quote}`;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
