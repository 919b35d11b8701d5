import type { IToken } from './chevrotain.js';
import type { SyntaxProblem } from './codes.js';
import { nearestName } from './nearest-name.js';
import { ForeignOperator, LBrace, Name, Star, Stray } from './tokens.js';

/** A mistake in words, without its place. */
export interface Complaint {
  readonly problem: SyntaxProblem;
  readonly message: string;
  readonly hint?: string;
}

const FOREIGN_OPERATORS: Readonly<Record<string, string>> = {
  '==': 'Write `=` to compare.',
  '===': 'Write `=` to compare.',
  '!==': 'Write `<>` to compare.',
  '&&': 'Write `and`.',
  '!': 'Write `not`.',
  '&': 'Write `and`.',
  '|': 'Write `or`, or `||` to join strings.',
  '??': 'Write `coalesce(a, b)`.',
  '**': 'Write `power(a, b)`.',
};

/** Words of operators, and what other dialects of SQL call the same. */
const OPERATOR_WORDS = ['and', 'or', 'is', 'in', 'between', 'like', 'asc', 'desc', 'nulls'];
const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  ilike: 'Write `lower(a) like lower(b)`, or the whole expression as `sql("…")`.',
  isnull: 'Write `is null`.',
  notnull: 'Write `is not null`.',
  xor: 'Write `<>` between the two conditions.',
  div: 'Write `/`.',
  mod: 'Write `%`.',
};

/**
 * Says what is wrong with a token that stands where an expression should begin.
 *
 * @param token - the token
 * @param found - how a message calls it
 */
export function noOperand(token: IToken, found: string): Complaint {
  if (token.tokenType === LBrace) return objectLiteral();
  if (token.tokenType === Star) {
    return {
      problem: 'missingExpression',
      message: '`*` is no expression.',
      hint: 'Name the column, or leave the argument out: `count()` counts rows.',
    };
  }
  return (
    foreign(token) ?? {
      problem: 'missingExpression',
      message: `Expected an expression, found ${found}.`,
    }
  );
}

/**
 * Says what is wrong with a token that stands after a complete expression and does not go on with it, where that is a
 * mistake of its own.
 *
 * @param token - the token
 */
export function afterOperand(token: IToken): Complaint | undefined {
  if (token.tokenType === LBrace) return objectLiteral();
  if (token.tokenType !== Name) return foreign(token);
  const hint = FOREIGN_WORDS[token.image.toLowerCase()];
  if (hint !== undefined) return { problem: 'foreignOperator', message: `\`${token.image}\` is no operator.`, hint };
  const nearest = nearestName(token.image, OPERATOR_WORDS);
  if (nearest === undefined) return undefined;
  return {
    problem: 'foreignOperator',
    message: `\`${token.image}\` is no operator.`,
    hint: `Did you mean \`${nearest}\`?`,
  };
}

function foreign(token: IToken): Complaint | undefined {
  if (token.tokenType !== ForeignOperator && token.tokenType !== Stray) return undefined;
  const known = FOREIGN_OPERATORS[token.image];
  if (token.tokenType === Stray && known === undefined) {
    return { problem: 'unexpectedCharacter', message: `The character \`${token.image}\` has no meaning here.` };
  }
  return {
    problem: 'foreignOperator',
    message: `\`${token.image}\` is no operator.`,
    hint: known ?? 'Write the whole expression as `sql("…")`.',
  };
}

function objectLiteral(): Complaint {
  return {
    problem: 'objectLiteral',
    message: 'Braces cannot stand in an expression.',
    hint: 'Write JSON as a string, such as `"{\\"a\\": 1}"` or `\'{"a": 1}\'`.',
  };
}
