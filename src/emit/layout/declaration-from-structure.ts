import type {
  ClassStructure,
  ConstructorStructure,
  GetterStructure,
  InterfaceStructure,
  MethodStructure,
  ParameterStructure,
  PropertyStructure,
  SetterStructure,
} from '../structure.js';
import { UnknownLayout } from './doc.js';
import { statementsFromText } from './parse-statement.js';
import { memberFromText } from './parse-top.js';
import { typeFromText, typeParameterFromText } from './parse-type.js';
import { TokenReader } from './tokens.js';
import { readExpression } from './parse-expression.js';
import type { Declaration, Expression, Member, Parameter, Signature } from './tree.js';

/** The tree of a class structure, its members in the order ts-morph prints them. */
export function classFromStructure(structure: ClassStructure): Declaration {
  if ((structure.implements ?? []).length > 0) throw new UnknownLayout('a class that implements');
  const members: Member[] = [
    ...(structure.properties ?? []).map(property),
    ...(structure.ctors ?? []).flatMap(constructorMembers),
    ...accessors(structure.getAccessors ?? [], structure.setAccessors ?? []),
    ...(structure.methods ?? []).map(method),
    ...(structure.tail === undefined ? [] : [{ ...memberFromText(structure.tail), apart: true }]),
  ];
  return {
    kind: 'class',
    head: `${structure.isExported ? 'export ' : ''}${structure.isAbstract ? 'abstract ' : ''}class `,
    name: structure.name,
    typeParameters: (structure.typeParameters ?? []).map(typeParameterFromText),
    extends: structure.extends === undefined ? [] : [typeFromText(structure.extends)],
    members,
  };
}

export function interfaceFromStructure(structure: InterfaceStructure): Declaration {
  if ((structure.extends ?? []).length > 1) throw new UnknownLayout('several bases');
  return {
    kind: 'interface',
    head: `${structure.isExported ? 'export ' : ''}interface `,
    name: structure.name,
    typeParameters: (structure.typeParameters ?? []).map(typeParameterFromText),
    extends: (structure.extends ?? []).map(typeFromText),
    members: (structure.properties ?? []).map(property),
  };
}

/** The lines of a documentation comment. */
export function docsText(docs: readonly string[] | undefined): readonly string[] {
  return (docs ?? []).map((text) => {
    const lines = text.split('\n');
    return lines.length === 1 ? `/** ${text} */` : `/**\n${lines.map((line) => `* ${line}`).join('\n')}\n*/`;
  });
}

function property(structure: PropertyStructure): Member {
  const words = [
    structure.hasDeclareKeyword === true && 'declare',
    structure.isStatic === true && 'static',
    structure.hasOverrideKeyword === true && 'override',
    structure.isReadonly === true && 'readonly',
    structure.name,
  ].filter((word) => word !== false);
  const marks = `${structure.hasQuestionToken === true ? '?' : ''}${structure.hasExclamationToken === true ? '!' : ''}`;
  return {
    kind: 'property',
    docs: docsText(structure.docs),
    apart: structure.leadingTrivia?.startsWith('\n') === true,
    head: `${words.join(' ')}${marks}`,
    type: typeFromText(structure.type),
    ...(structure.initializer !== undefined && { value: expressionFromText(structure.initializer) }),
  };
}

function expressionFromText(text: string): Expression {
  const reader = new TokenReader(text);
  const expression = readExpression(reader);
  reader.end();
  return expression;
}

function constructorMembers(structure: ConstructorStructure): Member[] {
  const overloads = (structure.overloads ?? []).map((overload, index): Member => ({
    kind: 'method',
    docs: docsText(overload.docs),
    apart: index === 0,
    head: 'constructor',
    signature: signature(overload.parameters),
  }));
  return [
    ...overloads,
    {
      kind: 'method',
      docs: docsText(structure.docs),
      apart: overloads.length === 0,
      head: 'constructor',
      signature: signature(structure.parameters),
      body: statementsFromText(structure.statements),
    },
  ];
}

function signature(parameters: readonly ParameterStructure[], rest: Partial<Signature> = {}): Signature {
  return { typeParameters: [], parameters: parameters.map(parameter), ...rest };
}

function parameter({ name, type, hasQuestionToken, initializer }: ParameterStructure): Parameter {
  if (initializer !== undefined) throw new UnknownLayout('a parameter with a default');
  const head = `${name}${hasQuestionToken === true ? '?' : ''}`;
  return type === undefined ? { name: head } : { name: head, type: typeFromText(type) };
}

/** Each setter after the getter of its name. */
function accessors(getters: readonly GetterStructure[], setters: readonly SetterStructure[]): Member[] {
  const byName = new Map(setters.map((setter) => [setter.name, setter]));
  const members = getters.flatMap((getter) => {
    const setter = byName.get(getter.name);
    byName.delete(getter.name);
    return setter === undefined ? [accessor('get', getter)] : [accessor('get', getter), accessor('set', setter)];
  });
  return [...members, ...[...byName.values()].map((setter) => accessor('set', setter))];
}

function accessor(word: 'get' | 'set', structure: GetterStructure | SetterStructure): Member {
  const { name, hasOverrideKeyword, statements } = structure;
  const returns = 'returnType' in structure ? structure.returnType : undefined;
  return {
    kind: 'method',
    docs: 'docs' in structure ? docsText(structure.docs) : [],
    apart: true,
    head: `${hasOverrideKeyword === true ? 'override ' : ''}${word} ${name}`,
    signature: signature(
      'parameters' in structure ? structure.parameters : [],
      returns === undefined ? {} : { returns: typeFromText(returns) },
    ),
    body: statementsFromText(statements),
  };
}

function method(structure: MethodStructure): Member {
  if ((structure.overloads ?? []).length > 0) throw new UnknownLayout('overloads');
  const words = [
    structure.isStatic === true && 'static',
    structure.hasOverrideKeyword === true && 'override',
    structure.isAsync === true && 'async',
    structure.name,
  ].filter((word) => word !== false);
  return {
    kind: 'method',
    docs: docsText(structure.docs),
    apart: true,
    head: words.join(' '),
    signature: signature(structure.parameters, {
      typeParameters: (structure.typeParameters ?? []).map(typeParameterFromText),
      ...(structure.returnType !== undefined && { returns: typeFromText(structure.returnType) }),
    }),
    body: statementsFromText(structure.statements),
  };
}
