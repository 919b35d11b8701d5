import type { SqlFragment } from './node.js';

/**
 * How tightly SQL's operators bind, in the order all three dialects agree on. Where they differ (`||` binds tightest in
 * SQLite and looser than `+` in PostgreSQL) operands are put in parentheses on all of them.
 */
export const sqlLevel = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  concat: 5,
  additive: 6,
  multiplicative: 7,
  unary: 8,
  primary: 9,
} as const;

/** Text that needs no parentheses anywhere. */
export function primary(text: string): SqlFragment {
  return { text, level: sqlLevel.primary };
}
