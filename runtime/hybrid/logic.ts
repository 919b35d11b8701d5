/**
 * SQL's three-valued logic: `null` is "unknown". These and their neighbours are what emitted getters call, imported as
 * `h`, where a value may be null; the type of the result says whether it still may be.
 */

/** What is left of a result's type: null only if some argument may be. */
export type NullOf<T> = Extract<T, null>;

type Last<T extends readonly unknown[]> = T extends readonly [...unknown[], infer L] ? L : never;

/** The first that is not null. */
export function coalesce<T extends readonly unknown[]>(...values: T): Exclude<T[number], null> | NullOf<Last<T>> {
  return (values.find((value) => value !== null) ?? null) as Exclude<T[number], null> | NullOf<Last<T>>;
}

/** False if any is false, else null if any is null, else true. */
export function and<T extends boolean | null>(...values: readonly T[]): boolean | NullOf<T> {
  let unknown: NullOf<T> | undefined;
  for (const value of values) {
    if (value === false) return false;
    if (value === null) unknown = value as NullOf<T>;
  }
  return unknown === undefined ? true : unknown;
}

/** True if any is true, else null if any is null, else false. */
export function or<T extends boolean | null>(...values: readonly T[]): boolean | NullOf<T> {
  let unknown: NullOf<T> | undefined;
  for (const value of values) {
    if (value === true) return true;
    if (value === null) unknown = value as NullOf<T>;
  }
  return unknown === undefined ? false : unknown;
}

/** The opposite; null stays null. */
export function not<T extends boolean | null>(value: T): boolean | NullOf<T> {
  return value === null ? (value as NullOf<T>) : !value;
}
