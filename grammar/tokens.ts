/**
 * The vocabulary of the language. The lexer knows only names, literals and punctuation; every keyword is a name that the
 * parser treats as a keyword where the grammar has a place for one, so a field may be called `model`, `in` or `order`.
 */
import { createToken, type IToken, Lexer, type TokenType } from './chevrotain.js';

/**
 * Letters beyond ASCII are taken widely here (without spaces, dashes and quotation marks) and checked one by one when a
 * name has any: a regular expression with Unicode classes would switch off the lexer's first-character table.
 */
const WIDE =
  '\\u00aa-\\u1fff\\u2c00-\\u2fff\\u3005-\\ud7ff\\ud800-\\udfff\\uf900-\\ufdff\\ufe70-\\ufefe\\uff21-\\uffdc';

export const Name = createToken({
  name: 'Name',
  label: 'name',
  pattern: new RegExp(`[A-Za-z_${WIDE}][A-Za-z0-9_${WIDE}]*`),
});

/** `2fa`: read as a name so that one diagnostic says all there is to say. */
export const DigitName = createToken({ name: 'DigitName', pattern: /\d\w*[A-Za-z_]\w*/, categories: [Name] });

export const NumberToken = createToken({
  name: 'Number',
  label: 'number',
  pattern: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![A-Za-z0-9_])/,
});

