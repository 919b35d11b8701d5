import type { IToken, TokenType } from './chevrotain.js';
import type {
  ConfigBlock,
  Declaration,
  EnumDeclaration,
  ModelDeclaration,
  Name,
  ScalarDeclaration,
  SchemaFile,
} from './ast.js';
import type { Diagnostic } from './diagnostic.js';
import { Docs } from './docs.js';
import { BlockParser } from './block-parser.js';
import { nearestName } from './nearest-name.js';
import type { Source } from './source.js';
import * as t from './tokens.js';

const NOTHING: ReadonlySet<TokenType> = new Set();
const BRACE: ReadonlySet<TokenType> = new Set([t.LBrace]);
/** What the body of a declaration begins with. */
const BODY: ReadonlySet<TokenType> = new Set([t.LBrace, t.Equals]);
const HEADER: ReadonlySet<TokenType> = new Set([...BODY, ...t.HEADER_KEYWORDS]);
const KEYWORDS = t.BLOCK_KEYWORDS.map((type) => type.name.toLowerCase());

/** What other tools call a declaration. */
const SYNONYMS: Readonly<Record<string, string>> = {
  table: 'model',
  entity: 'model',
  class: 'model',
  interface: 'model',
  struct: 'type',
  trait: 'mixin',
  abstract: 'mixin',
  union: 'enum',
  database: 'datasource',
};

interface Header {
  readonly base?: Name;
  readonly mixins: readonly Name[];
}

/** Declarations and the file as a whole. */
export class SchemaParser extends BlockParser {
  constructor(skipValidations?: boolean) {
    super(skipValidations);
    this.performSelfAnalysis();
  }

  /**
   * Reads a file whose tokens have gone through the layout pass.
   *
   * @param source - the file
   * @param tokens - its tokens
   * @param comments - its comments, in order
   * @param diagnostics - receives what is wrong
   */
  read(source: Source, tokens: IToken[], comments: readonly IToken[], diagnostics: Diagnostic[]): SchemaFile {
    this.input = tokens;
    this.begin(source, diagnostics);
    this.docs = new Docs(source.text, comments);
    const declarations = this.schema();
    return { kind: 'SchemaFile', source, declarations, span: this.span(0, source.text.length) };
  }

