import type { MappedClass } from '../mapping/mapped-class.js';
import type { Entity } from '../state/entity.js';
import { isDirty } from './compute-change-set.js';
import { relationsChanged } from './relations-changed.js';

/** Whether a flush would write something for the entity: columns, relations and, unless left out, list relations. */
export function isModified(entity: Entity, mapped: MappedClass, collections: boolean): boolean {
  return isDirty(entity, mapped) || relationsChanged(entity, mapped, collections);
}
