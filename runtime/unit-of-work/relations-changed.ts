import type { MappedClass } from '../mapping/mapped-class.js';
import { peekState, type Entity } from '../state/entity.js';
import { difference } from './cascades.js';

/** Whether an entity's relations differ from what is stored. */
export function relationsChanged(entity: Entity, mapped: MappedClass, collections = true): boolean {
  const slots = peekState(entity)?.slots;
  if (slots === undefined) return false;
  for (const [name, { spec }] of mapped.relations) {
    const slot = spec.viewOnly === true ? undefined : slots[name];
    if (slot?.kind === 'one' && slot.changed && slot.value !== slot.committed) return true;
    if (slot?.kind !== 'many' || !collections) continue;
    const { added, removed } = difference(slot);
    if (added.length + removed.length > 0) return true;
  }
  return false;
}