  /** `schema = { declaration }` */
  schema = this.RULE('schema', (): Declaration[] => {
    const declarations: Declaration[] = [];
    this.MANY({
      GATE: () => this.#atDeclaration(),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Newline) },
          {
            ALT: () => {
              const declaration = this.recover<Declaration | undefined>(
                () => this.SUBRULE(this.declaration),
                NOTHING,
                () => undefined,
              );
              if (declaration !== undefined) declarations.push(declaration);
            },
          },
        ]);
      },
    });
    return declarations;
  });

  private declaration = this.RULE('declaration', (): Declaration | undefined =>
    this.OR<Declaration | undefined>([
      { ALT: () => this.SUBRULE(this.configBlock) },
      { ALT: () => this.SUBRULE(this.model) },
      { ALT: () => this.SUBRULE(this.typeDeclaration) },
      { ALT: () => this.SUBRULE(this.enumDeclaration) },
    ]),
  );

  /** `configBlock = ( "datasource" | "generator" ) name "{" { property } "}"` */
  private configBlock = this.RULE('configBlock', (): ConfigBlock | undefined => {
    const keyword = this.OR([{ ALT: () => this.CONSUME(t.Datasource) }, { ALT: () => this.CONSUME(t.Generator) }]);
    const name = this.SUBRULE(this.declarationName, { ARGS: [keyword] });
    const doc = this.ACTION(() => this.docs.of(keyword.startOffset, keyword.startOffset));
    this.ACTION(() => this.#expectBrace(keyword));
    const properties = this.SUBRULE(this.properties);
    if (name === undefined) return undefined;
    return this.ACTION(() => ({
      kind: 'ConfigBlock',
      keyword: keyword.tokenType === t.Datasource ? 'datasource' : 'generator',
      name,
      properties,
      ...doc,
      span: this.spanFrom(keyword.startOffset),
    }));
  });

  /** `model = ( "model" | "view" | "mixin" ) name [ "extends" name ] [ "with" name { "," name } ] fields` */
  private model = this.RULE('model', (): ModelDeclaration | undefined => {
    const keyword = this.OR([
      { ALT: () => this.CONSUME(t.Model) },
      { ALT: () => this.CONSUME(t.View) },
      { ALT: () => this.CONSUME(t.Mixin) },
    ]);
    const name = this.SUBRULE(this.declarationName, { ARGS: [keyword] });
    const doc = this.ACTION(() => this.docs.of(keyword.startOffset, keyword.startOffset));
    const header = this.SUBRULE(this.header);
    this.ACTION(() => this.#expectBrace(keyword));
    const members = this.SUBRULE(this.fields);
    if (name === undefined) return undefined;
    return this.ACTION(() => ({
      kind: 'ModelDeclaration',
      keyword: keyword.tokenType === t.Model ? 'model' : keyword.tokenType === t.View ? 'view' : 'mixin',
      name,
      ...header,
      members,
      ...doc,
      span: this.spanFrom(keyword.startOffset),
    }));
  });

  private header = this.RULE('header', (): Header => {
    let base: Name | undefined;
    const mixins: Name[] = [];
    this.OPTION(() => {
      this.CONSUME(t.Extends);
      this.ACTION(() => this.#expectName('extends'));
      base = this.name(this.CONSUME(t.Name));
    });
    this.OPTION2(() => {
      this.CONSUME(t.With);
      this.AT_LEAST_ONE_SEP({
        SEP: t.Comma,
        DEF: () => {
          this.ACTION(() => this.#expectName('with'));
          mixins.push(this.name(this.CONSUME2(t.Name)));
        },
      });
    });
    return { ...(base === undefined ? {} : { base }), mixins };
  });

  /** `typeDeclaration = "type" name ( "=" type { attribute } | fields )` */
  private typeDeclaration = this.RULE('typeDeclaration', (): ScalarDeclaration | ModelDeclaration | undefined => {
    const keyword = this.CONSUME(t.Type);
    const name = this.SUBRULE(this.declarationName, { ARGS: [keyword] });
    const doc = this.ACTION(() => this.docs.of(keyword.startOffset, keyword.startOffset));
    this.ACTION(() => this.#expectTypeBody(keyword));
    return this.OR<ScalarDeclaration | ModelDeclaration | undefined>([
      {
        ALT: () => {
          this.CONSUME(t.Equals);
          return this.SUBRULE(this.scalar, { ARGS: [keyword, name, doc] });
        },
      },
      {
        ALT: () => {
          const members = this.SUBRULE(this.fields);
          if (name === undefined) return undefined;
          const span = this.ACTION(() => this.spanFrom(keyword.startOffset));
          return { kind: 'ModelDeclaration', keyword: 'type', name, mixins: [], members, ...doc, span };
        },
      },
    ]);
  });

  private scalar = this.RULE(
    'scalar',
    (keyword: IToken, name: Name | undefined, doc: { readonly doc?: string }): ScalarDeclaration | undefined => {
      const owner = this.ACTION(() => name ?? this.name(keyword));
      const parts = this.line(() => {
        const type = this.SUBRULE(this.typeReference, { ARGS: [owner] });
        return { type, attributes: this.SUBRULE(this.attributes) };
      });
      if (name === undefined || parts === undefined) return undefined;
      return this.ACTION(() => ({
        kind: 'ScalarDeclaration',
        name,
        ...parts,
        ...doc,
        span: this.spanFrom(keyword.startOffset),
      }));
    },
  );

  /** `enumDeclaration = "enum" name "{" { enumValue | blockAttribute } "}"` */
  private enumDeclaration = this.RULE('enumDeclaration', (): EnumDeclaration | undefined => {
    const keyword = this.CONSUME(t.Enum);
    const name = this.SUBRULE(this.declarationName, { ARGS: [keyword] });
    const doc = this.ACTION(() => this.docs.of(keyword.startOffset, keyword.startOffset));
    this.ACTION(() => this.#expectBrace(keyword));
    const members = this.SUBRULE(this.values);
    if (name === undefined) return undefined;
    return this.ACTION(() => ({
      kind: 'EnumDeclaration',
      name,
      members,
      ...doc,
      span: this.spanFrom(keyword.startOffset),
    }));
  });

  private declarationName = this.RULE('declarationName', (keyword: IToken): Name | undefined => {
    if (!this.RECORDING_PHASE && !this.at(t.Name)) {
      const quoted = this.at(t.StringToken);
      this.report(
        'namelessBlock',
        quoted ? this.here() : this.tokenSpan(keyword),
        `This ${keyword.image} has no name.`,
        {
          hint: quoted ? 'Write the name without quotes.' : `Write \`${keyword.image} Name {\`.`,
        },
      );
      this.skipTo(BODY);
      return undefined;
    }
    if (this.RECORDING_PHASE || keyword.tokenType === t.Datasource || keyword.tokenType === t.Generator) {
      return this.SUBRULE(this.hyphenatedName);
    }
    return this.plainName(this.CONSUME(t.Name));
  });

  /** Moves to where a declaration can begin, telling of everything on the way that cannot stand outside a block. */
  #atDeclaration(): boolean {
    for (let token = this.LA(1); !t.isVirtual(token); token = this.LA(1)) {
      const type = token.tokenType;
      if (type === t.Newline || t.BLOCK_KEYWORDS.includes(type)) return true;
      if (this.#readsAsBlock(token)) return true;
      this.skipLine();
    }
    return false;
  }

  /** Tells what the token is; true where it has been made the keyword it was meant to be. */
  #readsAsBlock(token: IToken): boolean {
    const span = this.tokenSpan(token);
    if (token.tokenType === t.At || token.tokenType === t.BlockAt) {
      const stray = this.attributeHere();
      this.report('strayAttribute', stray.span, `\`${stray.written}\` stands outside any block.`, {
        hint: 'Move it into the block it describes.',
      });
      return false;
    }
    if (this.at(t.Name) && this.at(t.LBrace, 2)) {
      this.report('unknownBlock', span, `\`${token.image}\` is followed by a block, but no keyword says what it is.`, {
        hint: `Write \`model ${token.image} {\`.`,
      });
      return false;
    }
    if (!this.at(t.Name) || !this.at(t.Name, 2) || !HEADER.has(this.LA(3).tokenType)) {
      this.report('outsideBlock', this.here(), `${this.found()} stands outside any block.`, {
        hint: 'Put it into a block, or make it a comment with `//`.',
      });
      return false;
    }
    return this.#readsAsKeyword(token);
  }

  #readsAsKeyword(token: IToken): boolean {
    const meant = SYNONYMS[token.image.toLowerCase()] ?? nearestName(token.image, KEYWORDS);
    const keyword = meant === undefined ? undefined : t.KEYWORDS.get(meant);
    const known = KEYWORDS.map((word) => `\`${word}\``).join(', ');
    this.report('unknownBlock', this.tokenSpan(token), `\`${token.image}\` is not a kind of declaration.`, {
      hint: meant === undefined ? `A declaration begins with one of ${known}.` : `Did you mean \`${meant}\`?`,
    });
    if (keyword === undefined) return false;
    t.retype(token, keyword);
    return true;
  }

  #expectName(word: 'extends' | 'with'): void {
    if (this.at(t.Name)) return;
    this.fail(
      'incompleteHeader',
      this.here(),
      `After \`${word}\` comes the name of a ${word === 'extends' ? 'model' : 'mixin'}, but here is ${this.found()}.`,
    );
  }

  #expectBrace(keyword: IToken): void {
    if (this.at(t.LBrace)) return;
    const hint =
      this.at(t.Extends) && keyword.tokenType === t.Model
        ? 'Write `extends` before `with`.'
        : `The header of a ${keyword.image} ends with \`{\`.`;
    this.report('incompleteHeader', this.here(), `Expected \`{\`, found ${this.found()}.`, { hint });
    this.skipTo(BRACE);
  }

  #expectTypeBody(keyword: IToken): void {
    if (this.at(t.Equals) || this.at(t.LBrace)) return;
    this.fail(
      'incompleteType',
      this.span(keyword.startOffset, t.endOf(this.LA(0))),
      `A type goes on with \`=\` or \`{\`, but here is ${this.found()}.`,
      {
        hint: 'Write `type Email = String(120)` for a named scalar, `type Address { … }` for a composite.',
      },
    );
  }
}
