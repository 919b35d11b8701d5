import type { Span } from '../../../grammar/source.js';
import { expressionCodes } from '../codes.js';
import type { Node } from '../node.js';
import { add, divide, isSafeDivisor, modulo, multiply, negate, subtract } from '../operators/arithmetic.js';
import { concat } from '../operators/text.js';
import { daysBetween, shift } from '../operators/time.js';
import {
  commonType,
  decimalType,
  floatType,
  intType,
  isFloating,
  isInteger,
  isLongDecimal,
  isNumeric,
  isOpen,
  isText,
  precisionOf,
  scaleOf,
  textType,
  typeName,
} from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { convert } from './conversion.js';
import { operation } from './operation.js';
import type { Typing } from './typing.js';

type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** `+ - * / %` on numbers, and `+ -` on dates and instants. */
export function typeArithmetic(
  typing: Typing,
  operator: ArithmeticOperator,
  [left, right]: readonly [Node, Node],
  span: Span,
): Node {
  if (isBroken(left) || isBroken(right)) return typing.broken(span);
  const nothing = [left, right].find((node) => node.type.kind === 'null');
  if (nothing !== undefined)
    typing.report(expressionCodes.alwaysNull, nothing.span, `\`${operator}\` with NULL is always NULL.`);
  const moment = typeMoments(typing, operator, left, right, span);
  if (moment !== undefined) return moment;
  for (const node of [left, right]) {
    if (!isNumeric(node.type) && !isOpen(node.type)) return failOperand(typing, operator, [left, right], span);
  }
  const common = commonType(left.type, right.type);
  if (common === undefined || isOpen(common))
    return operation(implementations[operator], [left, right], common ?? left.type, span);
  warnLongDecimal(typing, common, [left, right], span);
  return operator === '/' || operator === '%'
    ? typeDivision(typing, operator, common, [left, right], span)
    : typeRing(typing, operator, common, [left, right], span);
}

/** Something in it was reported already. */
function isBroken(node: Node): boolean {
  return node.kind === 'literal' && node.type.kind === 'unknown';
}

const implementations = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': modulo } as const;

function failOperand(typing: Typing, operator: string, [left, right]: readonly [Node, Node], span: Span): Node {
  const text = [left, right].some((node) => isText(node.type));
  const hint = operator === '+' && text ? 'Texts are put together with `||`.' : instantHint(operator, left, right);
  const message = `\`${operator}\` does not go with ${typeName(left.type)} and ${typeName(right.type)}.`;
  return typing.fail(expressionCodes.operandTypes, span, message, hint);
}

const isInstant = (type: ValueType): boolean => type.kind === 'dateTime' || type.kind === 'timestamp';

function instantHint(operator: string, left: Node, right: Node): string | undefined {
  if (operator === '-' && isInstant(left.type) && isInstant(right.type)) return 'Use seconds_between(from, to).';
  if (isInstant(left.type) || left.type.kind === 'date') return "Add a duration: field + interval('P1D').";
  return undefined;
}

/** `+`, `-` and `*`: exact for integers and decimals. */
function typeRing(
  typing: Typing,
  operator: '+' | '-' | '*',
  common: ValueType,
  operands: readonly [Node, Node],
  span: Span,
): Node {
  const [left, right] = operands;
  const type = isFloating(common) ? floatType : common.kind === 'smallInt' ? intType : common;
  const result = type.kind === 'decimal' ? decimalResult(operator, left.type, right.type) : type;
  return operation(
    implementations[operator],
    [convert(typing, left, type), convert(typing, right, type)],
    result,
    span,
  );
}

/** The digits of an exact result, from those of the operands. */
function decimalResult(operator: '+' | '-' | '*', a: ValueType, b: ValueType): ValueType {
  const [scaleA, scaleB] = [scaleOf(a), scaleOf(b)];
  if (scaleA === undefined || scaleB === undefined) return { kind: 'decimal' };
  const [precisionA, precisionB] = [precisionOf(a), precisionOf(b)];
  const scale = operator === '*' ? scaleA + scaleB : Math.max(scaleA, scaleB);
  if (precisionA === undefined || precisionB === undefined) return decimalType(undefined, scale);
  if (operator === '*') return decimalType(precisionA + precisionB, scale);
  return decimalType(Math.max(precisionA - scaleA, precisionB - scaleB) + scale + 1, scale);
}

/** Places of a decimal quotient or average: those of the dividend, at least six; sixteen where it does not say. */
export function quotientScale(dividend: ValueType): number {
  return Math.max(scaleOf(dividend) ?? 16, 6);
}

