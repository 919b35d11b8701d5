import type { MappedClass } from '../mapping/mapped-class.js';
import { peekState, type Entity } from '../state/entity.js';
import { difference } from './cascades.js';
import { isDirty } from './compute-change-set.js';

/** Whether a flush would write something for the entity: columns, relations and, unless left out, list relations. */
export function isModified(entity: Entity, mapped: MappedClass, collections: boolean): boolean {
  if (isDirty(entity, mapped)) return true;
  for (const [name, { spec }] of mapped.relations) {
    const slot = spec.viewOnly === true ? undefined : peekState(entity)?.slots[name];
    if (slot?.kind === 'one' && slot.changed && slot.value !== slot.committed) return true;
    if (slot?.kind !== 'many' || !collections) continue;
    const { added, removed } = difference(slot);
    if (added.length + removed.length > 0) return true;
  }
  return false;
}
