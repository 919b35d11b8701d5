import type { IToken, TokenType } from './chevrotain.js';
import type { Binary, BinaryOperator, Expression } from './ast.js';
import { ListParser } from './list-parser.js';
import * as t from './tokens.js';

const OPERATORS: ReadonlyMap<TokenType, BinaryOperator> = new Map([
  [t.Equals, '='],
  [t.NotEquals, '<>'],
  [t.Less, '<'],
  [t.LessEqual, '<='],
  [t.Greater, '>'],
  [t.GreaterEqual, '>='],
  [t.Plus, '+'],
  [t.Minus, '-'],
  [t.Star, '*'],
  [t.Slash, '/'],
  [t.Percent, '%'],
]);
const COMPARISONS: ReadonlySet<TokenType> = new Set([
  t.Equals,
  t.NotEquals,
  t.Less,
  t.LessEqual,
  t.Greater,
  t.GreaterEqual,
]);
const TESTS: ReadonlySet<TokenType> = new Set([...COMPARISONS, t.Is, t.In, t.Like, t.Between]);

const MAX_DEPTH = 48;
const MAX_OPERATORS = 1000;

/**
 * The operators of the expression language, loosest binding first.
 *
 * A minus sign is always an operator here; names with a hyphen exist only as keys and names of `datasource` and
 * `generator` blocks. `not` is a keyword only where an operand follows it, so a field may have this name.
 */
export abstract class ExpressionParser extends ListParser {
  /** How many operators the current member has so far. */
  #operators = 0;

  /** Begins to count depth and operators anew; called for every member. */
  protected beginMember(): void {
    this.depth = 0;
    this.#operators = 0;
  }

