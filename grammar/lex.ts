import type { IToken } from './chevrotain.js';
import type { Diagnostic } from './diagnostic.js';
import type { Source, Span } from './source.js';
import { syntaxError } from './syntax-error.js';
import {
  DigitName,
  endOf,
  KEYWORDS,
  lexer,
  Minus,
  Name,
  Newline,
  retype,
  Stray,
  UnterminatedBlockString,
  UnterminatedComment,
  UnterminatedString,
  WrongQuotes,
} from './tokens.js';

/** The tokens of a file, line ends included, and its comments in order. */
export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  /** True where a comment without an end has taken the rest of the file. */
  readonly openComment: boolean;
}

/**
 * Splits a source into tokens, turns the names that can be keywords into their keyword, and reports what is wrong with
 * single tokens: quotes, names, comments of other languages.
 *
 * @param source - the file
 * @param diagnostics - receives what is wrong
 */
export function lex(source: Source, diagnostics: Diagnostic[]): Lexed {
  const result = lexer.tokenize(source.text);
  const comments = result.groups['comments'] ?? [];
  const unclosed = comments.at(-1);
  if (unclosed?.tokenType === UnterminatedComment) {
    diagnostics.push(
      syntaxError('unterminatedComment', spanOf(source, unclosed, 2), 'This comment is never closed.', {
        hint: 'Add `*/` where it ends.',
      }),
    );
  }
  const tokens: IToken[] = [];
  let foreignLine = false;
  let lineStart = true;
  // Plain loops here and in the layout: every token of the file passes through them.
  for (let index = 0; index < result.tokens.length; index++) {
    const token = result.tokens[index];
    if (token === undefined) break;
    const type = token.tokenType;
    if (type === Newline) foreignLine = false;
    if (foreignLine) continue;
    if (type === Name) {
      readName(token, source, diagnostics);
    } else if (isForeignComment(token, result.tokens[index + 1], lineStart)) {
      diagnostics.push(foreignComment(source, token, type === Stray ? 1 : 2));
      foreignLine = true;
      continue;
    } else if (type !== Newline) {
      const problem = tokenProblem(source, token);
      if (problem !== undefined) diagnostics.push(problem);
    }
    tokens.push(token);
    lineStart = type === Newline;
  }
  return { tokens, comments, openComment: unclosed?.tokenType === UnterminatedComment };
}

/** `#` begins a comment in no place of ours; two minus signs do where no operand stands before them. */
function isForeignComment(token: IToken, next: IToken | undefined, lineStart: boolean): boolean {
  if (token.tokenType === Stray) return token.image === '#';
  if (!lineStart || token.tokenType !== Minus || next?.tokenType !== Minus) return false;
  return next.startOffset === token.startOffset + 1;
}

function foreignComment(source: Source, token: IToken, length: number): Diagnostic {
  const written = source.text.slice(token.startOffset, token.startOffset + length);
  return syntaxError(
    'foreignComment',
    spanOf(source, token, length),
    `Comments do not begin with \`${written}\` here.`,
    {
      hint: 'Write `//` for a comment, `///` for documentation.',
    },
  );
}

function readName(token: IToken, source: Source, diagnostics: Diagnostic[]): void {
  const keyword = KEYWORDS.get(token.image);
  if (keyword !== undefined) {
    retype(token, keyword);
    return;
  }
  if (!/[^ -~]/.test(token.image) || /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(token.image)) return;
  const [found] = /\P{ID_Continue}/u.exec(token.image) ?? [];
  diagnostics.push(
    syntaxError(
      'invalidName',
      spanOf(source, token),
      `The name \`${token.image}\` has a character a name cannot have${found === undefined ? '' : `, \`${found}\``}.`,
      {
        hint: 'Use letters, digits and `_`, and say how the database calls it with `@map("…")`.',
      },
    ),
  );
}

function tokenProblem(source: Source, token: IToken): Diagnostic | undefined {
  const quote = token.image[0] ?? '';
  switch (token.tokenType) {
    case UnterminatedString:
      return syntaxError('unterminatedString', spanOf(source, token), 'This string has no closing quote.', {
        hint: `Add \`${quote}\` where the string ends; it cannot go on in the next line.`,
      });
    case UnterminatedBlockString:
      return syntaxError('unterminatedString', spanOf(source, token, 3), 'This block string is never closed.', {
        hint: 'Add `"""` where the string ends.',
      });
    case WrongQuotes:
      return syntaxError(
        'wrongQuotes',
        spanOf(source, token),
        `A string cannot stand in ${quote === '`' ? 'backticks' : 'typographic quotes'}.`,
        {
          hint: 'Use `"…"` or `\'…\'`.',
        },
      );
    case DigitName:
      return syntaxError('invalidName', spanOf(source, token), `The name \`${token.image}\` begins with a digit.`, {
        hint: `Name it \`_${token.image}\` and keep the database's name with \`@map("${token.image}")\`.`,
      });
    default:
      return undefined;
  }
}

function spanOf(source: Source, token: IToken, length?: number): Span {
  const end = length === undefined ? endOf(token) : token.startOffset + length;
  return { file: source.file, start: token.startOffset, end };
}
