import type { IToken } from './chevrotain.js';
import { balanceBrackets } from './balance-brackets.js';
import type { Diagnostic } from './diagnostic.js';
import type { Lexed } from './lex.js';
import type { Source } from './source.js';
import * as t from './tokens.js';

/**
 * The pass between lexer and parser that settles the structure of a file: every bracket gets its partner, and only the
 * line ends that separate members stay. The parser after it never meets an unbalanced bracket, so one mistake in one
 * member cannot reach the next, and each missing bracket is told once and where it was opened.
 *
 * @param source - the file
 * @param lexed - what {@link lex} made of it
 * @param diagnostics - receives the missing and the superfluous brackets
 * @returns the tokens the parser reads
 */
export function layout(source: Source, lexed: Lexed, diagnostics: Diagnostic[]): IToken[] {
  const out: IToken[] = [];
  let brackets = 0;
  let braces = 0;
  const tokens = balanceBrackets(source, lexed, diagnostics);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const type = token.tokenType;
    const last = out[out.length - 1];
    if (type === t.Newline) {
      if (brackets === 0 && last !== undefined && last.tokenType !== t.Newline) out.push(token);
      continue;
    }
    if (last?.tokenType === t.Newline && goesOn(token, out[out.length - 2], braces)) out.pop();
    out.push(token);
    if (type === t.LParen || type === t.LBracket) brackets += 1;
    else if (type === t.RParen || type === t.RBracket) brackets -= 1;
    else if (type === t.LBrace) braces += 1;
    else if (type === t.RBrace) braces -= 1;
  }
  return out;
}

/** The attributes of a field and the opening brace of a declaration may stand on a line of their own. */
function goesOn(token: IToken, before: IToken | undefined, braces: number): boolean {
  if (token.tokenType === t.LBrace) return braces === 0;
  if (token.tokenType !== t.At || before === undefined) return false;
  return before.tokenType !== t.LBrace && before.tokenType !== t.RBrace;
}
