import type { MappedClass } from '../mapping/mapped-class.js';
import type { Relationship } from '../mapping/relationship.js';

/** Whether a relation comes with every owner that is read. */
export function isEager({ strategy }: Relationship): boolean {
  return strategy === 'selectin' || strategy === 'joined' || strategy === 'subquery';
}

/** Whether some relation of a class comes with every entity. */
export function hasEager(mapped: MappedClass): boolean {
  for (const { spec } of mapped.relations.values()) if (isEager(spec)) return true;
  return false;
}
