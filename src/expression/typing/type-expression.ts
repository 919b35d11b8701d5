import type { Expression, NumberLiteral } from '../../../grammar/ast.js';
import { assertNever } from '../../../runtime/util/invariant.js';
import { expressionCodes } from '../codes.js';
import type { LiteralNode, Node } from '../node.js';
import { booleanType, decimalType, floatType } from '../value-type.js';
import type { ValueType } from '../value-type.js';
import { typeCall } from './type-call.js';
import { typeBetween, typeBinary, typeCase, typeInTest, typeIsTest, typeUnary } from './type-operator.js';
import { typePath } from './type-path.js';
import type { Typing } from './typing.js';

/** Resolves the names of an expression and gives each part its type; what is wrong is reported to `typing`. */
export function typeExpression(typing: Typing, expression: Expression): Node {
  switch (expression.kind) {
    case 'StringLiteral':
      return {
        kind: 'literal',
        value: expression.value,
        adaptable: true,
        type: stringType(expression.value),
        nullable: false,
        span: expression.span,
      };
    case 'NumberLiteral':
      return numberNode(expression);
    case 'BooleanLiteral':
      return { kind: 'literal', value: expression.value, type: booleanType, nullable: false, span: expression.span };
    case 'NullLiteral':
      return { kind: 'literal', value: null, type: { kind: 'null' }, nullable: true, span: expression.span };
    case 'Path':
      return typePath(typing, expression, typeExpression);
    case 'Call':
      return typeCall(typing, expression, typeExpression);
    case 'Unary':
      return typeUnary(typing, expression, typeExpression);
    case 'Binary':
      return typeBinary(typing, expression, typeExpression);
    case 'IsTest':
      return typeIsTest(typing, expression, typeExpression);
    case 'InTest':
      return typeInTest(typing, expression, typeExpression);
    case 'Between':
      return typeBetween(typing, expression, typeExpression);
    case 'Case':
      return typeCase(typing, expression, typeExpression);
    case 'ArrayLiteral':
      return typing.fail(expressionCodes.misplaced, expression.span, 'A list is no value.');
    case 'Sort':
      return typing.fail(expressionCodes.misplaced, expression.span, 'A sort order is no value.');
    case 'Missing':
      return typing.broken(expression.span);
    default:
      return assertNever(expression);
  }
}

const stringType = (text: string): ValueType => ({ kind: 'string', length: Array.from(text).length });

/** Digits alone are an integer, with a point an exact decimal, with an exponent a float. */
function numberNode({ text, span }: NumberLiteral): LiteralNode {
  const value = text.replaceAll('_', '');
  return { kind: 'literal', value, type: numberType(value), nullable: false, span };
}

function numberType(text: string): ValueType {
  if (/e/i.test(text)) return floatType;
  const [whole = '', fraction] = text.split('.');
  const digits = whole.replace(/^0+/, '');
  if (fraction !== undefined) return decimalType(Math.max(digits.length + fraction.length, 1), fraction.length);
  const integer = BigInt(whole === '' ? 0 : whole);
  if (integer <= 2_147_483_647n) return { kind: 'int' };
  return integer <= 9_223_372_036_854_775_807n ? { kind: 'bigInt' } : decimalType(digits.length, 0);
}
