import type { IToken, TokenType } from './chevrotain.js';
import type { Attribute, ConfigProperty, EnumValue, Field } from './ast.js';
import { afterOperand } from './expression-problems.js';
import { MemberParser } from './member-parser.js';
import * as t from './tokens.js';

const NOTHING: ReadonlySet<TokenType> = new Set();

/** The insides of blocks: lines of members. What is wrong with one line does not reach the next. */
export abstract class BlockParser extends MemberParser {
  /** `fields = "{" { field | blockAttribute } "}"` */
  protected fields = this.RULE('fields', (): (Field | Attribute)[] => {
    const members: (Field | Attribute)[] = [];
    this.CONSUME(t.LBrace);
    this.MANY({
      GATE: () => this.#atMember(true),
      DEF: () => {
        add(members, this.OR(this.#fieldLines));
      },
    });
    this.CONSUME(t.RBrace);
    return members;
  });

  /** Made once: every line of every model chooses among them. */
  readonly #fieldLines: { readonly ALT: () => Field | Attribute | undefined }[] = [
    { ALT: () => void this.CONSUME(t.Newline) },
    { ALT: () => this.line(() => this.SUBRULE(this.field)) },
    { ALT: () => this.line(() => this.SUBRULE(this.blockAttribute)) },
  ];

  protected values = this.RULE('values', (): (EnumValue | Attribute)[] => {
    const members: (EnumValue | Attribute)[] = [];
    this.CONSUME(t.LBrace);
    this.MANY({
      GATE: () => this.#atMember(true),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Newline) },
          {
            ALT: () =>
              add(
                members,
                this.line(() => this.SUBRULE(this.enumValue)),
              ),
          },
          {
            ALT: () =>
              add(
                members,
                this.line(() => this.SUBRULE(this.blockAttribute)),
              ),
          },
        ]);
      },
    });
    this.CONSUME(t.RBrace);
    return members;
  });

  protected properties = this.RULE('properties', (): ConfigProperty[] => {
    const members: ConfigProperty[] = [];
    this.CONSUME(t.LBrace);
    this.MANY({
      GATE: () => this.#atMember(false),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Newline) },
          {
            ALT: () =>
              add(
                members,
                this.line(() => this.SUBRULE(this.property)),
              ),
          },
        ]);
      },
    });
    this.CONSUME(t.RBrace);
    return members;
  });

  /** Reads a member up to the end of its line and tells what stands there and does not belong. */
  protected line<T>(member: () => T): T | undefined {
    const result = this.recover<T | undefined>(member, NOTHING, () => undefined);
    if (!this.RECORDING_PHASE) this.#endLine();
    return result;
  }

  #endLine(): void {
    const token = this.LA(1);
    const type = token.tokenType;
    if (type === t.Newline || type === t.RBrace || t.isVirtual(token)) return;
    const span = this.here();
    if (type === t.Comma || token.image === ';') {
      this.report('separator', span, `Members are not separated by \`${token.image}\`.`, {
        hint: `Remove it; every member stands on a line of its own.`,
      });
      this.skipToken();
      return;
    }
    if (type === t.BlockAt) {
      this.report('blockAttributePlace', span, 'An attribute of the block cannot stand behind a member.', {
        hint: `Put \`${this.attributeHere().written}\` on a line of its own, or write \`@\` if it describes the member.`,
      });
    } else {
      const complaint = type === t.Name ? undefined : afterOperand(token);
      if (complaint !== undefined) this.tell(complaint, span);
      else
        this.report(
          'afterMember',
          span,
          `Expected the end of the line, found ${this.found()}.`,
          this.#afterHint(token),
        );
    }
    this.skipTo(NOTHING);
  }

  #afterHint(token: IToken): { readonly hint?: string } {
    if (token.tokenType === t.StringToken || !this.at(t.Name)) return {};
    return { hint: `Put it on a line of its own, or write \`@${token.image}\` if it is an attribute.` };
  }

  /** Moves to where a member can begin, telling of everything on the way that is no member. */
  #atMember(attributes: boolean): boolean {
    this.beginMember();
    for (let token = this.LA(1); !t.isVirtual(token) && token.tokenType !== t.RBrace; token = this.LA(1)) {
      const type = token.tokenType;
      if (type === t.Newline || this.at(t.Name) || (attributes && type === t.BlockAt)) return true;
      this.#reportNoMember(token, attributes);
      this.skipLine();
    }
    return false;
  }

  #reportNoMember(token: IToken, attributes: boolean): void {
    if (token.tokenType === t.At || token.tokenType === t.BlockAt) {
      const { written, span } = this.attributeHere();
      const hint =
        token.tokenType === t.At && attributes
          ? `Put it behind the field it describes, or write \`@${written}\` for the whole block.`
          : 'Remove it.';
      this.report('strayAttribute', span, `\`${written}\` does not describe anything here.`, { hint });
    } else if (token.tokenType === t.Comma || token.image === ';') {
      this.report('separator', this.here(), `Members are not separated by \`${token.image}\`.`, { hint: 'Remove it.' });
    } else {
      this.report('unknownMember', this.here(), `A member cannot begin with ${this.found()}.`, {
        hint: attributes ? 'A line begins with the name of a field, or with `@@`.' : 'A line is `key = value`.',
      });
    }
  }
}

function add<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
