import type { IToken, ParserMethod, TokenType } from './chevrotain.js';
import type { Argument, CaseBranch, Expression, Name, Path, StringLiteral } from './ast.js';
import type { SyntaxProblem } from './codes.js';
import { afterOperand, noOperand } from './expression-problems.js';
import { RecoveringParser } from './recovering-parser.js';
import { readBlock, unescapeDouble } from './string-literal.js';
import * as t from './tokens.js';

const OPERAND_STARTS: ReadonlySet<TokenType> = new Set([
  t.Name,
  t.DigitName,
  ...t.KEYWORDS.values(),
  t.NumberToken,
  ...[t.BlockString, t.DoubleString, t.SingleString, t.WrongQuotes, t.UnterminatedString, t.UnterminatedBlockString],
  t.LParen,
  t.LBracket,
  t.Plus,
  t.Minus,
]);

const LONE: ReadonlySet<TokenType> = new Set([
  t.Name,
  t.NumberToken,
  t.DoubleString,
  t.SingleString,
  t.True,
  t.False,
  t.Null,
]);
const ENDS: ReadonlySet<TokenType> = new Set([t.Comma, t.RParen, t.RBracket]);

/**
 * What operators join: literals, lists, references and calls, `case`.
 *
 * `case` is a keyword only where an operand follows it, so a field may have this name; `null`, `true` and `false` always
 * are keywords.
 */
export abstract class OperandParser extends RecoveringParser {
  protected abstract expression: ParserMethod<[], Expression>;
  protected abstract elements: ParserMethod<[], Expression[]>;
  protected abstract argumentList: ParserMethod<[], Argument[]>;

