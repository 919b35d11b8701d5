/** The object's type, with what may be undefined left out instead. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without what is undefined in it. Spreading each optional part (`...(x !== undefined && { x })`) says the same, and
 * was a third of the time that lowering a schema took.
 */
export function defined<T extends object>(parts: T): Defined<T> {
  const result: Record<string, unknown> = {};
  for (const key in parts) {
    const value: unknown = parts[key];
    if (value !== undefined) result[key] = value;
  }
  return result as Defined<T>;
}
