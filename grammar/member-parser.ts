import type { IToken, TokenType } from './chevrotain.js';
import type { Attribute, ConfigProperty, EnumValue, Expression, Field, Name, TypeReference } from './ast.js';
import { Docs } from './docs.js';
import { ExpressionParser } from './expression-parser.js';
import * as t from './tokens.js';

const ATTRIBUTE: ReadonlySet<TokenType> = new Set([t.At, t.BlockAt]);
const NOTHING: ReadonlySet<TokenType> = new Set();

/** Members of blocks: fields, enum values, properties, and the attributes they and the blocks have. */
export abstract class MemberParser extends ExpressionParser {
  protected docs = new Docs('', []);

  /** `field = name type { attribute }` */
  protected field = this.RULE('field', (): Field => {
    const name = this.SUBRULE(this.memberName);
    const type = this.recover(
      () => this.SUBRULE(this.typeReference, { ARGS: [name] }),
      ATTRIBUTE,
      () => this.#noType(),
    );
    const attributes = this.SUBRULE(this.attributes);
    return this.ACTION(() => {
      const span = this.spanFrom(name.span.start);
      return { kind: 'Field', name, type, attributes, ...this.docs.of(span.start, span.end), span };
    });
  });

  /** `enumValue = name { attribute }` */
  protected enumValue = this.RULE('enumValue', (): EnumValue => {
    const name = this.SUBRULE(this.memberName);
    const attributes = this.SUBRULE(this.attributes);
    return this.ACTION(() => {
      const span = this.spanFrom(name.span.start);
      return { kind: 'EnumValue', name, attributes, ...this.docs.of(span.start, span.end), span };
    });
  });

  /** `property = key "=" expression`, where a key may have hyphens */
  protected property = this.RULE('property', (): ConfigProperty => {
    const key = this.SUBRULE(this.hyphenatedName);
    this.ACTION(() => this.#checkProperty(key));
    this.CONSUME(t.Equals);
    const value = this.recover(
      () => this.SUBRULE(this.expression),
      NOTHING,
      () => this.missing(),
    );
    return this.ACTION(() => ({ kind: 'ConfigProperty', key, value, span: this.spanFrom(key.span.start) }));
  });

  /** `type = name [ "(" elements ")" ] [ "[" "]" ] [ "?" ]` */
  protected typeReference = this.RULE('typeReference', (owner: Name): TypeReference => {
    const wrapped = this.RECORDING_PHASE ? false : this.#checkType(owner);
    const name = this.CONSUME(t.Name);
    const args = this.OPTION(this.#typeArguments);
    if (wrapped) this.skipToken();
    const list = this.OPTION2(this.#listMark);
    const optional = this.OPTION3(this.#optionalMark);
    return this.ACTION(() => {
      this.#checkTypeEnd(name, optional);
      return {
        kind: 'TypeReference',
        name: this.name(name),
        arguments: args ?? [],
        list: wrapped || list !== undefined,
        optional: optional !== undefined,
        span: this.spanFrom(name.startOffset),
      };
    });
  });

  /** Parts of a type, made once: every field asks for them. */
  readonly #typeArguments = (): Expression[] => {
    this.CONSUME(t.LParen);
    const elements = this.SUBRULE(this.elements);
    this.CONSUME(t.RParen);
    return elements;
  };
  readonly #listMark = {
    GATE: () => this.at(t.RBracket, 2),
    DEF: () => {
      this.CONSUME(t.LBracket);
      return this.CONSUME(t.RBracket);
    },
  };
  readonly #optionalMark = (): IToken => this.CONSUME(t.Question);

  protected attributes = this.RULE('attributes', (): Attribute[] => {
    const attributes: Attribute[] = [];
    this.MANY(() => {
      const attribute = this.recover(
        () => this.SUBRULE(this.attribute),
        ATTRIBUTE,
        () => undefined,
      );
      if (attribute !== undefined) attributes.push(attribute);
    });
    return attributes;
  });

  /** `attribute = "@" name { "." name } [ arguments ]` */
  private attribute = this.RULE('attribute', (): Attribute => {
    const at = this.CONSUME(t.At);
    return this.SUBRULE(this.attributeBody, { ARGS: [at] });
  });

  /** `blockAttribute = "@@" name { "." name } [ arguments ]` */
  protected blockAttribute = this.RULE('blockAttribute', (): Attribute => {
    const at = this.CONSUME(t.BlockAt);
    return this.SUBRULE(this.attributeBody, { ARGS: [at] });
  });

  private attributeBody = this.RULE('attributeBody', (at: IToken): Attribute => {
    this.ACTION(() => this.#checkAttributeName(at));
    const path: Name[] = [this.name(this.CONSUME(t.Name))];
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.ACTION(() => this.#checkAttributeName(at));
      path.push(this.name(this.CONSUME2(t.Name)));
    });
    const args = this.OPTION(() => this.SUBRULE(this.argumentList));
    return this.ACTION(() => ({
      kind: 'Attribute',
      block: at.tokenType === t.BlockAt,
      path,
      arguments: args ?? [],
      parenthesized: args !== undefined,
      span: this.spanFrom(at.startOffset),
    }));
  });

  private memberName = this.RULE('memberName', (): Name => {
    const first = this.CONSUME(t.Name);
    return this.ACTION(() => this.plainName(first));
  });

  /** `hyphenatedName = name { "-" name }`, without spaces */
  protected hyphenatedName = this.RULE('hyphenatedName', (): Name => {
    const first = this.CONSUME(t.Name);
    this.MANY({
      GATE: () => this.#joins(),
      DEF: () => {
        this.CONSUME(t.Minus);
        this.CONSUME2(t.Name);
      },
    });
    return this.ACTION(() => this.#joined(first));
  });

  /** The name that begins with a token; hyphens and other strangers in it are told of. */
  protected plainName(first: IToken): Name {
    if (!this.#joins() && !this.#touches(t.Stray)) return this.name(first);
    while (this.#joins() || this.#touches(t.Stray)) {
      this.skipToken();
      if (this.#touches(t.Name)) this.skipToken();
    }
    const name = this.#joined(first);
    const plain = name.text.replaceAll(/[^\p{ID_Continue}]+/gu, '_');
    this.report('invalidName', name.span, `The name \`${name.text}\` has a character a name cannot have.`, {
      hint: `Name it \`${plain}\` and keep the database's name with \`@map("${name.text}")\`.`,
    });
    return name;
  }

  /** True before a hyphen and a name that stand right behind the last token. */
  #joins(): boolean {
    return this.#touches(t.Minus) && this.at(t.Name, 2) && this.LA(2).startOffset === t.endOf(this.LA(1));
  }

  /** True where the next token is of the type and stands right behind the last one. */
  #touches(type: TokenType): boolean {
    return this.at(type) && this.LA(1).startOffset === t.endOf(this.LA(0));
  }

  #joined(first: IToken): Name {
    const span = this.spanFrom(first.startOffset);
    return { kind: 'Name', text: this.text.slice(span.start, span.end), span };
  }

  #noType(): TypeReference {
    const { start } = this.here();
    const span = this.span(start, start);
    return {
      kind: 'TypeReference',
      name: { kind: 'Name', text: '', span },
      arguments: [],
      list: false,
      optional: false,
      span,
    };
  }

  /** Tells what stands where a type should; returns true for `[Type]`, whose bracket it has read. */
  #checkType(owner: Name): boolean {
    if (this.at(t.Colon)) {
      this.report('colonAfterName', this.here(), `There is no colon between \`${owner.text}\` and its type.`, {
        hint: 'Remove the colon.',
      });
      this.skipToken();
    }
    if (this.at(t.LBracket) && this.at(t.Name, 2) && this.at(t.RBracket, 3)) {
      const type = `${this.LA(2).image}[]${this.at(t.Question, 4) ? '?' : ''}`;
      this.report(
        'listSyntax',
        this.span(this.LA(1).startOffset, t.endOf(this.LA(3))),
        'The brackets of a list come after its type.',
        {
          hint: `Write \`${type}\`.`,
        },
      );
      this.skipToken();
      return true;
    }
    if (this.at(t.Name)) return false;
    const found = this.LA(1);
    if (
      t.isVirtual(found) ||
      found.tokenType === t.Newline ||
      found.tokenType === t.RBrace ||
      ATTRIBUTE.has(found.tokenType)
    ) {
      this.fail('missingType', owner.span, `\`${owner.text}\` has no type.`, {
        hint: `Write \`${owner.text} String\`, or the type it has.`,
      });
    }
    return this.fail('missingType', this.here(), `Expected the type of \`${owner.text}\`, found ${this.found()}.`, {
      hint: `Write \`${owner.text} String\`, or the type it has.`,
    });
  }

