import { cascades } from '../mapping/cascades.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { Cascade } from '../mapping/relationship.js';
import { peekState, type Entity } from '../state/entity.js';

/** The entities one refers to in memory, by relations that have the cascade. */
export function reached(entity: Entity, mapped: MappedClass, cascade: Cascade): Entity[] {
  const others: (Entity | null | undefined)[] = [];
  const slots = peekState(entity)?.slots;
  for (const name in slots) {
    const relation = mapped.relations.get(name);
    const slot = slots[name];
    if (relation === undefined || slot === undefined || !cascades(relation.spec, cascade)) continue;
    if (slot.kind === 'many') others.push(...(slot.items ?? slot.added));
    else if (slot.kind === 'one') others.push(slot.value);
  }
  // Code without types may have put a null into a list; the flush says so.
  return others.filter((other) => other != null);
}
