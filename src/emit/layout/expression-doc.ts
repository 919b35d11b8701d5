import { callArgumentsDoc } from './arguments-doc.js';
import { assignmentDoc } from './assignment-doc.js';
import {
  align,
  group,
  hardline,
  indent,
  join,
  line,
  lineSuffixBoundary,
  onOneLine,
  softline,
  trailingComma,
  UnknownLayout,
} from './doc.js';
import type { Doc, LayoutOptions } from './doc.js';
import { areNumbers, sizeOf } from './expression-shape.js';
import { returnDoc } from './return-doc.js';
import { stringText } from './string-text.js';
import type { Expression, ObjectMember } from './tree.js';
import { commentDoc, typeArgumentsDoc, typeDoc } from './type-doc.js';

/** What an expression is part of, where its layout depends on it. */
export type Parent = 'assignment' | 'member' | 'argument' | 'other';

export function expressionDoc(node: Expression, options: LayoutOptions, parent: Parent = 'other'): Doc {
  switch (node.kind) {
    case 'name':
    case 'number':
      return node.text;
    case 'string':
      return stringText(node.text, options);
    case 'member':
      return memberDoc(node, options, parent);
    case 'index':
      return indexDoc(node, options);
    case 'call':
      return callDoc(node, options);
    case 'import':
      return ['import(', stringText(node.source, options), ')'];
    case 'object':
      return objectDoc(node.members, node.broken, options);
    case 'array':
      return arrayDoc(node.items, options);
    case 'arrow':
      return arrowDoc(node, options, false);
    case 'unary':
      if (node.operand.kind === 'binary' || node.operand.kind === 'as')
        throw new UnknownLayout('a sign before operators');
      return [node.operator, expressionDoc(node.operand, options)];
    case 'binary':
      return onOneLine(flatBinary(node, options));
    case 'conditional':
      return conditionalDoc(node, options);
    case 'as':
      return [expressionDoc(node.expression, options), ` ${node.operator} `, typeDoc(node.type, options)];
    case 'nonNull':
      if (['binary', 'as', 'conditional', 'arrow', 'unary'].includes(node.expression.kind))
        throw new UnknownLayout('a mark after operators');
      return [expressionDoc(node.expression, options, parent), '!'];
    case 'spread':
      return ['...', expressionDoc(node.expression, options)];
    case 'commented':
      return [node.comment, ' ', expressionDoc(node.expression, options, parent)];
  }
}

function memberDoc(node: Extract<Expression, { kind: 'member' }>, options: LayoutOptions, parent: Parent): Doc {
  const object = expressionDoc(node.object, options, 'member');
  const name = `${node.optional ? '?.' : '.'}${node.name}`;
  const simple = node.object.kind === 'name' && node.object.text !== 'this';
  if (parent === 'assignment' || (simple && parent !== 'member')) return [object, lineSuffixBoundary, name];
  return [object, lineSuffixBoundary, group(indent([softline, name]))];
}

function indexDoc(node: Extract<Expression, { kind: 'index' }>, options: LayoutOptions): Doc {
  const object = expressionDoc(node.object, options, 'member');
  const index = expressionDoc(node.index, options);
  if (node.index.kind === 'number') return [object, lineSuffixBoundary, '[', index, ']'];
  return [object, lineSuffixBoundary, group(['[', indent([softline, index]), softline, ']'])];
}

/** Calls of at most one in another's chain; longer chains are broken by their complexity, which is Prettier's to say. */
function callDoc(node: Extract<Expression, { kind: 'call' }>, options: LayoutOptions): Doc {
  const callee = calleeDoc(node.callee);
  const types =
    node.typeArguments === undefined ? '' : [typeArgumentsDoc(node.typeArguments, options), lineSuffixBoundary];
  const parts = [node.isNew ? 'new ' : '', callee, types, argumentsDoc(node.arguments, options)];
  return node.isNew ? parts : group(parts);
}

function argumentsDoc(nodes: readonly Expression[], options: LayoutOptions): Doc {
  const docs = nodes.map((node) => expressionDoc(node, options, 'argument'));
  const last = nodes[nodes.length - 1];
  const beside = last?.kind === 'arrow' ? arrowDoc(last, options, true) : docs[docs.length - 1];
  return callArgumentsDoc(nodes, docs, beside ?? '', options);
}

