import type { Between, Binary, BinaryOperator, Case, Expression, InTest, IsTest, Unary } from '../../../grammar/ast.js';
import type { Span } from '../../../grammar/source.js';
import { expressionCodes } from '../codes.js';
import type { Implementation, Node } from '../node.js';
import { between, comparisons, inList } from '../operators/comparison.js';
import { and, isTest, not, or } from '../operators/logic.js';
import { like } from '../operators/text.js';
import { booleanType, isOpen, isText, typeName } from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { convert, settled, typeOfAll, unify } from './conversion.js';
import { operation } from './operation.js';
import { typeArithmetic, typeConcat, typeNegation } from './type-arithmetic.js';
import type { TypeExpression, Typing } from './typing.js';

/** Types an expression and makes sure that it is a condition. */
export function typeCondition(typing: Typing, expression: Expression, typeExpression: TypeExpression): Node {
  return condition(typing, settled(typing, typeExpression(typing, expression)));
}

/** Makes sure that a node is a condition. */
export function condition(typing: Typing, node: Node): Node {
  if (node.type.kind === 'boolean' || isOpen(node.type)) return node;
  return typing.fail(
    expressionCodes.notACondition,
    node.span,
    `A condition is wanted here, and this is ${typeName(node.type)}.`,
  );
}

const isComparison = (operator: BinaryOperator): operator is keyof typeof comparisons => operator in comparisons;

export function typeBinary(typing: Typing, expression: Binary, typeExpression: TypeExpression): Node {
  const { operator, span } = expression;
  if (operator === 'and' || operator === 'or') {
    const operands = [expression.left, expression.right].map((side) => typeCondition(typing, side, typeExpression));
    return operation(operator === 'and' ? and : or, operands, booleanType, span);
  }
  const left = typeExpression(typing, expression.left);
  const right = typeExpression(typing, expression.right);
  if (isComparison(operator))
    return compare(typing, comparisons[operator], [left, right], span, operator !== '=' && operator !== '<>');
  const [a, b] = [settled(typing, left), settled(typing, right)];
  if (operator === 'like' || operator === 'not like') return typeLike(typing, [a, b], span, operator === 'not like');
  if (operator === '||') return typeConcat(typing, a, b, span);
  return typeArithmetic(typing, operator, [a, b], span);
}

export function typeUnary(typing: Typing, expression: Unary, typeExpression: TypeExpression): Node {
  if (expression.operator === 'not') {
    return operation(not, [typeCondition(typing, expression.operand, typeExpression)], booleanType, expression.span);
  }
  return typeNegation(
    typing,
    expression.operator,
    settled(typing, typeExpression(typing, expression.operand)),
    expression.span,
  );
}

/** Types without an order (or without equality) that all dialects and TypeScript share. */
function comparable(type: ValueType, ordered: boolean): boolean {
  if (['json', 'array', 'unsupported', 'interval'].includes(type.kind)) return false;
  return !ordered || !['enum', 'boolean', 'bytes'].includes(type.kind);
}

function compare(
  typing: Typing,
  implementation: Implementation,
  operands: readonly Node[],
  span: Span,
  ordered: boolean,
): Node {
  const nothing = operands.find((node) => node.kind === 'literal' && node.type.kind === 'null');
  if (nothing !== undefined) {
    const test = implementation.name === '<>' ? 'is not null' : 'is null';
    return typing.fail(
      expressionCodes.comparisonWithNull,
      span,
      `\`${implementation.name} null\` is never true.`,
      `Use \`${test}\`.`,
    );
  }
  const unified = comparands(typing, implementation.name, operands, span, ordered);
  return unified === undefined ? typing.broken(span) : operation(implementation, unified, booleanType, span);
}

