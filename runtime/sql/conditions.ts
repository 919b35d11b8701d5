import { Expression } from './expression.js';
import { junction, negation } from './junction.js';
import type { ExpressionNode } from './node.js';
import { conditionNode, type Condition } from './operand.js';

const truth = <T = boolean>(node: ExpressionNode): Expression<T, boolean> =>
  new Expression<T, boolean>(node, { kind: 'boolean' });

/** All of them. Without conditions it renders nothing; a constant false makes the whole false. */
export function and(...conditions: readonly Condition[]): Expression<boolean | null, boolean> {
  return truth(junction('and', conditions.map(conditionNode)));
}

/** Any of them. */
export function or(...conditions: readonly Condition[]): Expression<boolean | null, boolean> {
  return truth(junction('or', conditions.map(conditionNode)));
}

export function not(condition: Condition): Expression<boolean | null, boolean> {
  return truth(negation(conditionNode(condition)));
}

/** Constants that fold inside `and`, `or` and `not`. */
export function trueExpression(): Expression<boolean> {
  return truth({ kind: 'boolean', value: true });
}
export function falseExpression(): Expression<boolean> {
  return truth({ kind: 'boolean', value: false });
}
