import type { LoadStrategy } from '../mapping/relationship.js';
import type { Condition, ExpressionOf } from '../sql/operand.js';
import type { Ordering } from '../sql/ordering.js';

/** A term of ORDER BY. */
export type OrderTerm = Ordering | ExpressionOf<unknown>;

/** The columns of a Core table by property, embedded composites as a whole; its relations and hybrids are none. */
export type ColumnNames<T> = {
  [K in keyof T & string]: K extends `$${string}` | `${string}.${string}` | 'as'
    ? never
    : T[K] extends { readonly $write: string }
      ? K
      : T[K] extends { readonly $type: unknown } | { readonly none: (...where: never) => unknown }
        ? never
        : K;
}[keyof T & string];

/** Which columns are read, where not all of the default select are. */
export interface ColumnChoice {
  readonly only?: readonly string[] | undefined;
  readonly defer?: readonly string[] | undefined;
}

/** How a to-one relation is loaded with a query. */
export interface LoadOne<L> {
  /** In which statement, whatever the schema says; `lazy`, `raise`, `raiseOnSql` and `noload` leave it to be asked for. */
  readonly strategy?: LoadStrategy;
  /** These columns only, beside those an entity can't be without. */
  readonly only?: readonly string[];
  /** All columns but these. */
  readonly defer?: readonly string[];
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
  /** In which statement, whatever the schema says; `lazy`, `raise`, `raiseOnSql` and `noload` leave it to be asked for. */
  readonly strategy?: LoadStrategy;
  readonly where?: (table: T) => Condition;
  readonly orderBy?: (table: T) => OrderTerm | readonly OrderTerm[];
  /** At most so many for each owner. */
  readonly limit?: number;
  readonly offset?: number;
  /** These columns only, beside those an entity can't be without. */
  readonly only?: readonly ColumnNames<T>[];
  /** All columns but these. */
  readonly defer?: readonly ColumnNames<T>[];
  readonly load?: L;
}

/** How one relation is loaded, as the runtime sees it. */
export interface LoadNode {
  readonly strategy?: LoadStrategy;
  readonly where?: (table: never) => Condition;
  readonly orderBy?: (table: never) => OrderTerm | readonly OrderTerm[];
  readonly limit?: number;
  readonly offset?: number;
  readonly only?: readonly string[];
  readonly defer?: readonly string[];
  readonly load?: LoadTree;
}

/** Load options as the runtime sees them, whatever model they are for. */
export type LoadTree = Readonly<Record<string, true | LoadNode | undefined>>;

/** Whether all columns of the target are read. */
export const isWhole = (options: LoadNode | undefined): boolean =>
  options?.only === undefined && options?.defer === undefined;

/** Whether a relation is read through something that leaves members out: it does not stand for the whole one. */
export const isPart = (options: LoadNode | undefined): boolean =>
  options?.where !== undefined || options?.limit !== undefined || options?.offset !== undefined;
