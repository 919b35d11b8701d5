import { SYNTAX_CODES, type SyntaxProblem } from './codes.js';
import type { Diagnostic, RelatedSpan } from './diagnostic.js';
import type { Span } from './source.js';

/** What a mistake may carry beside its message. */
export interface SyntaxErrorDetails {
  readonly hint?: string | undefined;
  readonly related?: readonly RelatedSpan[];
}

/**
 * Makes the diagnostic of a syntax error.
 *
 * @param problem - the kind of mistake, which gives the code
 * @param span - the exact text at fault
 * @param message - one sentence of what is wrong
 * @param details - the hint, where it can be better than the catalogue's, and other places of the story
 */
export function syntaxError(
  problem: SyntaxProblem,
  span: Span,
  message: string,
  details: SyntaxErrorDetails = {},
): Diagnostic {
  const { hint = SYNTAX_CODES[problem].hint, related } = details;
  return {
    code: SYNTAX_CODES[problem].code,
    severity: 'error',
    message,
    span,
    hint,
    ...(related === undefined ? {} : { related }),
  };
}
