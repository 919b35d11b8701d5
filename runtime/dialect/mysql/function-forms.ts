import type { ConstructNode, ExpressionNode, FunctionNode } from '../../sql/node.js';
import { PRECEDENCE } from '../../sql/precedence.js';

/** Whole numbers give four digits after the point in a mean or a quotient unless they are doubles. */
export const asDouble = (node: ExpressionNode): ExpressionNode => ({
  kind: 'construct',
  print: printDouble,
  operands: [node],
  precedence: PRECEDENCE.product,
});
const printDouble: ConstructNode['print'] = (printer, { operands }) => {
  printer.expression(operands[0] as ExpressionNode, PRECEDENCE.product);
  printer.put(' * 1e0');
};
/** An aggregate over some rows only: the others give it NULL, which it leaves out. */
export function filtered(node: FunctionNode): FunctionNode {
  const { filter, ...rest } = node;
  const [first] = node.args;
  const value: ExpressionNode = first === undefined || first.kind === 'star' ? { kind: 'text', parts: ['1'] } : first;
  return {
    ...rest,
    args: [{ kind: 'case', branches: [{ when: filter as ExpressionNode, then: value }] }, ...node.args.slice(1)],
  };
}