  /** `operand = string | number | "null" | "true" | "false" | "[" elements "]" | "(" expression ")" | case | reference` */
  protected operand = this.RULE('operand', (): Expression => {
    this.ACTION(() => this.#checkOperand());
    return this.OR<Expression>(this.#operands);
  });

  /** A keyword is a name as well; the first alternative that fits is the right one. Made once: there are many operands. */
  readonly #operands = {
    DEF: [
      { ALT: () => this.SUBRULE(this.stringLiteral) },
      { ALT: () => this.#literal(this.CONSUME(t.NumberToken)) },
      { ALT: () => this.#literal(this.CONSUME(t.Null)) },
      { ALT: () => this.#literal(this.CONSUME(t.True)) },
      { ALT: () => this.#literal(this.CONSUME(t.False)) },
      { ALT: () => this.SUBRULE(this.array) },
      { ALT: () => this.SUBRULE(this.parenthesized) },
      { ALT: () => this.SUBRULE(this.caseExpression) },
      { ALT: () => this.SUBRULE(this.reference) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  private stringLiteral = this.RULE('stringLiteral', (): Expression => {
    const token = this.CONSUME(t.StringToken);
    return this.ACTION(() => this.#string(token));
  });

  /** `array = "[" elements "]"` */
  private array = this.RULE('array', (): Expression => {
    const start = this.CONSUME(t.LBracket);
    const elements = this.SUBRULE(this.elements);
    this.CONSUME(t.RBracket);
    return this.ACTION(() => ({ kind: 'ArrayLiteral', elements, span: this.spanFrom(start.startOffset) }));
  });

  private parenthesized = this.RULE('parenthesized', (): Expression => {
    const start = this.CONSUME(t.LParen);
    const inner = this.SUBRULE(this.expression);
    this.require([t.RParen], 'These parentheses hold one expression', 'A list of values can stand only after `in`.');
    this.CONSUME(t.RParen);
    return this.ACTION(() => ({ ...inner, parens: true, span: this.spanFrom(start.startOffset) }));
  });

  /** `case = "case" [ expression ] { "when" expression "then" expression } [ "else" expression ] "end"` */
  private caseExpression = this.RULE('case', (): Expression => {
    const start = this.CONSUME(t.Case);
    const operand = this.OPTION({ GATE: () => !this.at(t.When), DEF: () => this.SUBRULE(this.expression) });
    const branches: CaseBranch[] = [];
    this.require([t.When], 'A case has at least one `when`', 'Write `case when … then … end`.', 'incompleteCase');
    this.AT_LEAST_ONE(() => branches.push(this.SUBRULE(this.caseBranch)));
    const otherwise = this.OPTION2(() => {
      this.CONSUME(t.Else);
      return this.SUBRULE2(this.expression);
    });
    this.require([t.End], 'This case has no `end`', 'Add `end`, or another `when … then …`.', 'incompleteCase');
    this.CONSUME(t.End);
    return this.ACTION(() => ({
      kind: 'Case',
      ...(operand === undefined ? {} : { operand }),
      branches,
      ...(otherwise === undefined ? {} : { otherwise }),
      span: this.spanFrom(start.startOffset),
    }));
  });

  private caseBranch = this.RULE('caseBranch', (): CaseBranch => {
    const start = this.CONSUME(t.When);
    const when = this.SUBRULE(this.expression);
    this.require([t.Then], 'After the condition of a `when` comes `then`', 'Write `when … then …`.', 'incompleteCase');
    this.CONSUME(t.Then);
    const then = this.SUBRULE2(this.expression);
    return this.ACTION(() => ({ kind: 'CaseBranch', when, then, span: this.spanFrom(start.startOffset) }));
  });

  /** `reference = name { "." name } [ "(" arguments ")" ]` */
  private reference = this.RULE('reference', (): Expression => {
    const path = this.SUBRULE(this.path);
    const args = this.OPTION(() => this.SUBRULE(this.argumentList));
    if (args === undefined) return path;
    return this.ACTION(() => ({ kind: 'Call', callee: path, arguments: args, span: this.spanFrom(path.span.start) }));
  });

  private path = this.RULE('path', (): Path => {
    const names: Name[] = [this.name(this.CONSUME(t.Name))];
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.require([t.Name], 'After the dot comes a name', undefined);
      names.push(this.name(this.CONSUME2(t.Name)));
    });
    return this.ACTION(() => ({ kind: 'Path', names, span: this.spanFrom(names[0]?.span.start ?? 0) }));
  });

  /** Complains of what cannot begin an expression; a `case` that begins none is a name. */
  #checkOperand(): void {
    const token = this.LA(1);
    if (!this.isOperand(1)) this.complain(noOperand(token, this.found()), this.here());
    if (token.tokenType === t.Case && !this.isOperand(2)) t.retype(token, t.Name);
  }

  #literal(token: IToken): Expression {
    const span = this.tokenSpan(token);
    switch (token.tokenType) {
      case t.NumberToken:
        return { kind: 'NumberLiteral', text: token.image, span };
      case t.Null:
        return { kind: 'NullLiteral', span };
      default:
        return { kind: 'BooleanLiteral', value: token.tokenType === t.True, span };
    }
  }

  #string(token: IToken): StringLiteral {
    const span = this.tokenSpan(token);
    const { image, tokenType } = token;
    if (tokenType === t.BlockString)
      return { kind: 'StringLiteral', value: readBlock(image.slice(3, -3)), quote: '"""', span };
    if (tokenType === t.SingleString)
      return { kind: 'StringLiteral', value: image.slice(1, -1).replaceAll("''", "'"), quote: "'", span };
    // The other kinds are broken and have been told of.
    if (tokenType !== t.DoubleString) return { kind: 'StringLiteral', value: image.slice(1), quote: '"', span };
    const value = unescapeDouble(image.slice(1, -1), ({ offset, length }) => {
      const start = span.start + 1 + offset;
      const written = image.slice(1 + offset, 1 + offset + length);
      this.report('invalidEscape', this.span(start, start + length), `\`${written}\` is no escape.`, {
        hint: `Write \`\\${written}\` for a backslash, or put the string in single quotes.`,
      });
    });
    return { kind: 'StringLiteral', value, quote: '"', span };
  }

  /** Stands for an expression that is not there. */
  protected missing(): Expression {
    const { start } = this.here();
    return { kind: 'Missing', span: this.span(start, start) };
  }

  /** True where the next operand is the whole of an element or argument, a literal, a name or a call without arguments. */
  protected standsAlone(): boolean {
    const first = this.LA(1).tokenType;
    if (!LONE.has(first)) return false;
    const second = this.LA(2).tokenType;
    if (ENDS.has(second)) return true;
    return (
      first === t.Name && second === t.LParen && this.LA(3).tokenType === t.RParen && ENDS.has(this.LA(4).tokenType)
    );
  }

  /** True where an expression can begin with the token. */
  protected isOperand(distance: number): boolean {
    return OPERAND_STARTS.has(this.LA(distance).tokenType);
  }

  /** Fails with what the token after an expression is, and with what should stand there. */
  protected require(
    types: readonly TokenType[],
    rule: string,
    hint: string | undefined,
    problem: SyntaxProblem = 'incompleteExpression',
  ): void {
    if (this.RECORDING_PHASE || types.some((type) => this.at(type))) return;
    const complaint = afterOperand(this.LA(1));
    if (complaint !== undefined) this.complain(complaint, this.here());
    this.fail(problem, this.here(), `${rule}, but here is ${this.found()}.`, { hint });
  }
}