export const StringToken = createToken({ name: 'String', label: 'string', pattern: Lexer.NA });
export const BlockString = createToken({
  name: 'BlockString',
  pattern: /"""[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*"""/,
  categories: [StringToken],
});
export const DoubleString = createToken({
  name: 'DoubleString',
  pattern: /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/,
  categories: [StringToken],
});
export const SingleString = createToken({
  name: 'SingleString',
  pattern: /'[^'\r\n]*(?:''[^'\r\n]*)*'/,
  categories: [StringToken],
});
export const UnterminatedBlockString = createToken({
  name: 'UnterminatedBlockString',
  pattern: /"""[^]*/,
  categories: [StringToken],
});
export const UnterminatedString = createToken({
  name: 'UnterminatedString',
  pattern: /["'][^\r\n]*/,
  categories: [StringToken],
});
/** Backticks, and the curly quotes word processors make. */
export const WrongQuotes = createToken({
  name: 'WrongQuotes',
  pattern: /`[^`\r\n]*`?|[\u2018-\u201f][^\r\n\u2018-\u201f"]*["\u2018-\u201f]?/,
  categories: [StringToken],
});

const punctuation = (name: string, text: string): TokenType => createToken({ name, label: `'${text}'`, pattern: text });

export const BlockAt = punctuation('BlockAt', '@@');
export const At = punctuation('At', '@');
export const LBrace = punctuation('LBrace', '{');
export const RBrace = punctuation('RBrace', '}');
export const LParen = punctuation('LParen', '(');
export const RParen = punctuation('RParen', ')');
export const LBracket = punctuation('LBracket', '[');
export const RBracket = punctuation('RBracket', ']');
export const Comma = punctuation('Comma', ',');
export const Colon = punctuation('Colon', ':');
export const Dot = punctuation('Dot', '.');
export const Question = punctuation('Question', '?');
export const Concat = punctuation('Concat', '||');
export const Plus = punctuation('Plus', '+');
export const Minus = punctuation('Minus', '-');
export const Star = punctuation('Star', '*');
export const Slash = punctuation('Slash', '/');
export const Percent = punctuation('Percent', '%');
export const Equals = punctuation('Equals', '=');
export const NotEquals = createToken({ name: 'NotEquals', label: "'<>'", pattern: /<>|!=/ });
export const LessEqual = punctuation('LessEqual', '<=');
export const Less = punctuation('Less', '<');
export const GreaterEqual = punctuation('GreaterEqual', '>=');
export const Greater = punctuation('Greater', '>');

/** Operators of other languages, read whole so that the hint can name the right one. */
export const ForeignOperator = createToken({
  name: 'ForeignOperator',
  pattern: /===?|!==|&&|::|=>|->>?|\*\*|\?\?|~\*/,
});

/** One character that belongs nowhere. */
export const Stray = createToken({
  name: 'Stray',
  pattern: /[!#$&;\\^`|~\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00a1-\u00a9\u2010-\uffff]/,
});

export const Newline = createToken({ name: 'Newline', label: 'line end', pattern: /\r\n|\n|\r/ });
const Space = createToken({
  name: 'Space',
  pattern: /[ \t\f\v\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u3000\ufeff]+/,
  group: Lexer.SKIPPED,
});

const comment = (name: string, pattern: RegExp): TokenType => createToken({ name, pattern, group: 'comments' });
export const DocComment = comment('DocComment', /\/\/\/(?!\/)[^\r\n]*/);
export const LineComment = comment('LineComment', /\/\/[^\r\n]*/);
export const BlockComment = comment('BlockComment', /\/\*[^]*?\*\//);
export const UnterminatedComment = comment('UnterminatedComment', /\/\*[^]*/);

/** A bracket that the layout pass put in because the user left it out. */
export function isVirtual(token: IToken): boolean {
  return token.image === '';
}

/** Where a token's text ends (exclusive). The lexer keeps start offsets only. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** Makes a token another kind of token, where its place tells what it is. */
export function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  if (type.tokenTypeIdx !== undefined) token.tokenTypeIdx = type.tokenTypeIdx;
}

const keyword = (name: string): TokenType =>
  createToken({ name, label: `'${name.toLowerCase()}'`, pattern: Lexer.NA, categories: [Name] });

export const Datasource = keyword('Datasource');
export const Generator = keyword('Generator');
export const Model = keyword('Model');
export const View = keyword('View');
export const Mixin = keyword('Mixin');
export const Type = keyword('Type');
export const Enum = keyword('Enum');
export const Extends = keyword('Extends');
export const With = keyword('With');
export const Or = keyword('Or');
export const And = keyword('And');
export const Not = keyword('Not');
export const Is = keyword('Is');
export const In = keyword('In');
export const Between = keyword('Between');
export const Like = keyword('Like');
export const Case = keyword('Case');
export const When = keyword('When');
export const Then = keyword('Then');
export const Else = keyword('Else');
export const End = keyword('End');
export const Null = keyword('Null');
export const True = keyword('True');
export const False = keyword('False');
export const Asc = keyword('Asc');
export const Desc = keyword('Desc');
export const Nulls = keyword('Nulls');
export const First = keyword('First');
export const Last = keyword('Last');

/** Words that open a declaration, in the order the reference page presents them. */
export const BLOCK_KEYWORDS: readonly TokenType[] = [Datasource, Generator, Model, View, Mixin, Type, Enum];
/** Words of the header of a model. */
export const HEADER_KEYWORDS: readonly TokenType[] = [Extends, With];
/** Words of the expression language. */
export const EXPRESSION_KEYWORDS: readonly TokenType[] = [
  Or,
  And,
  Not,
  Is,
  In,
  Between,
  Like,
  Case,
  When,
  Then,
  Else,
  End,
  Null,
  True,
  False,
  Asc,
  Desc,
  Nulls,
  First,
  Last,
];

/** From the text of a name to the keyword it can be. */
export const KEYWORDS: ReadonlyMap<string, TokenType> = new Map(
  [...BLOCK_KEYWORDS, ...HEADER_KEYWORDS, ...EXPRESSION_KEYWORDS].map((type) => [type.name.toLowerCase(), type]),
);

// Order matters: the lexer takes the first pattern that matches.
const LEXED: TokenType[] = [
  Name,
  Newline,
  Space,
  NumberToken,
  DigitName,
  BlockString,
  UnterminatedBlockString,
  DoubleString,
  SingleString,
  UnterminatedString,
  WrongQuotes,
  DocComment,
  LineComment,
  BlockComment,
  UnterminatedComment,
  ForeignOperator,
  BlockAt,
  At,
  LBrace,
  RBrace,
  LParen,
  RParen,
  LBracket,
  RBracket,
  Comma,
  Colon,
  Dot,
  Question,
  Concat,
  Plus,
  Minus,
  Star,
  Slash,
  Percent,
  NotEquals,
  Equals,
  LessEqual,
  Less,
  GreaterEqual,
  Greater,
  Stray,
];

/** @param skipValidations - false checks the patterns against each other, which takes long and is done by a test */
export function makeLexer(skipValidations = true): Lexer {
  return new Lexer(LEXED, { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations });
}
export const lexer = makeLexer();

/** Everything the parser can meet. */
export const VOCABULARY: TokenType[] = [StringToken, ...LEXED, ...KEYWORDS.values()];
