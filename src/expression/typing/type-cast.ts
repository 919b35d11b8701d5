import type { Call, Expression } from '../../../grammar/ast.js';
import { didYouMean } from '../../../grammar/nearest-name.js';
import { expressionCodes } from '../codes.js';
import type { Node } from '../node.js';
import { isFloating, isInteger, isNumeric, isOpen, isText, scaleOf, typeName } from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { convert, settled } from './conversion.js';
import { isConst } from './literal-argument.js';
import { pathText } from './walk-path.js';
import type { TypeExpression, Typing } from './typing.js';

const simpleTypes: Readonly<Record<string, ValueType>> = {
  Boolean: { kind: 'boolean' },
  SmallInt: { kind: 'smallInt' },
  Int: { kind: 'int' },
  BigInt: { kind: 'bigInt' },
  Float: { kind: 'float' },
  Real: { kind: 'real' },
  Decimal: { kind: 'decimal' },
  String: { kind: 'string' },
  Text: { kind: 'text' },
  DateTime: { kind: 'dateTime' },
  Timestamp: { kind: 'timestamp' },
  Date: { kind: 'date' },
  Time: { kind: 'time' },
  Uuid: { kind: 'uuid' },
};

/** `cast(value, Type)`. */
export function typeCast(typing: Typing, call: Call, typeExpression: TypeExpression): Node {
  const [value, type] = call.arguments;
  if (value === undefined || type === undefined || call.arguments.length !== 2) {
    return typing.fail(
      expressionCodes.argumentCount,
      call.span,
      `\`cast\` takes 2 arguments, a value and a type, and ${call.arguments.length} are given.`,
    );
  }
  const target = typeNamed(type.value);
  const operand = settled(typing, typeExpression(typing, value.value));
  if (target === undefined) {
    const written =
      type.value.kind === 'Path' ? pathText(type.value) : type.value.kind === 'Call' ? pathText(type.value.callee) : '';
    const hint = didYouMean(written, Object.keys(simpleTypes));
    return typing.fail(
      expressionCodes.badCast,
      type.value.span,
      written === '' ? 'A type is wanted here.' : `\`${written}\` is no type to cast to.`,
      hint,
    );
  }
  if (isOpen(operand.type))
    return { kind: 'cast', operand, explicit: true, type: target, nullable: operand.nullable, span: call.span };
  if (
    operand.kind === 'literal' &&
    operand.adaptable === true &&
    !isNumeric(target) &&
    target.kind !== 'boolean' &&
    !isText(target)
  ) {
    return convert(typing, operand, target);
  }
  const problem = castProblem(operand.type, target);
  if (problem !== undefined)
    return typing.fail(
      expressionCodes.badCast,
      call.span,
      `${typeName(operand.type)} can't be cast to ${typeName(target)}: ${problem}.`,
    );
  return { kind: 'cast', operand, explicit: true, type: target, nullable: operand.nullable, span: call.span };
}

/** `interval('P1D')`. */
export function typeInterval(typing: Typing, call: Call, typeExpression: TypeExpression): Node {
  const [argument] = call.arguments;
  if (argument === undefined || call.arguments.length !== 1) {
    return typing.fail(
      expressionCodes.argumentCount,
      call.span,
      `\`interval\` takes 1 argument, and ${call.arguments.length} are given.`,
    );
  }
  const operand = typeExpression(typing, argument.value);
  if (!isConst(operand))
    return typing.fail(
      expressionCodes.argumentType,
      argument.value.span,
      '`interval` takes text written in the schema.',
    );
  return convert(typing, operand, { kind: 'interval' });
}

function typeNamed(expression: Expression): ValueType | undefined {
  if (expression.kind === 'Path') return simpleTypes[pathText(expression)];
  if (expression.kind !== 'Call') return undefined;
  const numbers = expression.arguments.map(({ value }) =>
    value.kind === 'NumberLiteral' && /^\d+$/.test(value.text) ? Number(value.text) : Number.NaN,
  );
  if (numbers.length === 0 || numbers.length > 2 || numbers.some((number) => Number.isNaN(number))) return undefined;
  const [first = 0, second] = numbers;
  const name = pathText(expression.callee);
  if (name === 'Decimal')
    return first > 0 && (second ?? 0) <= first ? { kind: 'decimal', precision: first, scale: second ?? 0 } : undefined;
  if (second !== undefined || first === 0) return undefined;
  return name === 'String' ? { kind: 'string', length: first } : undefined;
}

/** Why a conversion is not offered: it would not mean the same everywhere. */
function castProblem(from: ValueType, to: ValueType): string | undefined {
  if (from.kind === to.kind || (isNumeric(from) && isNumeric(to))) return undefined;
  if (isText(to)) return toTextProblem(from);
  if (isText(from)) {
    return isNumeric(to) || ['boolean', 'date'].includes(to.kind) ? undefined : 'databases read such text differently';
  }
  if (isInteger(to) && from.kind === 'boolean') return undefined;
  const moments = ['date', 'dateTime', 'timestamp'];
  if (moments.includes(from.kind) && moments.includes(to.kind)) return undefined;
  if (to.kind === 'boolean' && isNumeric(from)) return 'compare it instead, for example `<> 0`';
  return 'there is no conversion between them';
}

function toTextProblem(from: ValueType): string | undefined {
  if (isText(from) || isInteger(from) || ['boolean', 'enum', 'uuid', 'date'].includes(from.kind)) return undefined;
  if (from.kind === 'decimal')
    return scaleOf(from) === undefined
      ? 'its number of places is not known; cast it to Decimal(p, s) first'
      : undefined;
  if (isFloating(from)) return 'databases write floats differently; cast it to Decimal(p, s) first';
  return 'databases write it differently';
}
