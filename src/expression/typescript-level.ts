import type { TypeScriptFragment } from './node.js';

/** How tightly TypeScript's operators bind. */
export const tsLevel = {
  conditional: 1,
  nullish: 2,
  or: 3,
  and: 4,
  equality: 5,
  relational: 6,
  additive: 7,
  multiplicative: 8,
  unary: 9,
  primary: 10,
} as const;

/** Text that needs no parentheses anywhere. */
export function primaryTs(text: string): TypeScriptFragment {
  return { text, level: tsLevel.primary };
}

/** A string as a TypeScript literal. */
export function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/**
 * The first of several values that is not null. TypeScript refuses `??` after what it takes for always null, as
 * `a ?? null` or a conditional that ends so; those lose their end, or are handed to a function.
 */
export function firstOf(parts: readonly TypeScriptFragment[]): TypeScriptFragment {
  const last = parts.length - 1;
  if (parts.some(({ level }, index) => index < last && level === tsLevel.conditional)) {
    return primaryTs(`h.coalesce(${parts.map(({ text }) => text).join(', ')})`);
  }
  const texts = parts.map(({ text, level }, index) => {
    if (level === tsLevel.nullish) return index < last ? text.replace(/ \?\? null$/, '') : text;
    return level < tsLevel.equality ? `(${text})` : text;
  });
  // What ends in a conditional is one to whoever goes on after it.
  const end = parts[last]?.level === tsLevel.conditional ? tsLevel.conditional : tsLevel.nullish;
  return { text: texts.join(' ?? '), level: end };
}
