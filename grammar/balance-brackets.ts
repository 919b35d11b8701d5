import { createTokenInstance, type IToken, type TokenType } from './chevrotain.js';
import type { Diagnostic } from './diagnostic.js';
import type { Lexed } from './lex.js';
import { beginsDeclaration, lacksBrace, lineStart } from './line-structure.js';
import type { Source, Span } from './source.js';
import { syntaxError } from './syntax-error.js';
import * as t from './tokens.js';

interface Opener {
  readonly token: IToken;
  /** Place in the list of tokens. */
  readonly index: number;
  /** True for the brace of a declaration; one inside parentheses is a stray object literal. */
  readonly block: boolean;
}

const CLOSER_OF = new Map<TokenType, TokenType>([
  [t.LParen, t.RParen],
  [t.LBracket, t.RBracket],
  [t.LBrace, t.RBrace],
]);
const OPENER_OF = new Map<TokenType, TokenType>([...CLOSER_OF].map(([opener, closer]) => [closer, opener]));
const CLOSING_TEXT = new Map<TokenType, string>([
  [t.LParen, ')'],
  [t.LBracket, ']'],
  [t.LBrace, '}'],
]);
const OPENERS = new Set<TokenType>(CLOSER_OF.keys());
const CLOSERS = new Set<TokenType>(CLOSER_OF.values());

/** After one of these a line inside brackets goes on. */
const CONTINUES = new Set<TokenType>([
  ...OPENERS,
  t.Comma,
  t.Colon,
  t.Equals,
  t.Concat,
  t.Plus,
  t.Minus,
  t.Star,
  t.Slash,
  t.And,
  t.Or,
  t.Not,
]);

/**
 * Gives every bracket its partner. What is missing is put in where a person would most likely have put it, what closes
 * nothing is left out, and each of these is told once, at the bracket that was opened.
 *
 * @param source - the file
 * @param lexed - what {@link lex} made of it
 * @param diagnostics - receives the missing and the superfluous brackets
 * @returns the tokens, in which every bracket has its partner
 */
export function balanceBrackets(source: Source, lexed: Lexed, diagnostics: Diagnostic[]): IToken[] {
  return new Balance(source, lexed, diagnostics).run();
}

class Balance {
  readonly #source: Source;
  readonly #tokens: IToken[];
  readonly #diagnostics: Diagnostic[];
  readonly #stack: Opener[] = [];
  /** Places in the stack of the braces of declarations. */
  readonly #blocks: number[] = [];
  /** How many of each kind are open inside the innermost declaration, so that a useless search is never made. */
  #open = new Map<TokenType, number>();
  /** Brackets to put in before the token of that place; several in the order of the list. */
  readonly #insertions = new Map<number, IToken[]>();
  readonly #dropped = new Set<number>();
  /** True where a string or comment without an end has taken the rest of the file, brackets and all. */
  #swallowed: boolean;
  /** True where missing brackets are put in without a word. */
  #quiet = false;

  constructor(source: Source, lexed: Lexed, diagnostics: Diagnostic[]) {
    this.#source = source;
    this.#tokens = lexed.tokens;
    this.#diagnostics = diagnostics;
    this.#swallowed = lexed.openComment;
  }

  run(): IToken[] {
    let begins = true;
    for (let index = 0; index < this.#tokens.length; index++) {
      const token = this.#tokens[index];
      if (token === undefined) break;
      const type = token.tokenType;
      if (begins && type !== t.Newline) this.#beginLine(index);
      begins = type === t.Newline;
      if (OPENERS.has(type)) {
        this.#push(token, index);
      } else if (CLOSERS.has(type)) {
        this.#close(token, index);
      } else if (type === t.At || type === t.BlockAt) {
        this.#closeBrackets(index);
      } else if (type === t.UnterminatedString) {
        this.#forgiveLine(index);
      } else if (type === t.UnterminatedBlockString) {
        this.#swallowed = true;
      }
    }
    this.#quiet = this.#swallowed;
    this.#closeBlocks(this.#tokens.length);
    return this.#balanced();
  }

