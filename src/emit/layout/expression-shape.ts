import type { Expression } from './tree.js';

/** Whether a list has numbers only, which Prettier fills line by line. */
export function areNumbers(items: readonly Expression[]): boolean {
  return items.every((item) => item.kind === 'number' || (item.kind === 'unary' && item.operand.kind === 'number'));
}

/** How many parts a list or an object has. */
export function sizeOf(node: Expression): number {
  if (node.kind === 'array') return node.items.length;
  return node.kind === 'object' ? node.members.length : 0;
}

/** Whether the last argument of a call may open on the call's line and close on its own. */
export function hasBody(node: Expression): boolean {
  if (node.kind === 'as') return hasBody(node.expression);
  if (node.kind === 'arrow') return node.body.kind === 'array' || (node.body.kind === 'call' && !node.body.isNew);
  return sizeOf(node) > 0;
}