/** Operands of a comparison in one type; undefined where they have none and it was reported. */
function comparands(
  typing: Typing,
  name: string,
  operands: readonly Node[],
  span: Span,
  ordered: boolean,
): readonly Node[] | undefined {
  const unified = unify(typing, operands);
  if (unified === undefined) {
    const found = typeOfAll(operands);
    const [a, b] = 'misfit' in found ? [typeName(found.type), typeName(found.misfit.type)] : ['', ''];
    typing.report(expressionCodes.operandTypes, span, `${a} and ${b} can't be compared with \`${name}\`.`);
    return undefined;
  }
  if (!comparable(unified.type, ordered)) {
    const code = ordered && comparable(unified.type, false) ? expressionCodes.unordered : expressionCodes.operandTypes;
    const hint =
      unified.type.kind === 'json' ? 'Compare a value inside it: cast(json_value(field, "$.path"), Type).' : undefined;
    typing.report(code, span, `Values of ${typeName(unified.type)} can't be compared with \`${name}\`.`, hint);
    return undefined;
  }
  return unified.nodes.map((node) => settled(typing, node));
}

function typeLike(typing: Typing, operands: readonly Node[], span: Span, negated: boolean): Node {
  for (const node of operands) {
    if (!isText(node.type) && !isOpen(node.type)) {
      return typing.fail(
        expressionCodes.operandTypes,
        node.span,
        `\`like\` compares text, and this is ${typeName(node.type)}.`,
      );
    }
  }
  const pattern = operands[1];
  if (pattern?.kind !== 'literal' && typing.dialects.includes('sqlite')) {
    typing.report(
      expressionCodes.likeCase,
      span,
      'This pattern is not known before it runs, so SQLite ignores the case of a to z.',
    );
  }
  return operation(like(negated), operands, booleanType, span);
}

export function typeIsTest(typing: Typing, expression: IsTest, typeExpression: TypeExpression): Node {
  const operand = settled(typing, typeExpression(typing, expression.operand));
  const checked = expression.test === 'null' ? operand : condition(typing, operand);
  return {
    ...operation(isTest(expression.test, expression.negated), [checked], booleanType, expression.span),
    nullable: false,
  };
}

export function typeBetween(typing: Typing, expression: Between, typeExpression: TypeExpression): Node {
  const operands = [expression.operand, expression.low, expression.high].map((part) => typeExpression(typing, part));
  const unified = comparands(typing, 'between', operands, expression.span, true);
  if (unified === undefined) return typing.broken(expression.span);
  return operation(between(expression.negated), unified, booleanType, expression.span);
}

export function typeInTest(typing: Typing, expression: InTest, typeExpression: TypeExpression): Node {
  const operands = [expression.operand, ...expression.elements].map((part) => typeExpression(typing, part));
  const nothing = operands.slice(1).find((node) => node.kind === 'literal' && node.type.kind === 'null');
  if (nothing !== undefined) {
    return typing.fail(
      expressionCodes.comparisonWithNull,
      nothing.span,
      '`in` never finds NULL.',
      'Add `or … is null`.',
    );
  }
  const unified = comparands(typing, 'in', operands, expression.span, false);
  if (unified === undefined) return typing.broken(expression.span);
  return operation(inList(expression.negated), unified, booleanType, expression.span);
}

/** `case x when a then …` is read as `case when x = a then …`. */
export function typeCase(typing: Typing, expression: Case, typeExpression: TypeExpression): Node {
  const subject = expression.operand;
  const whens = expression.branches.map(({ when }) => {
    if (subject === undefined) return typeCondition(typing, when, typeExpression);
    return compare(
      typing,
      comparisons['='],
      [typeExpression(typing, subject), typeExpression(typing, when)],
      when.span,
      false,
    );
  });
  const nothing: Node = { kind: 'literal', value: null, type: { kind: 'null' }, nullable: true, span: expression.span };
  const results = expression.branches.map(({ then }) => typeExpression(typing, then));
  const otherwise = expression.otherwise ? typeExpression(typing, expression.otherwise) : nothing;
  const all = [...results, otherwise];
  const found = typeOfAll(all);
  if ('misfit' in found) {
    const message = `This branch is ${typeName(found.misfit.type)}, the others are ${typeName(found.type)}.`;
    return typing.fail(expressionCodes.branchTypes, found.misfit.span, message);
  }
  const nodes = all.map((node) => (found.type.kind === 'null' ? node : convert(typing, node, found.type)));
  const branches = whens.map((when, index) => ({ when, then: nodes[index] ?? nothing }));
  const nullable = all.some((node) => node.nullable);
  return {
    kind: 'case',
    branches,
    otherwise: nodes.at(-1) ?? nothing,
    type: found.type,
    nullable,
    span: expression.span,
  };
}
