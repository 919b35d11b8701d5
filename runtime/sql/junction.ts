import type { ExpressionNode } from './node.js';

/** Conditions joined, constants folded, equal junctions flat. */
export function junction(kind: 'and' | 'or', conditions: readonly ExpressionNode[]): ExpressionNode {
  const neutral = kind === 'and';
  const operands: ExpressionNode[] = [];
  for (const node of conditions) {
    if (node.kind === 'boolean') {
      if (node.value !== neutral) return node;
    } else if (node.kind === kind) operands.push(...node.operands);
    else operands.push(node);
  }
  if (operands.length === 1) return operands[0] as ExpressionNode;
  return operands.length === 0 && conditions.length > 0 ? { kind: 'boolean', value: neutral } : { kind, operands };
}

/** The opposite of a condition, said inside it where it can be. */
export function negation(node: ExpressionNode): ExpressionNode {
  switch (node.kind) {
    case 'boolean':
      return { kind: 'boolean', value: !node.value };
    case 'not':
      return node.operand;
    case 'isNull':
    case 'in':
    case 'exists':
    case 'relation':
    case 'between':
    case 'like':
    case 'distinctFrom':
      return { ...node, negated: !node.negated };
    default:
      return { kind: 'not', operand: node };
  }
}

/** Joins condition nodes, leaving out absent ones. */
export function allOf(...nodes: readonly (ExpressionNode | undefined)[]): ExpressionNode | undefined {
  const present = nodes.filter(
    (node): node is ExpressionNode => node !== undefined && !(node.kind === 'and' && node.operands.length === 0),
  );
  return present.length < 2 ? present[0] : junction('and', present);
}
