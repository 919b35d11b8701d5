import {
  align,
  group,
  hardline,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  lineSuffixBoundary,
  onOneLine,
  softline,
  trailingComma,
  UnknownLayout,
} from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import { stringText } from './string-text.js';
import type { Parameter, Signature, TypeNode, TypeParameter } from './tree.js';

/** Where a type stands: the broken lines of a union are indented, except among the arguments of another type. */
type Place = 'argument' | 'element' | 'other';

export function typeDoc(type: TypeNode, options: LayoutOptions, place: Place = 'other'): Doc {
  switch (type.kind) {
    case 'name':
      return type.arguments === undefined ? type.text : [type.text, typeArgumentsDoc(type.arguments, options)];
    case 'literal':
      return /^["']/.test(type.text) ? stringText(type.text, options) : type.text;
    case 'array': {
      const element = typeDoc(type.element, options, 'element');
      const parenthesized = type.element.kind === 'union' || type.element.kind === 'operator';
      return parenthesized ? ['(', element, ')[]'] : [element, '[]'];
    }
    case 'union':
      return unionDoc(type.types, options, place);
    case 'intersection':
      return onOneLine(
        join(
          ' & ',
          type.types.map((one) => flat(one, options)),
        ),
      );
    case 'object':
      return objectTypeDoc(type, options);
    case 'tuple':
      return tupleDoc(type, options);
    case 'operator':
      return [type.operator, ' ', typeDoc(type.operand, options)];
    case 'indexed': {
      const object = typeDoc(type.object, options);
      return [type.object.kind === 'operator' ? ['(', object, ')'] : object, '[', typeDoc(type.index, options), ']'];
    }
  }
}

/** Types whose own breaking would depend on where they stand. */
function flat(type: TypeNode, options: LayoutOptions): Doc {
  if (type.kind === 'object' || type.kind === 'union') throw new UnknownLayout(`${type.kind} in an intersection`);
  return typeDoc(type, options);
}

const NULLS = new Set(['null', 'void']);
const KEYWORDS = new Set([
  'string',
  'number',
  'boolean',
  'bigint',
  'unknown',
  'any',
  'never',
  'object',
  'symbol',
  'undefined',
  'true',
  'false',
  ...NULLS,
]);

function isKeyword(type: TypeNode): boolean {
  return type.kind === 'name' && type.arguments === undefined && KEYWORDS.has(type.text);
}

/** `A | null`: one object or named type, and beside it nothing but null. */
function hugs(types: readonly TypeNode[]): boolean {
  const one = types.find((type) => type.kind === 'object' || (type.kind === 'name' && !isKeyword(type)));
  return one !== undefined && types.every((type) => type === one || (type.kind === 'name' && NULLS.has(type.text)));
}

function unionDoc(types: readonly TypeNode[], options: LayoutOptions, place: Place): Doc {
  const docs = types.map((type) => typeDoc(type, options));
  if (hugs(types)) return join(' | ', docs);
  const lines = group(docs.map((doc, index) => [index === 0 ? ifBreak('| ') : [line, '| '], align(2, doc)]));
  if (place === 'element') return group([indent([softline, lines]), softline]);
  return place === 'argument' ? lines : group(indent([softline, lines]));
}

function objectTypeDoc(type: Extract<TypeNode, { kind: 'object' }>, options: LayoutOptions): Doc {
  if (type.members.length === 0) return '{}';
  const space = options.bracketSpacing ? line : softline;
  const members = type.members.map(({ name, optional, type: of }) => [
    name,
    optional ? '?' : '',
    ': ',
    typeDoc(of, options),
  ]);
  return group(['{', indent([space, join([';', line], members)]), ifBreak(';'), space, '}'], {
    shouldBreak: type.broken,
  });
}

function tupleDoc(type: Extract<TypeNode, { kind: 'tuple' }>, options: LayoutOptions): Doc {
  if (type.items.length === 0) return '[]';
  const items = type.items.map(({ name, type: item }) => {
    if (item.kind === 'union' && type.items.length > 1) throw new UnknownLayout('a union in a tuple');
    return name === undefined ? typeDoc(item, options) : [`${name}: `, typeDoc(item, options)];
  });
  return group(['[', indent([softline, join([',', line], items)]), trailingComma(options, 'es5'), softline, ']']);
}

export function typeArgumentsDoc(types: readonly TypeNode[], options: LayoutOptions): Doc {
  const [only] = types;
  const docs = types.map((type) => typeDoc(type, options, 'argument'));
  if (types.length === 1 && only !== undefined && staysInline(only)) return ['<', ...docs, '>'];
  return group(['<', indent([softline, join([',', line], docs)]), softline, '>']);
}

function staysInline(type: TypeNode): boolean {
  if (type.kind === 'union') return hugs(type.types);
  return type.kind === 'literal' || type.kind === 'object' || (type.kind === 'name' && type.arguments === undefined);
}

export function typeParametersDoc(parameters: readonly TypeParameter[], options: LayoutOptions): Doc {
  if (parameters.length === 0) return '';
  const docs = parameters.map((parameter) => typeParameterDoc(parameter, options));
  return group(['<', indent([softline, join([',', line], docs)]), trailingComma(options, 'es5'), softline, '>']);
}

function typeParameterDoc(parameter: TypeParameter, options: LayoutOptions): Doc {
  const part = (mark: string, type: TypeNode | undefined): Doc => {
    if (type === undefined) return '';
    const id = Symbol(mark);
    const doc = typeDoc(type, options);
    return [mark, group(indent(line), { id }), lineSuffixBoundary, indentIfBreak(doc, { groupId: id })];
  };
  return group([parameter.name, part(' extends', parameter.constraint), part(' =', parameter.default)]);
}

/** `<T>(a: A, b?: B): R`. */
export function signatureDoc(signature: Signature, options: LayoutOptions): Doc {
  const { typeParameters, parameters, returns } = signature;
  const result: Doc = returns === undefined ? '' : [': ', typeDoc(returns, options)];
  return [typeParametersDoc(typeParameters, options), group([parametersDoc(parameters, options), result])];
}

function parametersDoc(parameters: readonly Parameter[], options: LayoutOptions): Doc {
  if (parameters.length === 0) return '()';
  const docs = parameters.map(({ name, type }) => {
    // A parameter of an object type keeps its brace beside the parenthesis, in ways that depend on what follows.
    if (type?.kind === 'object') throw new UnknownLayout('a parameter of an object type');
    return type === undefined ? name : [name, ': ', typeDoc(type, options)];
  });
  return ['(', indent([softline, join([',', line], docs)]), trailingComma(options, 'all'), softline, ')'];
}

/** A comment, with its lines after the first beginning at the star. */
export function commentDoc(comment: string): Doc {
  const lines = comment.split('\n').map((text, index) => (index === 0 ? text.trimEnd() : ` ${text.trim()}`));
  return join(hardline, lines);
}