  /** `expression = conjunction { "or" conjunction }` */
  protected expression = this.RULE('expression', (): Expression => {
    this.#enter();
    let left = this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(t.Or);
      left = this.#binary('or', left, this.SUBRULE2(this.conjunction));
    });
    this.depth -= 1;
    return left;
  });

  /** `conjunction = negation { "and" negation }` */
  private conjunction = this.RULE('conjunction', (): Expression => {
    let left = this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(t.And);
      left = this.#binary('and', left, this.SUBRULE2(this.negation));
    });
    return left;
  });

  /** `negation = { "not" } comparison` */
  private negation = this.RULE('negation', (): Expression => {
    const signs: IToken[] = [];
    this.MANY({
      GATE: () => this.isOperand(2),
      DEF: () => signs.push(this.CONSUME(t.Not)),
    });
    const operand = this.SUBRULE(this.comparison);
    return signs.length === 0 ? operand : this.ACTION(() => this.#unary(signs, operand));
  });

  /** `comparison = concatenation [ operator concatenation | "is" … | [ "not" ] ( "like" … | "in" … | "between" … ) ]` */
  private comparison = this.RULE('comparison', (): Expression => {
    const left = this.SUBRULE(this.concatenation);
    let result = left;
    this.OPTION(() => {
      this.#count();
      result = this.OR([
        { ALT: () => this.SUBRULE(this.comparisonTail, { ARGS: [left] }) },
        { ALT: () => this.SUBRULE(this.isTest, { ARGS: [left] }) },
        { ALT: () => this.SUBRULE(this.memberTest, { ARGS: [left] }) },
      ]);
      this.ACTION(() => {
        if (TESTS.has(this.LA(1).tokenType)) this.#chained();
      });
    });
    return result;
  });

  private comparisonTail = this.RULE('comparisonTail', (left: Expression): Expression => {
    const operator = this.OR([
      { ALT: () => this.CONSUME(t.Equals) },
      { ALT: () => this.CONSUME(t.NotEquals) },
      { ALT: () => this.CONSUME(t.LessEqual) },
      { ALT: () => this.CONSUME(t.Less) },
      { ALT: () => this.CONSUME(t.GreaterEqual) },
      { ALT: () => this.CONSUME(t.Greater) },
    ]);
    const right = this.SUBRULE(this.concatenation);
    return this.#join(OPERATORS.get(operator.tokenType) ?? '=', left, right);
  });

  /** `isTest = "is" [ "not" ] ( "null" | "true" | "false" )` */
  private isTest = this.RULE('isTest', (operand: Expression): Expression => {
    this.CONSUME(t.Is);
    const negated = this.OPTION(() => this.CONSUME(t.Not)) !== undefined;
    this.require(
      [t.Null, t.True, t.False],
      'After `is` comes `null`, `true` or `false`',
      'Write `=` to compare with something else.',
    );
    const test = this.OR([
      { ALT: () => (this.CONSUME(t.Null), 'null' as const) },
      { ALT: () => (this.CONSUME(t.True), 'true' as const) },
      { ALT: () => (this.CONSUME(t.False), 'false' as const) },
    ]);
    return this.ACTION(() => ({ kind: 'IsTest', operand, negated, test, span: this.spanFrom(operand.span.start) }));
  });

  /** `memberTest = [ "not" ] ( "like" … | "in" "(" … ")" | "between" … "and" … )` */
  private memberTest = this.RULE('memberTest', (operand: Expression): Expression => {
    const negated = this.OPTION(() => this.CONSUME(t.Not)) !== undefined;
    this.require(
      [t.Like, t.In, t.Between],
      'After `not` comes `in`, `like` or `between` here',
      'Write `not` before the whole condition to negate it.',
    );
    return this.OR<Expression>([
      {
        ALT: () => {
          this.CONSUME(t.Like);
          return this.#join(negated ? 'not like' : 'like', operand, this.SUBRULE(this.concatenation));
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.In);
          this.require([t.LParen], 'After `in` comes a list in parentheses', 'Write `in (1, 2, 3)`.');
          this.CONSUME(t.LParen);
          const elements = this.SUBRULE(this.elements);
          this.CONSUME(t.RParen);
          return this.ACTION(() => ({
            kind: 'InTest' as const,
            operand,
            negated,
            elements,
            span: this.spanFrom(operand.span.start),
          }));
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Between);
          const low = this.SUBRULE2(this.concatenation);
          this.require([t.And], '`between` has two bounds joined by `and`', 'Write `between 1 and 10`.');
          this.CONSUME(t.And);
          const high = this.SUBRULE3(this.concatenation);
          return this.ACTION(() => ({
            kind: 'Between' as const,
            operand,
            negated,
            low,
            high,
            span: this.spanFrom(operand.span.start),
          }));
        },
      },
    ]);
  });

  /** `concatenation = sum { "||" sum }` */
  private concatenation = this.RULE('concatenation', (): Expression => {
    let left = this.SUBRULE(this.sum);
    this.MANY(() => {
      this.CONSUME(t.Concat);
      left = this.#binary('||', left, this.SUBRULE2(this.sum));
    });
    return left;
  });

  /** `sum = product { ( "+" | "-" ) product }` */
  private sum = this.RULE('sum', (): Expression => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      const operator = this.OR([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Minus) }]);
      left = this.#binary(OPERATORS.get(operator.tokenType) ?? '+', left, this.SUBRULE2(this.product));
    });
    return left;
  });

  /** `product = signed { ( "*" | "/" | "%" ) signed }` */
  private product = this.RULE('product', (): Expression => {
    let left = this.SUBRULE(this.signed);
    this.MANY(() => {
      const operator = this.OR([
        { ALT: () => this.CONSUME(t.Star) },
        { ALT: () => this.CONSUME(t.Slash) },
        { ALT: () => this.CONSUME(t.Percent) },
      ]);
      left = this.#binary(OPERATORS.get(operator.tokenType) ?? '*', left, this.SUBRULE2(this.signed));
    });
    return left;
  });

  /** `signed = { "-" | "+" } operand` */
  private signed = this.RULE('signed', (): Expression => {
    const signs: IToken[] = [];
    this.MANY(() => {
      signs.push(this.OR([{ ALT: () => this.CONSUME(t.Minus) }, { ALT: () => this.CONSUME(t.Plus) }]));
    });
    const operand = this.SUBRULE(this.operand);
    return signs.length === 0 ? operand : this.ACTION(() => this.#unary(signs, operand));
  });

  #enter(): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) this.#tooComplex('is nested too deeply');
  }

  #count(): void {
    this.#operators += 1;
    if (this.#operators > MAX_OPERATORS) this.#tooComplex('has too many operators');
  }

  #tooComplex(how: string): never {
    return this.fail('tooComplex', this.here(), `This expression ${how}.`, {
      hint: 'Write it as text with `sql("…")`, or move it into a view.',
    });
  }

  #chained(): never {
    return this.fail('chainedComparison', this.here(), 'A comparison cannot be compared again.', {
      hint: 'Join two comparisons with `and`, or use parentheses.',
    });
  }

  #binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
    if (this.RECORDING_PHASE) return left;
    this.#count();
    return this.#join(operator, left, right);
  }

  #join(operator: BinaryOperator, left: Expression, right: Expression): Expression {
    if (this.RECORDING_PHASE) return left;
    return { kind: 'Binary', operator, left, right, span: this.span(left.span.start, right.span.end) } satisfies Binary;
  }

  /** Signs bind from the right: the last one is the innermost. */
  #unary(signs: readonly IToken[], operand: Expression): Expression {
    let result = operand;
    for (const sign of signs.toReversed()) {
      this.#count();
      const operator = sign.tokenType === t.Not ? 'not' : sign.tokenType === t.Minus ? '-' : '+';
      result = { kind: 'Unary', operator, operand: result, span: this.span(sign.startOffset, operand.span.end) };
    }
    return result;
  }
}
