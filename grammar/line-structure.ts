/** What the first tokens of a line say about the structure of a file, before anything is parsed. */
import type { IToken } from './chevrotain.js';
import * as t from './tokens.js';

/** `model X {`, `modle X {`, `model X extends …`, `type X = …`: no member of a block looks like these. */
export function beginsDeclaration(tokens: readonly IToken[], index: number): boolean {
  const [keyword, name, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (keyword === undefined || !isName(keyword) || !isName(name) || third === undefined) return false;
  if (third.tokenType === t.LBrace) return true;
  if (!t.BLOCK_KEYWORDS.includes(keyword.tokenType)) return false;
  if (third.tokenType === t.Equals) return keyword.tokenType === t.Type;
  return t.HEADER_KEYWORDS.includes(third.tokenType) && isName(tokens[index + 3]);
}

/** `model X` and then the end of the line, with no brace in the next one either. */
export function lacksBrace(tokens: readonly IToken[], index: number): boolean {
  const [keyword, name] = [tokens[index], tokens[index + 1]];
  if (keyword === undefined || !t.BLOCK_KEYWORDS.includes(keyword.tokenType) || !isName(name)) return false;
  if (keyword.tokenType === t.Type && tokens[index + 2]?.tokenType === t.Equals) return false;
  let at = index + 2;
  const header = tokens[at]?.tokenType;
  if (header !== undefined && t.HEADER_KEYWORDS.includes(header)) while (isHeaderToken(tokens[at])) at += 1;
  if (tokens[at] !== undefined && tokens[at]?.tokenType !== t.Newline) return false;
  while (tokens[at]?.tokenType === t.Newline) at += 1;
  return tokens[at]?.tokenType !== t.LBrace;
}

function isHeaderToken(token: IToken | undefined): boolean {
  return isName(token) || token?.tokenType === t.Comma;
}

function isName(token: IToken | undefined): boolean {
  const type = token?.tokenType;
  return type === t.Name || (type?.CATEGORIES?.includes(t.Name) ?? false);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}
