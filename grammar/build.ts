/**
 * Nodes made by hand, for trees that come from somewhere else than text (a reflected database). Their span points at
 * nothing; the printer does not look at it.
 */
import type {
  Argument,
  ArrayLiteral,
  Attribute,
  BooleanLiteral,
  Call,
  ConfigBlock,
  ConfigProperty,
  Declaration,
  EnumDeclaration,
  EnumValue,
  Expression,
  Field,
  ModelDeclaration,
  Name,
  NullLiteral,
  NumberLiteral,
  Path,
  ScalarDeclaration,
  SchemaFile,
  Sort,
  StringLiteral,
  TypeReference,
  Unary,
} from './ast.js';
import type { Span } from './source.js';

/** The span of every node made here. */
export const SYNTHETIC: Span = { file: '', start: 0, end: 0 };

/** What may carry documentation. */
export interface Documented {
  /** Lines of documentation, joined by line feeds. */
  readonly doc?: string | undefined;
}

const span = SYNTHETIC;
const documented = ({ doc }: Documented): { readonly doc?: string } => (doc === undefined ? {} : { doc });

/** A name; it has to be a valid identifier to be parsed again. */
export function nameNode(text: string): Name {
  return { kind: 'Name', text, span };
}

/** `a.b` */
export function path(...names: readonly string[]): Path {
  return { kind: 'Path', names: names.map(nameNode), span };
}

/** A string in double quotes, or in the quotes asked for. */
export function string(value: string, quote: StringLiteral['quote'] = '"'): StringLiteral {
  return { kind: 'StringLiteral', value, quote, span };
}

/**
 * A number; a negative one is a minus sign and a number, as the parser makes it.
 *
 * @param value - a number, or the text of one that is larger than a double holds
 */
export function number(value: number | bigint | string): NumberLiteral | Unary {
  const text = String(value);
  if (!text.startsWith('-')) return { kind: 'NumberLiteral', text, span };
  return { kind: 'Unary', operator: '-', operand: { kind: 'NumberLiteral', text: text.slice(1), span }, span };
}

/** `true` or `false` */
export function boolean(value: boolean): BooleanLiteral {
  return { kind: 'BooleanLiteral', value, span };
}

/** `null` */
export function nullNode(): NullLiteral {
  return { kind: 'NullLiteral', span };
}

/** `[a, b]` */
export function array(elements: readonly Expression[]): ArrayLiteral {
  return { kind: 'ArrayLiteral', elements, span };
}

/** An argument; with a name, `name: value`. */
export function argument(value: Expression, name?: string): Argument {
  return { kind: 'Argument', ...(name === undefined ? {} : { name: nameNode(name) }), value, span };
}

/**
 * Arguments of a call or an attribute: first the values that need no name, then the named ones, of which those without
 * a value are left out.
 */
export function args(
  positional: readonly Expression[],
  named: Readonly<Record<string, Expression | undefined>> = {},
): Argument[] {
  const rest = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [argument(value, name)]));
  return [...positional.map((value) => argument(value)), ...rest];
}

/** `name(arguments)`; a dot in the name separates the parts of a path. */
export function call(name: string, list: readonly Argument[] = []): Call {
  return { kind: 'Call', callee: path(...name.split('.')), arguments: list, span };
}

/** `operand desc nulls last` */
export function sort(operand: Expression, direction: 'asc' | 'desc', nulls?: 'first' | 'last'): Sort {
  return { kind: 'Sort', operand, direction, ...(nulls === undefined ? {} : { nulls }), span };
}

/** What a type reference has beside its name. */
export interface TypeParts {
  readonly arguments?: readonly Expression[];
  readonly list?: boolean;
  readonly optional?: boolean;
}

/** `Name(arguments)[]?` */
export function typeReference(name: string, parts: TypeParts = {}): TypeReference {
  const { arguments: list = [], list: many = false, optional = false } = parts;
  return { kind: 'TypeReference', name: nameNode(name), arguments: list, list: many, optional, span };
}

/**
 * `@name` or, with parentheses, `@name(arguments)`; a dot in the name separates the parts of its path.
 *
 * @param name - such as `id` or `db.VarChar`
 * @param list - the arguments; an empty list is written as `()`, none at all without parentheses
 */
export function attribute(name: string, list?: readonly Argument[]): Attribute {
  return attributeNode(false, name, list);
}

/** `@@name(arguments)`, see {@link attribute}. */
export function blockAttribute(name: string, list?: readonly Argument[]): Attribute {
  return attributeNode(true, name, list);
}

function attributeNode(block: boolean, name: string, list: readonly Argument[] | undefined): Attribute {
  const names = name.split('.').map(nameNode);
  return { kind: 'Attribute', block, path: names, arguments: list ?? [], parenthesized: list !== undefined, span };
}

/** `name Type @attributes` */
export function field(
  name: string,
  type: TypeReference,
  attributes: readonly Attribute[] = [],
  about: Documented = {},
): Field {
  return { kind: 'Field', name: nameNode(name), type, attributes, ...documented(about), span };
}

/** `name @attributes` in an enum. */
export function enumValue(name: string, attributes: readonly Attribute[] = [], about: Documented = {}): EnumValue {
  return { kind: 'EnumValue', name: nameNode(name), attributes, ...documented(about), span };
}

/** What a model has beside its name and members. */
export interface ModelParts extends Documented {
  readonly base?: string;
  readonly mixins?: readonly string[];
}

/** `model name { members }`, or another block with fields. */
export function model(
  keyword: ModelDeclaration['keyword'],
  name: string,
  members: ModelDeclaration['members'],
  parts: ModelParts = {},
): ModelDeclaration {
  const { base, mixins = [] } = parts;
  return {
    kind: 'ModelDeclaration',
    keyword,
    name: nameNode(name),
    ...(base === undefined ? {} : { base: nameNode(base) }),
    mixins: mixins.map(nameNode),
    members,
    ...documented(parts),
    span,
  };
}

/** `enum name { members }` */
export function enumDeclaration(
  name: string,
  members: EnumDeclaration['members'],
  about: Documented = {},
): EnumDeclaration {
  return { kind: 'EnumDeclaration', name: nameNode(name), members, ...documented(about), span };
}

/** `type name = type @attributes` */
export function scalar(
  name: string,
  type: TypeReference,
  attributes: readonly Attribute[] = [],
  about: Documented = {},
): ScalarDeclaration {
  return { kind: 'ScalarDeclaration', name: nameNode(name), type, attributes, ...documented(about), span };
}

/** `datasource name { key = value }` or a generator; properties without a value are left out. */
export function configBlock(
  keyword: ConfigBlock['keyword'],
  name: string,
  properties: Readonly<Record<string, Expression | undefined>>,
  about: Documented = {},
): ConfigBlock {
  const list = Object.entries(properties).flatMap(([key, value]): ConfigProperty[] =>
    value === undefined ? [] : [{ kind: 'ConfigProperty', key: nameNode(key), value, span }],
  );
  return { kind: 'ConfigBlock', keyword, name: nameNode(name), properties: list, ...documented(about), span };
}

/** A file of declarations. */
export function schemaFile(declarations: readonly Declaration[], file = ''): SchemaFile {
  return { kind: 'SchemaFile', source: { file, text: '' }, declarations, span };
}
