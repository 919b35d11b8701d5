/**
 * Names that emitted code takes from elsewhere. A model may have that of a global (`Map`, `Iterable`): it keeps it, and what
 * it hides is read from `globalThis`.
 */

/** Words that cannot name a variable in a module. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

/** Globals that emitted code reads as types or values. */
export const GLOBALS: ReadonlySet<string> = new Set(
  'Array Date Iterable Promise Readonly ReadonlyArray Record Uint8Array Extract Exclude NonNullable'.split(' '),
);