  /** Tells of marks of other languages after a type. */
  #checkTypeEnd(name: IToken, optional: IToken | undefined): void {
    const next = this.LA(1);
    if (next.tokenType === t.Stray && next.image === '!') {
      this.report('typeModifier', this.here(), 'There is no mark for a required field.', {
        hint: 'Remove `!`: a field without `?` is required.',
      });
      this.skipToken();
    } else if (next.tokenType === t.LBracket && optional !== undefined) {
      this.report('typeModifier', this.span(optional.startOffset, t.endOf(next)), 'A list comes before `?`.', {
        hint: `Write \`${name.image}[]\`.`,
      });
      this.skipTo(ATTRIBUTE);
    } else if (next.tokenType === t.LBracket) {
      this.report('listSyntax', this.here(), 'A list has no size.', { hint: `Write \`${name.image}[]\`.` });
      this.skipTo(ATTRIBUTE);
    }
  }

  #checkAttributeName(at: IToken): void {
    if (this.at(t.Name)) return;
    const span = this.span(at.startOffset, t.endOf(this.LA(0)));
    const written = this.text.slice(span.start, span.end);
    this.fail(
      'namelessAttribute',
      span,
      `After \`${written}\` comes the name of an attribute, but here is ${this.found()}.`,
      {
        hint:
          at.tokenType === t.At
            ? 'Write a name after it, such as `@id`.'
            : 'Write a name after it, such as `@@index([email])`.',
      },
    );
  }

  #checkProperty(key: Name): void {
    if (this.at(t.Equals)) {
      const next = this.LA(2);
      if (next.tokenType !== t.Newline && !t.isVirtual(next) && next.tokenType !== t.RBrace) return;
      this.fail('missingProperty', this.span(key.span.start, t.endOf(this.LA(1))), `\`${key.text}\` has no value.`, {
        hint: 'Write its value after `=`.',
      });
    }
    if (this.at(t.Colon)) {
      this.fail('missingProperty', this.here(), 'A property is written with `=`.', {
        hint: `Write \`${key.text} = …\`.`,
      });
    }
    this.fail('missingProperty', this.here(), `Expected \`=\` after \`${key.text}\`, found ${this.found()}.`, {
      hint: `Write \`${key.text} = …\`.`,
    });
  }
}
