import type { Span } from '../../../grammar/source.js';
import { expressionCodes } from '../codes.js';
import type { Node } from '../node.js';
import type { Typing } from './typing.js';

/** Reports an argument name the function does not know. */
export function failNamed(typing: Typing, span: Span, name: string, argument: string): Node {
  return typing.fail(expressionCodes.badNamedArgument, span, `\`${name}\` has no argument named \`${argument}\`.`);
}
