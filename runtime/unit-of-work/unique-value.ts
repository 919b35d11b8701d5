import type { MappedClass } from '../mapping/mapped-class.js';

/** The values of a unique key as one text; undefined where one is null, which is no row's alone. */
export function uniqueValue(
  mapped: MappedClass,
  fields: readonly string[],
  read: (field: string) => unknown,
): string | undefined {
  const values = fields.map(read);
  return values.some((value) => value === null || value === undefined)
    ? undefined
    : `${String(mapped.root.index)} ${fields.join(' ')} ${values.map(String).join('\u0000')}`;
}
