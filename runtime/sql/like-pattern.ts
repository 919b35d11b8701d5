import { ValidationError } from '../util/errors.js';
import type { ExpressionNode } from './node.js';

/** Escapes LIKE's wildcards with a backslash. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A pattern that finds `part` letter for letter between the caller's wildcards. */
export function likePattern(before: string, part: string | undefined, after: string): ExpressionNode {
  if (part === undefined)
    throw new ValidationError('a text to search for is undefined; leave the condition out instead');
  return { kind: 'param', value: before + escapeLike(part) + after, type: { kind: 'text' } };
}
