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
