import type { LiteralNode, Node } from '../node.js';

/** A text written in the schema. */
export function isConst(node: Node): node is LiteralNode & { readonly value: string } {
  return node.kind === 'literal' && typeof node.value === 'string';
}
