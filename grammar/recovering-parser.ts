import {
  EmbeddedActionsParser,
  EOF,
  isRecognitionException,
  tokenMatcher,
  type IToken,
  type TokenType,
} from './chevrotain.js';
import type { Name } from './ast.js';
import type { SyntaxProblem } from './codes.js';
import type { Diagnostic } from './diagnostic.js';
import type { Complaint } from './expression-problems.js';
import type { Source, Span } from './source.js';
import { syntaxError, type SyntaxErrorDetails } from './syntax-error.js';
import * as t from './tokens.js';

/** Leaves the rules up to the nearest {@link RecoveringParser.recover}; its diagnostic has been recorded. */
class Abandon extends Error {}
const ABANDON = new Abandon();

const OPENERS = new Set<TokenType>([t.LParen, t.LBracket, t.LBrace]);
const NOTHING: ReadonlySet<TokenType> = new Set();
const CLOSERS = new Set<TokenType>([t.RParen, t.RBracket, t.RBrace]);

/**
 * What all rules share: looking at tokens, making spans, telling what is wrong, and going on after it. Brackets are
 * balanced before the parser runs (see `layout.ts`), so skipping can always jump over them.
 */
export abstract class RecoveringParser extends EmbeddedActionsParser {
  protected file = '';
  protected text = '';
  protected diagnostics: Diagnostic[] = [];
  #told = new Set<number>();
  /** How deep the expression being read is nested. */
  protected depth = 0;

  /** @param skipValidations - false checks the grammar for ambiguities, which takes long and is done by a test */
  constructor(skipValidations = true) {
    super(t.VOCABULARY, {
      maxLookahead: 1,
      skipValidations,
      // The message is read by `report` alone: the name of the token that was expected.
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => expected.LABEL ?? expected.name,
        buildNotAllInputParsedMessage: () => '',
        buildNoViableAltMessage: () => '',
        buildEarlyExitMessage: () => '',
      },
    });
  }

  /** True where the next token (or the one after, …) is of the type or of a type it is the category of. */
  protected at(type: TokenType, distance = 1): boolean {
    return tokenMatcher(this.LA(distance), type);
  }

  protected span(start: number, end: number): Span {
    return { file: this.file, start, end };
  }

  protected tokenSpan(token: IToken): Span {
    return this.span(token.startOffset, t.endOf(token));
  }

  /** From a start to the end of the last token that was read. */
  protected spanFrom(start: number): Span {
    return this.span(start, t.endOf(this.LA(0)));
  }

  protected name(token: IToken): Name {
    return { kind: 'Name', text: token.image, span: this.tokenSpan(token) };
  }

  /** The place of the next token; where that is no text of the user's, the place right after the last one. */
  protected here(): Span {
    const token = this.LA(1);
    if (t.isVirtual(token) || token.tokenType === t.Newline) {
      const end = t.endOf(this.LA(0));
      return Number.isNaN(end) ? this.span(0, 0) : this.span(end, end);
    }
    return this.tokenSpan(token);
  }

  /** The attribute that begins here as far as its first name, `@@map`, and its span. */
  protected attributeHere(): { readonly written: string; readonly span: Span } {
    const [at, name] = [this.LA(1), this.LA(2)];
    const end = this.at(t.Name, 2) ? t.endOf(name) : t.endOf(at);
    return { written: this.text.slice(at.startOffset, end), span: this.span(at.startOffset, end) };
  }

  /** How a message calls the next token. */
  protected found(): string {
    const token = this.LA(1);
    if (token.tokenType === t.Newline || (t.isVirtual(token) && this.LA(2).startOffset > 0))
      return 'the end of the line';
    if (t.isVirtual(token)) return 'the end of the file';
    const [line = ''] = token.image.split(/[\r\n]/, 1);
    return `\`${line.length > 30 ? `${line.slice(0, 29)}…` : line}\``;
  }

  /** Begins with a file; what the passes before have told of is not told again. */
  protected begin(source: Source, diagnostics: Diagnostic[]): void {
    this.file = source.file;
    this.text = source.text;
    this.diagnostics = diagnostics;
    this.#told = new Set(diagnostics.map((diagnostic) => diagnostic.span?.start ?? -1));
  }

  /** Records what is wrong and goes on where it stands; nothing where something else is wrong with the same place. */
  protected report(problem: SyntaxProblem, span: Span, message: string, details?: SyntaxErrorDetails): void {
    if (this.#told.has(span.start)) return;
    this.#told.add(span.start);
    this.diagnostics.push(syntaxError(problem, span, message, details));
  }

  /** Records what is wrong and gives up the construct. */
  protected fail(problem: SyntaxProblem, span: Span, message: string, details?: SyntaxErrorDetails): never {
    this.report(problem, span, message, details);
    throw ABANDON;
  }

  /** Records a mistake that has its words already, and goes on where it stands. */
  protected tell(complaint: Complaint, span: Span): void {
    this.report(complaint.problem, span, complaint.message, { hint: complaint.hint });
  }

  /** Records a mistake that has its words already, and gives up the construct. */
  protected complain(complaint: Complaint, span: Span): never {
    this.tell(complaint, span);
    throw ABANDON;
  }

  /**
   * Reads a construct; where it cannot be read, what is wrong is told once, the tokens up to one of `stops` (or the end
   * of the line or bracket) are skipped, and `fallback` stands in its place.
   */
  protected recover<T>(construct: () => T, stops: ReadonlySet<TokenType>, fallback: () => T): T {
    const start = this.LA(1);
    try {
      return construct();
    } catch (error) {
      if (this.RECORDING_PHASE) throw error;
      if (error instanceof Error && isRecognitionException(error)) this.#explain(error);
      else if (error !== ABANDON) throw error;
      this.skipTo(stops, this.#openedSince(start));
      return fallback();
    }
  }

  /** How many of the brackets read since a token are still open. */
  #openedSince(start: IToken): number {
    if (this.LA(1) === start) return 0;
    let depth = 0;
    for (let distance = 0; ; distance--) {
      const token = this.LA(distance);
      if (OPENERS.has(token.tokenType)) depth += 1;
      else if (CLOSERS.has(token.tokenType)) depth -= 1;
      if (token === start || token.tokenType === EOF) return depth;
    }
  }

  /**
   * Moves on to one of the tokens, the end of the line, or the bracket that closes around this place.
   *
   * @param stops - the tokens
   * @param opened - how many brackets have to be closed before
   */
  protected skipTo(stops: ReadonlySet<TokenType>, opened = 0): void {
    let depth = opened;
    for (let token = this.LA(1); token.tokenType !== EOF; token = this.LA(1)) {
      const type = token.tokenType;
      if (depth === 0 && (type === t.Newline || CLOSERS.has(type) || stops.has(type))) return;
      if (OPENERS.has(type)) depth += 1;
      else if (CLOSERS.has(type)) depth -= 1;
      this.skipToken();
    }
  }

  /** Moves on to the end of the line or block, by one token at least. */
  protected skipLine(): void {
    const opened = OPENERS.has(this.LA(1).tokenType) ? 1 : 0;
    this.skipToken();
    this.skipTo(NOTHING, opened);
  }

  /** Moves on by one token. */
  protected skipToken(): void {
    this.SKIP_TOKEN();
  }

  /** A mistake no rule has words of its own for. */
  #explain(error: Error): void {
    const expected = error.message === '' ? 'something else' : error.message.replaceAll("'", '`');
    this.report('unexpectedCharacter', this.here(), `Expected ${expected} here, found ${this.found()}.`);
  }
}
