import type { Span } from '../../../grammar/source.js';
import type { Implementation, Node, OperationNode } from '../node.js';
import type { ValueType } from '../value-type.js';

/** An operation that is NULL exactly if an operand may be. */
export function operation(
  implementation: Implementation,
  operands: readonly Node[],
  type: ValueType,
  span: Span,
): OperationNode {
  return {
    kind: 'operation',
    implementation,
    operands,
    type,
    nullable: operands.some(({ nullable }) => nullable),
    span,
  };
}
