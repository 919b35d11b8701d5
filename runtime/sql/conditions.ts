import { Expression } from './expression.js';
import { junction, negation } from './junction.js';
import type { ExpressionNode } from './node.js';
import { operand, type Condition } from './operand.js';

const truth = <T = boolean>(node: ExpressionNode): Expression<T, boolean> =>
  new Expression<T, boolean>(node, { kind: 'boolean' });
const nodeOf = (condition: Condition): ExpressionNode => operand(condition);

/** All of them. Without conditions it renders nothing; a constant false makes the whole false. */
export function and(...conditions: readonly Condition[]): Expression<boolean | null, boolean> {
  return truth(junction('and', conditions.map(nodeOf)));
}

/** Any of them. */
export function or(...conditions: readonly Condition[]): Expression<boolean | null, boolean> {
  return truth(junction('or', conditions.map(nodeOf)));
}

export function not(condition: Condition): Expression<boolean | null, boolean> {
  return truth(negation(operand(condition)));
}

/** Constants that fold inside `and`, `or` and `not`. */
export function trueExpression(): Expression<boolean> {
  return truth({ kind: 'boolean', value: true });
}
export function falseExpression(): Expression<boolean> {
  return truth({ kind: 'boolean', value: false });
}
