import type { MappedClass } from './mapped-class.js';

/** Whether a class is another or one below it. */
export function isA(mapped: MappedClass, other: MappedClass): boolean {
  return mapped === other || (mapped.base !== undefined && isA(mapped.base, other));
}
