import type { Condition, ExpressionOf } from '../sql/operand.js';

/** Says, in the place of a condition, that every row is meant. */
export const everyRow: unique symbol = /* @__PURE__ */ Symbol('joinery.everyRow') as never;
export type Everything = typeof everyRow;

/** How a session learns what a bulk statement did to the rows it holds. */
export interface BulkOptions {
  /**
   * - `fetch` (the default): the database says which rows it changed and what they hold now, by RETURNING or by a query;
   * - `evaluate`: the condition and the new values are computed in memory, without another statement;
   * - `false`: what the session holds stays as it is.
   */
  readonly synchronize?: 'fetch' | 'evaluate' | false;
}

/** New values: plain ones, or expressions over the row as it was. */
export type BulkValues<I> = { readonly [K in keyof I]?: I[K] | ExpressionOf<unknown> };

/** How rows are updated by their keys. */
export interface UpdateManyOptions<T> extends BulkOptions {
  /** Has to hold for every row besides its key. */
  readonly where?: (table: T) => Condition;
}

/**
 * What happens to rows that are there already.
 *
 * @typeParam I - values of a new entity
 */
export interface UpsertOptions<I> extends BulkOptions {
  /** The fields of the primary key or of a unique key that tell whether a row is there; default: the primary key. */
  readonly conflict?: (keyof I & string) | readonly (keyof I & string)[];
  /** What a row that is there takes of the input: `all` it gives (the default), these fields, or `nothing`. */
  readonly update?: 'all' | 'nothing' | readonly (keyof I & string)[];
}
