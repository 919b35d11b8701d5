import { EOF, type TokenType } from './chevrotain.js';
import type { Argument, Expression } from './ast.js';
import { afterOperand, noOperand } from './expression-problems.js';
import { OperandParser } from './operand-parser.js';
import * as t from './tokens.js';

const COMMA: ReadonlySet<TokenType> = new Set([t.Comma]);

/** Lists of expressions and arguments, with an order after each where one is wanted. */
export abstract class ListParser extends OperandParser {
  /** `sort = expression [ "asc" | "desc" ] [ "nulls" ( "first" | "last" ) ]` */
  protected sort = this.RULE('sort', (): Expression => {
    // Most elements are one word: ten rules deep there is nothing to find for them.
    if (!this.RECORDING_PHASE && this.standsAlone()) return this.SUBRULE2(this.operand);
    const operand = this.SUBRULE(this.expression);
    let direction: 'asc' | 'desc' | undefined;
    let nulls: 'first' | 'last' | undefined;
    this.OPTION(() => {
      direction = this.OR([
        { ALT: () => (this.CONSUME(t.Asc), 'asc' as const) },
        { ALT: () => (this.CONSUME(t.Desc), 'desc' as const) },
      ]);
    });
    this.OPTION2(() => {
      this.CONSUME(t.Nulls);
      nulls = this.OR2([
        { ALT: () => (this.CONSUME(t.First), 'first' as const) },
        { ALT: () => (this.CONSUME(t.Last), 'last' as const) },
      ]);
    });
    if (direction === undefined && nulls === undefined) return operand;
    return this.ACTION(() => ({
      kind: 'Sort',
      operand,
      direction: direction ?? 'asc',
      ...(nulls === undefined ? {} : { nulls }),
      span: this.spanFrom(operand.span.start),
    }));
  });

  /** `elements = [ sort { "," sort } [ "," ] ]` */
  protected elements = this.RULE('elements', (): Expression[] => {
    const elements: Expression[] = [];
    this.OPTION({
      GATE: () => this.#firstElement(),
      DEF: () => {
        elements.push(this.recoverElement(() => this.SUBRULE(this.sort)));
        this.MANY({
          GATE: () => this.#nextElement(),
          DEF: () => {
            this.OPTION2(() => this.CONSUME(t.Comma));
            elements.push(this.recoverElement(() => this.SUBRULE2(this.sort)));
          },
        });
        this.OPTION3(() => this.CONSUME2(t.Comma));
      },
    });
    return elements;
  });

  /** `argumentList = "(" [ argument { "," argument } [ "," ] ] ")"` */
  protected argumentList = this.RULE('argumentList', (): Argument[] => {
    const args: Argument[] = [];
    this.CONSUME(t.LParen);
    this.OPTION({
      GATE: () => this.#firstElement(),
      DEF: () => {
        args.push(this.SUBRULE(this.argument));
        this.MANY({
          GATE: () => this.#nextElement(),
          DEF: () => {
            this.OPTION2(() => this.CONSUME(t.Comma));
            args.push(this.SUBRULE2(this.argument));
          },
        });
        this.OPTION3(() => this.CONSUME2(t.Comma));
      },
    });
    this.CONSUME(t.RParen);
    return args;
  });

  /** `argument = [ name ":" ] sort` */
  private argument = this.RULE('argument', (): Argument => {
    const start = this.LA(1).startOffset;
    const name = this.OPTION({
      GATE: () => this.at(t.Colon, 2),
      DEF: () => {
        const token = this.CONSUME(t.Name);
        this.CONSUME(t.Colon);
        return this.name(token);
      },
    });
    if (!this.RECORDING_PHASE && name !== undefined && (this.at(t.Comma) || this.at(t.RParen))) {
      const span = this.spanFrom(start);
      this.report('missingArgument', span, `The argument \`${name.text}\` has no value.`, {
        hint: 'Write its value after the colon, or remove it.',
      });
      return { kind: 'Argument', name, value: this.missing(), span };
    }
    const value = this.recoverElement(() => this.SUBRULE(this.sort));
    return this.ACTION(() => ({
      kind: 'Argument',
      ...(name === undefined ? {} : { name }),
      value,
      span: this.spanFrom(start),
    }));
  });

  /** Reads one element of a list; where it can't be read, goes on after the next comma. */
  protected recoverElement(element: () => Expression): Expression {
    const depth = this.depth;
    return this.recover(element, COMMA, () => {
      this.depth = depth;
      return this.missing();
    });
  }

  /** Whether a list has a first element; tells what stands there and can't. */
  #firstElement(): boolean {
    while (!this.#atCloser()) {
      if (this.isOperand(1)) return true;
      this.#skipJunk();
    }
    return false;
  }

  /** Whether another element follows; tells of a missing comma, two commas, and what is no comma. */
  #nextElement(): boolean {
    while (!this.#atCloser()) {
      if (!this.at(t.Comma)) {
        if (this.#takesMissingComma()) return true;
        this.skipTo(COMMA);
      } else if (this.isOperand(2)) {
        return true;
      } else if (this.#atCloser(2)) {
        return false;
      } else {
        this.skipToken();
        this.#skipJunk();
        if (this.isOperand(1)) return true;
      }
    }
    return false;
  }

  /** Tells what stands where a comma should; true where the next element stands there. */
  #takesMissingComma(): boolean {
    const complaint = afterOperand(this.LA(1));
    if (complaint !== undefined) {
      this.tell(complaint, this.here());
      return false;
    }
    const element = this.isOperand(1);
    const message = element
      ? `Expected a comma before ${this.found()}.`
      : `Expected a comma or the end of the list, found ${this.found()}.`;
    this.report('missingComma', this.here(), message, element ? { hint: 'Add `,` before it.' } : {});
    return element;
  }

  /** Tells of what can't begin an element and moves behind the comma after it. */
  #skipJunk(): void {
    if (this.at(t.Comma)) {
      this.report('missingArgument', this.here(), 'There is nothing before this comma.', { hint: 'Remove the comma.' });
    } else {
      this.tell(noOperand(this.LA(1), this.found()), this.here());
      this.skipTo(COMMA);
    }
    if (this.at(t.Comma)) this.skipToken();
  }

  #atCloser(distance = 1): boolean {
    const type = this.LA(distance).tokenType;
    return type === t.RParen || type === t.RBracket || type === t.RBrace || type === EOF || type === t.Newline;
  }
}