/** Division by zero is NULL, and by the literal 0 a mistake. */
function typeDivision(
  typing: Typing,
  operator: '/' | '%',
  common: ValueType,
  [left, right]: readonly [Node, Node],
  span: Span,
): Node {
  if (right.kind === 'literal' && typeof right.value === 'string' && Number(right.value) === 0) {
    return typing.fail(expressionCodes.divisionByZero, right.span, `\`${operator} 0\` never has a value.`);
  }
  if (operator === '%' && !isInteger(common)) {
    return typing.fail(
      expressionCodes.operandTypes,
      span,
      `\`%\` is for integers, and this is ${typeName(common)}.`,
      'Use cast(…, Int).',
    );
  }
  const type =
    operator === '%'
      ? common
      : common.kind === 'decimal'
        ? decimalType(undefined, quotientScale(left.type))
        : floatType;
  const operand: ValueType = operator === '%' || common.kind === 'decimal' ? common : floatType;
  const operands = [convert(typing, left, operand), convert(typing, right, operand)];
  const node = operation(implementations[operator], operands, type, span);
  return { ...node, nullable: node.nullable || !isSafeDivisor(right) };
}

/** SQLite computes decimals in doubles: exact up to 15 digits. */
export function warnLongDecimal(typing: Typing, common: ValueType, operands: readonly Node[], span: Span): void {
  if (common.kind !== 'decimal' || !typing.dialects.includes('sqlite')) return;
  const long = operands.find((node) => (node.kind === 'column' || node.kind === 'related') && isLongDecimal(node.type));
  if (long)
    typing.report(
      expressionCodes.inexactDecimal,
      span,
      `SQLite computes with ${typeName(long.type)} in floating point, which is exact for 15 digits only.`,
    );
}

function typeMoments(
  typing: Typing,
  operator: ArithmeticOperator,
  left: Node,
  right: Node,
  span: Span,
): Node | undefined {
  if (operator !== '+' && operator !== '-') return undefined;
  const movable = isInstant(left.type) || left.type.kind === 'date';
  if (movable && right.type.kind === 'interval') return typeShift(typing, operator, left, right, span);
  if (operator === '+' && left.type.kind === 'interval' && (isInstant(right.type) || right.type.kind === 'date')) {
    return typeShift(typing, operator, right, left, span);
  }
  if (operator !== '-') return undefined;
  if (left.type.kind === 'date' && (right.type.kind === 'date' || (right.kind === 'literal' && right.adaptable))) {
    return operation(daysBetween, [left, convert(typing, right, left.type)], intType, span);
  }
  return undefined;
}

function typeShift(typing: Typing, sign: '+' | '-', moment: Node, interval: Node, span: Span): Node {
  if (interval.kind !== 'literal') {
    const other = typing.dialects.find((dialect) => dialect !== 'postgresql');
    if (other !== undefined) {
      return typing.fail(
        expressionCodes.dialectLimit,
        interval.span,
        `${dialectTitle(other)} has no interval type to compute with.`,
        "Use a literal: interval('P1D').",
      );
    }
  }
  if (
    moment.type.kind === 'date' &&
    interval.kind === 'literal' &&
    typeof interval.value === 'string' &&
    interval.value.includes('T')
  ) {
    return typing.fail(
      expressionCodes.operandTypes,
      span,
      'A Date has no time of day to add hours, minutes or seconds to.',
      'Use cast(field, DateTime).',
    );
  }
  return operation(shift(sign), [moment, interval], moment.type, span);
}

export function dialectTitle(dialect: string): string {
  return { sqlite: 'SQLite', postgresql: 'PostgreSQL', mysql: 'MySQL' }[dialect] ?? dialect;
}

export function typeNegation(typing: Typing, operator: '+' | '-', operand: Node, span: Span): Node {
  if (!isNumeric(operand.type) && !isOpen(operand.type)) {
    return typing.fail(
      expressionCodes.operandTypes,
      span,
      `\`${operator}\` goes with numbers, and this is ${typeName(operand.type)}.`,
    );
  }
  if (operator === '+') return operand;
  if (operand.kind === 'literal' && typeof operand.value === 'string') {
    const value = operand.value.startsWith('-') ? operand.value.slice(1) : `-${operand.value}`;
    return { ...operand, value, span };
  }
  const type = operand.type.kind === 'smallInt' ? intType : isFloating(operand.type) ? floatType : operand.type;
  return operation(negate, [convert(typing, operand, type)], type, span);
}

/** `a || b`: integers are put in as text; other types have no text that is the same everywhere. */
export function typeConcat(typing: Typing, left: Node, right: Node, span: Span): Node {
  const operands: Node[] = [];
  for (const node of [left, right]) {
    if (node.type.kind === 'null')
      typing.report(
        expressionCodes.alwaysNull,
        node.span,
        '`||` with NULL is always NULL.',
        'Use concat(…), which leaves NULL out.',
      );
    if (isText(node.type) || isOpen(node.type)) operands.push(node);
    else if (isInteger(node.type))
      operands.push({
        kind: 'cast',
        operand: node,
        explicit: true,
        type: textType,
        nullable: node.nullable,
        span: node.span,
      });
    else
      return typing.fail(
        expressionCodes.operandTypes,
        node.span,
        `\`||\` puts texts together, and this is ${typeName(node.type)}.`,
        'Convert it with cast(…, Text).',
      );
  }
  return operation(concat, operands, textType, span);
}
