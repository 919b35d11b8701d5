import { group, ifBreak, indent, softline } from './doc.js';
import type { Doc } from './doc.js';
import type { Expression } from './tree.js';

/** `return value;`: operators that are too long for the line get parentheses. */
export function returnDoc(value: Expression, doc: Doc): Doc {
  if (value.kind !== 'binary') return ['return ', doc, ';'];
  return ['return ', group([ifBreak('('), indent([softline, doc]), softline, ifBreak(')')]), ';'];
}
