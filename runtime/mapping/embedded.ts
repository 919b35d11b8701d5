import type { Column } from '../sql/column.js';
import type { TableInfo } from '../sql/table.js';
import { Replacement, type Validator } from './checks.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Composites that are stored in columns of their own. Their columns are fields of the class, named by path (`address.city`):
 * the class can read such a field and nothing sets it, for the property holds the whole value.
 */
export interface Embedded {
  /** Values by property, those of a composite as its columns. */
  spread(values: Values): Values;
  /** Makes text of the numbers JSON does not have, in a copy of what holds them. */
  plain(values: Record<string, unknown>): void;
}

/**
 * Emitted as a mapper's `embedded`; an application without such fields does not carry this code.
 *
 * @param prototype - the class's, which is given a getter for each column
 * @param paths - the columns in order: `address.city`
 */
export function embedded(prototype: object, paths: readonly string[]): Embedded {
  const readers = paths.map((path) => ({ path, steps: path.split('.') }));
  for (const { path, steps } of readers)
    Object.defineProperty(prototype, path, {
      get(this: Values) {
        return valueAt(this, steps);
      },
    });
  return {
    spread(values) {
      const all: Record<string, unknown> = { ...values };
      for (const { path, steps } of readers) all[path] = valueAt(values, steps);
      for (const { steps } of readers) Reflect.deleteProperty(all, steps[0] as string);
      return all;
    },
    plain(values) {
      for (const { steps } of readers) {
        const value = valueAt(values, steps);
        if (typeof value === 'bigint') Object.assign(values, replaced(values, steps, String(value)));
      }
    },
  };
}

/** What stands at the path: null behind a null, undefined where the composite itself was not given. */
function valueAt(values: Values, steps: readonly string[]): unknown {
  let value = values[steps[0] as string];
  if (value === undefined) return undefined;
  for (let at = 1; at < steps.length && value != null; at++) value = (value as Values)[steps[at] as string];
  return value ?? null;
}

/** A tree of columns: `t.address.city`. */
export interface EmbeddedColumns {
  readonly [member: string]: Column<string, unknown> | EmbeddedColumns;
}

/** Emitted as a member of a Core table: the columns of a composite, by member. */
export function embeddedColumns(table: TableInfo, property: string): EmbeddedColumns {
  const tree: Record<string, unknown> = {};
  for (const path in table.columns) {
    const [first, ...steps] = path.split('.');
    const last = steps.pop();
    if (first !== property || last === undefined) continue;
    let at = tree;
    for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
    at[last] = table.columns[path];
  }
  return tree as EmbeddedColumns;
}

/**
 * A validator of a member as one of the whole composite.
 *
 * @param path - from the composite: `location.lat`
 */
export function within(path: string, validator: Validator): Validator {
  const steps = path.split('.');
  return (composite: Values, property) => {
    const value = valueAt({ composite }, ['composite', ...steps]);
    if (value == null) return undefined;
    const said = validator(value as never, `${property}.${path}`);
    if (said === undefined) return undefined;
    if (said instanceof Replacement) return new Replacement(replaced(composite, steps, said.value));
    return `(${path}) ${said}`;
  };
}

/** The composite with another value at the path; the one given stays as it is. */
function replaced(composite: Values, [first = '', ...rest]: readonly string[], value: unknown): Values {
  return { ...composite, [first]: rest.length === 0 ? value : replaced(composite[first] as Values, rest, value) };
}
