import { UnknownLayout } from './doc.js';
import { TokenReader } from './tokens.js';
import type { Parameter, Signature, TypeNode, TypeParameter, TypeProperty } from './tree.js';

/**
 * A type that is the whole of a text.
 *
 * @throws UnknownLayout where it has what the emitted subset does not
 */
export function typeFromText(text: string): TypeNode {
  const reader = new TokenReader(text);
  const type = readType(reader);
  reader.end();
  return type;
}

export function readType(reader: TokenReader): TypeNode {
  if (reader.is('|')) throw new UnknownLayout('a union that starts with its mark');
  const types = [readIntersection(reader)];
  while (reader.skip('|')) types.push(readIntersection(reader));
  return types.length === 1 ? (types[0] as TypeNode) : { kind: 'union', types };
}

function readIntersection(reader: TokenReader): TypeNode {
  const types = [readOperator(reader)];
  while (reader.skip('&')) types.push(readOperator(reader));
  return types.length === 1 ? (types[0] as TypeNode) : { kind: 'intersection', types };
}

function readOperator(reader: TokenReader): TypeNode {
  for (const operator of ['typeof', 'keyof'] as const)
    if (reader.skip(operator)) return { kind: 'operator', operator, operand: readOperator(reader) };
  return readPostfix(reader);
}

function readPostfix(reader: TokenReader): TypeNode {
  let type = readPrimary(reader);
  while (reader.is('[') && reader.peek().breaks === 0) {
    reader.next();
    if (reader.skip(']')) {
      type = { kind: 'array', element: type };
      continue;
    }
    type = { kind: 'indexed', object: type, index: readType(reader) };
    reader.expect(']');
  }
  return type;
}

function readPrimary(reader: TokenReader): TypeNode {
  const token = reader.peek();
  if (token.kind === 'string') return { kind: 'literal', text: reader.next().text };
  if (token.kind === 'number') return { kind: 'literal', text: numberText(reader.next().text) };
  if (token.kind === 'name') return readReference(reader);
  if (reader.is('{')) return readObjectType(reader);
  if (reader.is('[')) return readTuple(reader);
  if (reader.is('(')) return readParenthesized(reader);
  throw new UnknownLayout(`a type expected, not ${token.text}`);
}

const NOT_NAMES = new Set(['new', 'infer', 'unique', 'readonly', 'abstract', 'asserts', 'import']);

function readReference(reader: TokenReader): TypeNode {
  let text = reader.name();
  if (NOT_NAMES.has(text)) throw new UnknownLayout(`a type with ${text}`);
  while (reader.skip('.')) text += `.${reader.name()}`;
  if (reader.is('extends') || reader.is('is')) throw new UnknownLayout('a conditional type');
  return reader.is('<') ? { kind: 'name', text, arguments: readTypeArguments(reader) } : { kind: 'name', text };
}

export function readTypeArguments(reader: TokenReader): readonly TypeNode[] {
  reader.expect('<');
  const types = [readType(reader)];
  while (reader.skip(',')) types.push(readType(reader));
  reader.expect('>');
  return types;
}

/** Parentheses Prettier keeps: around what an array or an index is of. Others it may remove. */
function readParenthesized(reader: TokenReader): TypeNode {
  reader.expect('(');
  const inner = readType(reader);
  reader.expect(')');
  const array = reader.is('[') && reader.peek(1).text === ']';
  const kept = reader.is('[') && (inner.kind === 'operator' || (array && inner.kind === 'union'));
  if (!kept) throw new UnknownLayout('a type in parentheses');
  return inner;
}

function readTuple(reader: TokenReader): TypeNode {
  reader.expect('[');
  const items: { readonly name?: string; readonly type: TypeNode }[] = [];
  while (!reader.is(']')) {
    if (reader.peek().kind === 'name' && reader.peek(1).text === ':') {
      const name = reader.name();
      reader.expect(':');
      items.push({ name, type: readType(reader) });
    } else items.push({ type: readType(reader) });
    if (!reader.skip(',')) break;
  }
  reader.expect(']');
  return { kind: 'tuple', items };
}

function readObjectType(reader: TokenReader): TypeNode {
  reader.expect('{');
  const broken = !reader.is('}') && reader.peek().breaks > 0;
  const members: TypeProperty[] = [];
  while (!reader.is('}')) {
    if (members.length > 0 && reader.peek().breaks > 1) throw new UnknownLayout('an empty line in a type');
    const name = reader.name();
    const optional = reader.skip('?');
    reader.expect(':');
    members.push({ name, optional, type: readType(reader) });
    if (!reader.skip(';') && !reader.skip(',') && !reader.is('}'))
      throw new UnknownLayout('no mark between properties');
  }
  reader.expect('}');
  return { kind: 'object', members, broken };
}

/** `<const O extends j.Overrides = {}>`, or nothing. */
export function readTypeParameters(reader: TokenReader): readonly TypeParameter[] {
  if (!reader.skip('<')) return [];
  const parameters = [readTypeParameter(reader)];
  while (reader.skip(',')) parameters.push(readTypeParameter(reader));
  reader.expect('>');
  return parameters;
}

export function typeParameterFromText(text: string): TypeParameter {
  const reader = new TokenReader(text);
  const parameter = readTypeParameter(reader);
  reader.end();
  return parameter;
}

function readTypeParameter(reader: TokenReader): TypeParameter {
  const isConst = reader.skip('const');
  const name = `${isConst ? 'const ' : ''}${reader.name()}`;
  const constraint = reader.skip('extends') ? readType(reader) : undefined;
  const byDefault = reader.skip('=') ? readType(reader) : undefined;
  return { name, ...(constraint && { constraint }), ...(byDefault && { default: byDefault }) };
}

/** `<T>(a: A, b?: B): R`. */
export function readSignature(reader: TokenReader): Signature {
  const typeParameters = readTypeParameters(reader);
  reader.expect('(');
  const parameters: Parameter[] = [];
  while (!reader.is(')')) {
    const name = `${reader.name()}${reader.skip('?') ? '?' : ''}`;
    parameters.push(reader.skip(':') ? { name, type: readType(reader) } : { name });
    if (!reader.skip(',')) break;
  }
  reader.expect(')');
  return reader.skip(':') ? { typeParameters, parameters, returns: readType(reader) } : { typeParameters, parameters };
}

/** Numbers Prettier leaves as they are. */
export function numberText(text: string): string {
  if (!/^(0|[1-9]\d*)(n|\.\d*[1-9])?$/.test(text)) throw new UnknownLayout(`the number ${text}`);
  return text;
}
