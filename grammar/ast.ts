/**
 * The syntax tree of the `.schema` language: a closed union on `kind`, readonly, every node with its span. It says what
 * was written, not what it means: names are unresolved, attributes are uninterpreted, native types are plain text.
 */
import type { Source, Span } from './source.js';

interface NodeBase {
  readonly span: Span;
}

/** One parsed file. */
export interface SchemaFile extends NodeBase {
  readonly kind: 'SchemaFile';
  readonly source: Source;
  readonly declarations: readonly Declaration[];
}

export interface Name extends NodeBase {
  readonly kind: 'Name';
  readonly text: string;
}

export type Declaration = ConfigBlock | ModelDeclaration | ScalarDeclaration | EnumDeclaration;

/** `datasource db { … }` or `generator client { … }`: keys and values. */
export interface ConfigBlock extends NodeBase {
  readonly kind: 'ConfigBlock';
  readonly keyword: 'datasource' | 'generator';
  readonly name: Name;
  readonly properties: readonly ConfigProperty[];
  readonly doc?: string;
}

export interface ConfigProperty extends NodeBase {
  readonly kind: 'ConfigProperty';
  readonly key: Name;
  readonly value: Expression;
}

/** A block with fields: a model, a view, a mixin, or a composite `type { … }`. */
export interface ModelDeclaration extends NodeBase {
  readonly kind: 'ModelDeclaration';
  readonly keyword: 'model' | 'view' | 'mixin' | 'type';
  readonly name: Name;
  /** `extends Party` */
  readonly base?: Name;
  /** `with Timestamps, Audited` */
  readonly mixins: readonly Name[];
  /** Fields and block attributes in the order they were written. */
  readonly members: readonly (Field | Attribute)[];
  /** The `///` lines above, without the slashes and one leading space, joined by line feeds. */
  readonly doc?: string;
}

/** `type Email = String(120) @check(…)`: a named scalar. */
export interface ScalarDeclaration extends NodeBase {
  readonly kind: 'ScalarDeclaration';
  readonly name: Name;
  readonly type: TypeReference;
  readonly attributes: readonly Attribute[];
  readonly doc?: string;
}

export interface EnumDeclaration extends NodeBase {
  readonly kind: 'EnumDeclaration';
  readonly name: Name;
  readonly members: readonly (EnumValue | Attribute)[];
  readonly doc?: string;
}

export interface EnumValue extends NodeBase {
  readonly kind: 'EnumValue';
  readonly name: Name;
  readonly attributes: readonly Attribute[];
  readonly doc?: string;
}

export interface Field extends NodeBase {
  readonly kind: 'Field';
  readonly name: Name;
  readonly type: TypeReference;
  readonly attributes: readonly Attribute[];
  readonly doc?: string;
}

/**
 * `String(60)?`, `Order[]`, `Unsupported("point")`. The name is empty (and diagnosed) where a field was written without
 * a type.
 */
export interface TypeReference extends NodeBase {
  readonly kind: 'TypeReference';
  readonly name: Name;
  readonly arguments: readonly Expression[];
  readonly list: boolean;
  readonly optional: boolean;
}

/** `@default(now())`, `@db.VarChar(20)`, `@@index([a, b])`. */
export interface Attribute extends NodeBase {
  readonly kind: 'Attribute';
  /** True for `@@name`. */
  readonly block: boolean;
  /** `['default']`, `['db', 'VarChar']`. */
  readonly path: readonly Name[];
  readonly arguments: readonly Argument[];
  /** Whether parentheses were written (`@db.TinyInt()`). */
  readonly parenthesized: boolean;
}

/** An argument; `name` where written as `name: value`. */
export interface Argument extends NodeBase {
  readonly kind: 'Argument';
  readonly name?: Name;
  readonly value: Expression;
}

interface ExpressionBase extends NodeBase {
  /** Written in parentheses, which its span includes. It changes no meaning; the formatter keeps them. */
  readonly parens?: true;
}

/** One language for arguments, defaults, checks, hybrids, predicates and orders. */
export type Expression =
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | ArrayLiteral
  | Path
  | Call
  | Unary
  | Binary
  | IsTest
  | InTest
  | Between
  | Case
  | Sort
  | Missing;

/**
 * `"…"` (escapes as in JSON), `'…'` (a quote inside is doubled) or a block of lines in `"""…"""` (nothing is escaped,
 * common indentation is removed); `value` is unescaped.
 */
export interface StringLiteral extends ExpressionBase {
  readonly kind: 'StringLiteral';
  readonly value: string;
  readonly quote: '"' | "'" | '"""';
}

/** Kept as text: the value may exceed a double. A leading minus is a `Unary`. */
export interface NumberLiteral extends ExpressionBase {
  readonly kind: 'NumberLiteral';
  readonly text: string;
}

export interface BooleanLiteral extends ExpressionBase {
  readonly kind: 'BooleanLiteral';
  readonly value: boolean;
}

export interface NullLiteral extends ExpressionBase {
  readonly kind: 'NullLiteral';
}

export interface ArrayLiteral extends ExpressionBase {
  readonly kind: 'ArrayLiteral';
  readonly elements: readonly Expression[];
}

/** `email`, `orders.total`: names as written. */
export interface Path extends ExpressionBase {
  readonly kind: 'Path';
  readonly names: readonly Name[];
}

/** `now()`, `coalesce(sum(orders.total), 0)`, `sql("…")`, and PSL's `title(length: 10, sort: Desc)`. */
export interface Call extends ExpressionBase {
  readonly kind: 'Call';
  readonly callee: Path;
  readonly arguments: readonly Argument[];
}

export interface Unary extends ExpressionBase {
  readonly kind: 'Unary';
  readonly operator: 'not' | '-' | '+';
  readonly operand: Expression;
}

export type BinaryOperator =
  'or' | 'and' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'like' | 'not like' | '||' | '+' | '-' | '*' | '/' | '%';

/** `!=` is read as `<>`. */
export interface Binary extends ExpressionBase {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `a is null`, `a is not null`, `a is true`, … */
export interface IsTest extends ExpressionBase {
  readonly kind: 'IsTest';
  readonly operand: Expression;
  readonly negated: boolean;
  readonly test: 'null' | 'true' | 'false';
}

export interface InTest extends ExpressionBase {
  readonly kind: 'InTest';
  readonly operand: Expression;
  readonly negated: boolean;
  readonly elements: readonly Expression[];
}

export interface Between extends ExpressionBase {
  readonly kind: 'Between';
  readonly operand: Expression;
  readonly negated: boolean;
  readonly low: Expression;
  readonly high: Expression;
}

/** `case [operand] when … then … [else …] end` */
export interface Case extends ExpressionBase {
  readonly kind: 'Case';
  readonly operand?: Expression;
  readonly branches: readonly CaseBranch[];
  readonly otherwise?: Expression;
}

export interface CaseBranch extends NodeBase {
  readonly kind: 'CaseBranch';
  readonly when: Expression;
  readonly then: Expression;
}

/** `placedAt desc nulls last`, in lists of orders. */
export interface Sort extends ExpressionBase {
  readonly kind: 'Sort';
  readonly operand: Expression;
  readonly direction: 'asc' | 'desc';
  readonly nulls?: 'first' | 'last';
}

/** Stands where the parser found nothing to read; a diagnostic has been given for it. */
export interface Missing extends ExpressionBase {
  readonly kind: 'Missing';
}