  /** A line that can only begin a declaration ends whatever is still open. */
  #beginLine(index: number): void {
    if (this.#stack.length > 0 && beginsDeclaration(this.#tokens, index)) this.#closeBlocks(index);
    if (this.#stack.length === 0 && lacksBrace(this.#tokens, index)) this.#openBlock(index);
  }

  #openBlock(index: number): void {
    let end = index;
    while (end < this.#tokens.length && this.#tokens[end]?.tokenType !== t.Newline) end += 1;
    const before = this.#tokens[end - 1];
    const keyword = this.#tokens[index];
    if (before === undefined || keyword === undefined) return;
    const brace = this.#virtual(t.LBrace, before);
    this.#insert(end, brace);
    this.#push(brace, end);
    this.#diagnostics.push(
      syntaxError(
        'missingOpeningBrace',
        this.#span(keyword.startOffset, t.endOf(before)),
        `This ${keyword.image} has no \`{\` after its header.`,
        { hint: 'Add `{` at the end of the line.' },
      ),
    );
  }

  #push(token: IToken, index: number): void {
    const block = token.tokenType === t.LBrace && this.#stack.length === this.#bottom();
    if (block) {
      this.#blocks.push(this.#stack.length);
      this.#open = new Map();
    } else {
      this.#open.set(token.tokenType, (this.#open.get(token.tokenType) ?? 0) + 1);
    }
    this.#stack.push({ token, index, block });
  }

  #pop(): Opener | undefined {
    const opener = this.#stack.pop();
    if (opener === undefined) return undefined;
    if (opener.block) this.#blocks.pop();
    else this.#open.set(opener.token.tokenType, (this.#open.get(opener.token.tokenType) ?? 1) - 1);
    return opener;
  }

  /** Where in the stack the brackets of the current member begin. */
  #bottom(): number {
    return (this.#blocks.at(-1) ?? -1) + 1;
  }

  #close(token: IToken, index: number): void {
    const opening = OPENER_OF.get(token.tokenType) ?? t.LParen;
    const bottom = this.#bottom();
    if ((this.#open.get(opening) ?? 0) > 0) {
      const depth = this.#stack.findLastIndex((opener) => opener.token.tokenType === opening);
      this.#closeUnclosed(depth + 1, index);
      this.#pop();
    } else if (opening === t.LBrace && bottom > 0) {
      this.#closeUnclosed(bottom, index);
      this.#pop();
    } else {
      this.#dropped.add(index);
      this.#diagnostics.push(this.#unmatched(token));
    }
  }

  #unmatched(token: IToken): Diagnostic {
    const span = this.#span(token.startOffset, t.endOf(token));
    return syntaxError('unmatchedCloser', span, `This \`${token.image}\` closes nothing.`, { hint: 'Remove it.' });
  }

  /** Closes what is open inside the current block. */
  #closeBrackets(index: number): void {
    if (this.#stack.length > this.#bottom()) this.#closeUnclosed(this.#bottom(), index);
  }

  /** Closes everything, blocks included. */
  #closeBlocks(index: number): void {
    while (this.#stack.length > 0) {
      this.#closeBrackets(index);
      const block = this.#pop();
      if (block === undefined) return;
      this.#insert(index, this.#virtual(t.RBrace, this.#tokens[index - 1] ?? block.token));
      // A brace the layout put in itself has been told of.
      if (!t.isVirtual(block.token)) this.#tell(this.#unclosedBlock(block, this.#tokens[index]));
    }
  }

  #unclosedBlock(block: Opener, next: IToken | undefined): Diagnostic {
    const span = this.#span(block.token.startOffset, t.endOf(block.token));
    const related =
      next === undefined
        ? []
        : [{ message: 'It has to end before this declaration.', span: this.#span(next.startOffset, t.endOf(next)) }];
    return syntaxError('unclosedBlock', span, 'This `{` is never closed.', {
      hint: 'Add `}` after the last member of the block.',
      ...(related.length === 0 ? {} : { related }),
    });
  }

  /** Brackets of a line whose rest an unterminated string has swallowed: the missing quote is the only mistake. */
  #forgiveLine(index: number): void {
    const string = this.#tokens[index];
    if (string === undefined) return;
    const start = lineStart(this.#source.text, string.startOffset);
    for (let opener = this.#stack.at(-1); opener !== undefined && !opener.block; opener = this.#stack.at(-1)) {
      if (opener.token.startOffset < start) return;
      this.#insert(index + 1, this.#virtual(closerOf(opener), string));
      this.#pop();
    }
  }

  /** Closes the openers of the stack from `bottom` up, each at the end of its line, and tells of each line once. */
  #closeUnclosed(bottom: number, limit: number): void {
    const unclosed = this.#stack.slice(bottom);
    while (this.#stack.length > bottom) this.#pop();
    let pending: Opener[] = [];
    for (const [at, opener] of unclosed.entries()) {
      pending.push(opener);
      const next = unclosed[at + 1];
      const end = this.#endOfLine(opener.index, next?.index ?? limit, limit);
      if (next !== undefined && end >= next.index) continue;
      this.#closeGroup(pending, Math.min(end, limit));
      pending = [];
    }
  }

  #closeGroup(group: readonly Opener[], limit: number): void {
    const [outermost] = group;
    let end = limit;
    while (this.#tokens[end - 1]?.tokenType === t.Newline) end -= 1;
    const before = this.#tokens[end - 1];
    if (outermost === undefined || before === undefined) return;
    const closers = [...group].reverse().map((opener) => this.#virtual(closerOf(opener), before));
    for (const closer of closers) this.#insert(end, closer);
    const missing = [...group].reverse().map((opener) => CLOSING_TEXT.get(opener.token.tokenType));
    const { token } = outermost;
    this.#tell(
      syntaxError(
        'unclosedBracket',
        this.#span(token.startOffset, t.endOf(token)),
        `This \`${token.image}\` is never closed.`,
        { hint: `Add \`${missing.join('')}\` after \`${before.image}\`.` },
      ),
    );
  }

  /**
   * The place after an opener where its line ends, `stop` where it goes on up to there. A line goes on where it ends in a
   * comma, an operator or an opening bracket and the next one is indented more than the opener's.
   */
  #endOfLine(opener: number, stop: number, limit: number): number {
    for (let index = opener + 1; index < limit; index++) {
      if (index >= stop) return stop;
      if (this.#tokens[index]?.tokenType !== t.Newline) continue;
      const before = this.#tokens[index - 1]?.tokenType;
      if (before === t.Newline) continue;
      if (before === undefined || !CONTINUES.has(before) || !this.#indentsMore(index, opener)) return index;
    }
    return limit;
  }

  #indentsMore(newline: number, opener: number): boolean {
    let next = newline;
    while (this.#tokens[next]?.tokenType === t.Newline) next += 1;
    const below = this.#tokens[next];
    const above = this.#tokens[opener];
    return below !== undefined && above !== undefined && this.#indent(below) > this.#indent(above);
  }

  #indent(token: IToken): number {
    const { text } = this.#source;
    const start = lineStart(text, token.startOffset);
    let end = start;
    while (text[end] === ' ' || text[end] === '\t') end += 1;
    return end - start;
  }

  #insert(index: number, token: IToken): void {
    const list = this.#insertions.get(index);
    if (list === undefined) this.#insertions.set(index, [token]);
    else list.push(token);
  }

  #virtual(type: TokenType, after: IToken): IToken {
    const offset = t.endOf(after);
    return createTokenInstance(type, '', offset, offset, 0, 0, 0, 0);
  }

  #span(start: number, end: number): Span {
    return { file: this.#source.file, start, end };
  }

  #tell(diagnostic: Diagnostic): void {
    if (!this.#quiet) this.#diagnostics.push(diagnostic);
  }

  /** The tokens with what was put in and without what was dropped. */
  #balanced(): IToken[] {
    if (this.#insertions.size === 0 && this.#dropped.size === 0) return this.#tokens;
    const out: IToken[] = [];
    for (let index = 0; index <= this.#tokens.length; index++) {
      for (const token of this.#insertions.get(index) ?? []) out.push(token);
      const token = this.#tokens[index];
      if (token !== undefined && !this.#dropped.has(index)) out.push(token);
    }
    return out;
  }
}

function closerOf(opener: Opener): TokenType {
  return CLOSER_OF.get(opener.token.tokenType) ?? t.RParen;
}