function calleeDoc(callee: Expression): string {
  if (callee.kind === 'name') return callee.text;
  if (callee.kind === 'member') return `${calleeDoc(callee.object)}${callee.optional ? '?.' : '.'}${callee.name}`;
  throw new UnknownLayout(`a call of ${callee.kind}`);
}

/** `a => b`; the last argument of a call keeps its parameters on one line. */
function arrowDoc(node: Extract<Expression, { kind: 'arrow' }>, options: LayoutOptions, last: boolean): Doc {
  const parameters = arrowParametersDoc(node.parameters, options, last);
  const body = expressionDoc(node.body, options);
  if (node.body.kind === 'array') return group([parameters, ' =>', group([' ', body])]);
  const after: Doc = last ? [trailingComma(options, 'all'), softline] : '';
  return group([parameters, ' =>', group([indent([line, body]), after])]);
}

function arrowParametersDoc(names: readonly string[], options: LayoutOptions, last: boolean): Doc {
  if (options.arrowParens === 'avoid' && names.length === 1) return [...names];
  return last ? `(${names.join(', ')})` : namesDoc(names, options);
}

/** Parameters without types. */
function namesDoc(names: readonly string[], options: LayoutOptions): Doc {
  if (names.length === 0) return '()';
  return group(['(', indent([softline, join([',', line], [...names])]), trailingComma(options, 'all'), softline, ')']);
}

function objectDoc(members: readonly ObjectMember[], broken: boolean, options: LayoutOptions): Doc {
  if (members.length === 0) return '{}';
  const space = options.bracketSpacing ? line : softline;
  const docs = members.map((member) => objectMemberDoc(member, options));
  const content = ['{', indent([space, join([',', line], docs)]), trailingComma(options, 'es5'), space, '}'];
  return group(content, { shouldBreak: broken });
}

function objectMemberDoc(member: ObjectMember, options: LayoutOptions): Doc {
  const comments = member.comments.map((comment) => [commentDoc(comment), hardline]);
  return [...comments, memberContentDoc(member, options)];
}

function memberContentDoc({ key, value, method }: ObjectMember, options: LayoutOptions): Doc {
  if (key === undefined) return value === undefined ? '' : expressionDoc(value, options);
  const name = keyText(key, options);
  if (method) {
    const result = returnDoc(method.result, expressionDoc(method.result, options));
    return [name, namesDoc(method.parameters, options), ' {', indent([hardline, result]), hardline, '}'];
  }
  if (value === undefined) return name;
  return assignmentDoc(
    { left: name, operator: ':', value, right: expressionDoc(value, options) },
    options,
    name.length,
  );
}

/** A quoted key that needs no quotes loses them. */
function keyText(key: string, options: LayoutOptions): string {
  if (!/^["']/.test(key)) return key;
  const inner = key.slice(1, -1);
  return /^[A-Za-z_$][\w$]*$/.test(inner) ? inner : stringText(key, options);
}

function arrayDoc(items: readonly Expression[], options: LayoutOptions): Doc {
  if (items.length === 0) return '[]';
  const docs = items.map((item) => expressionDoc(item, options));
  if (areNumbers(items)) return onOneLine(['[', join(', ', docs), ']']);
  const [first] = items;
  const shouldBreak = items.length > 1 && items.every((item) => item.kind === first?.kind && sizeOf(item) > 1);
  const content = ['[', indent([softline, join([',', line], docs), trailingComma(options, 'es5')]), softline, ']'];
  return group(content, { shouldBreak });
}

/** The operands of one chain, on one line. */
function flatBinary(node: Expression, options: LayoutOptions): Doc {
  if (node.kind !== 'binary') return expressionDoc(node, options);
  return [flatBinary(node.left, options), ` ${node.operator} `, flatBinary(node.right, options)];
}

function conditionalDoc(node: Extract<Expression, { kind: 'conditional' }>, options: LayoutOptions): Doc {
  for (const branch of [node.consequent, node.alternate])
    if (branch.kind === 'conditional') throw new UnknownLayout('a condition in a condition');
  const branch = (of: Expression): Doc =>
    options.useTabs ? indent(expressionDoc(of, options)) : align(2, expressionDoc(of, options));
  return group([
    expressionDoc(node.test, options),
    indent([line, '? ', branch(node.consequent), line, ': ', branch(node.alternate)]),
  ]);
}
