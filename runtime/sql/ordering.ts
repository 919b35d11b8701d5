import type { ExpressionNode, OrderNode } from './node.js';
import type { ExpressionOf } from './operand.js';

/** A term of ORDER BY. */
export interface Ordering {
  readonly order: OrderNode;
}

/** Orders by a label of the select list, or by an expression, ascending. */
export function asc(term: string | ExpressionOf<unknown>, nulls?: 'first' | 'last'): Ordering {
  return { order: { expression: termNode(term), descending: false, nulls } };
}
/** Orders by a label of the select list, or by an expression, descending. */
export function desc(term: string | ExpressionOf<unknown>, nulls?: 'first' | 'last'): Ordering {
  return { order: { expression: termNode(term), descending: true, nulls } };
}
const termNode = (term: string | ExpressionOf<unknown>): ExpressionNode =>
  typeof term === 'string' ? { kind: 'label', name: term } : term.node;
