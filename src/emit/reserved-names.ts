/**
 * Names that emitted files take from elsewhere. A model may have one of them (`Session`, `Date`, `Map` occur in real
 * schemas): the model keeps it, and what it hides is imported under an alias or read from `globalThis`.
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

/** Members that every class or every object has: no field of a model can be called so. */
export const FORBIDDEN_MEMBERS: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__']);
