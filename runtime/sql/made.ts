import { ValidationError } from '../util/errors.js';

/**
 * Marks what builders make. A value in a statement is often what a request brought, and an object made of JSON or of a query
 * string can have any property; it can't have one whose name is a symbol. The symbol is registered, so that two copies of the
 * package know each other's expressions.
 */
export const MADE: unique symbol = /* @__PURE__ */ Symbol.for('joinery.made') as never;

/** Whether a builder made it: only then is what it holds part of a statement, and not a value. */
export const isMade = (value: unknown): value is object => typeof value === 'object' && value !== null && MADE in value;

/**
 * The node of what a builder made.
 *
 * @throws ValidationError for anything else, before it can become part of a statement
 */
export function madeNode<N>(expression: { readonly node: N }): N {
  if (!isMade(expression))
    throw new ValidationError(
      'this is no expression of a builder: a condition, an order or a count in a statement is made of columns, func, sql or value()',
    );
  return expression.node;
}
