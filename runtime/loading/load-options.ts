import type { Condition, ExpressionOf } from '../sql/operand.js';
import type { Ordering } from '../sql/ordering.js';

/** A term of ORDER BY. */
export type OrderTerm = Ordering | ExpressionOf<unknown>;

/** How a to-one relation is loaded with a query. */
export interface LoadOne<L> {
  /** Relations of the target to load too. */
  readonly load?: L;
}

/**
 * How a list relation is loaded with a query.
 *
 * @typeParam T - the target's Core table, for conditions
 * @typeParam L - the target's load options
 */
export interface LoadMany<T, L> {
  readonly where?: (table: T) => Condition;
  readonly orderBy?: (table: T) => OrderTerm | readonly OrderTerm[];
  /** At most so many for each owner. */
  readonly limit?: number;
  readonly offset?: number;
  readonly load?: L;
}

/** Load options as the runtime sees them, whatever model they are for. */
export type LoadTree = Readonly<Record<string, true | LoadMany<never, LoadTree> | undefined>>;
