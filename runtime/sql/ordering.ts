import { ValidationError } from '../util/errors.js';
import { MADE, madeNode } from './made.js';
import type { ExpressionNode, OrderNode } from './node.js';
import type { ExpressionOf } from './operand.js';

/** A term of ORDER BY. */
export interface Ordering {
  readonly order: OrderNode;
}

/**
 * A term of ORDER BY of its parts.
 *
 * @throws ValidationError when the place of NULLs is none: it is printed as a word
 */
export function ordering(order: OrderNode): Ordering {
  const { nulls }: { readonly nulls?: string | undefined } = order;
  if (nulls !== undefined && nulls !== 'first' && nulls !== 'last')
    throw new ValidationError(`NULLs stand first or last in an order, not '${nulls}'`);
  return { order, [MADE]: true } as Ordering;
}

/** Orders by a label of the select list, or by an expression, ascending. */
export function asc(term: string | ExpressionOf<unknown>, nulls?: 'first' | 'last'): Ordering {
  return ordering({ expression: termNode(term), descending: false, nulls });
}
/** Orders by a label of the select list, or by an expression, descending. */
export function desc(term: string | ExpressionOf<unknown>, nulls?: 'first' | 'last'): Ordering {
  return ordering({ expression: termNode(term), descending: true, nulls });
}
const termNode = (term: string | ExpressionOf<unknown>): ExpressionNode =>
  typeof term === 'string' ? { kind: 'label', name: term } : madeNode(term);
