import { loadRelation } from '../loading/load-relation.js';
import { cascades } from '../mapping/cascades.js';
import { peekState, type Entity } from '../state/entity.js';
import { writeToMany, writeToOne } from '../state/relation-access.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

/** Merges what an entity refers to (cascade merge), and gives it to the entity it is merged into. */
export async function mergeRelations(
  host: UnitOfWorkHost,
  entity: Entity,
  target: Entity,
  merged: (entity: Entity) => Promise<Entity>,
): Promise<void> {
  for (const relation of host.registry.of(entity).relations.values()) {
    const slot = peekState(entity)?.slots[relation.name];
    if (slot === undefined || slot.kind === 'deferred' || !cascades(relation.spec, 'merge')) continue;
    if (slot.kind === 'one') {
      if (slot.loaded) writeToOne(target, relation.name, slot.value === null ? null : await merged(slot.value));
      continue;
    }
    if (slot.items === null) continue;
    const members: Entity[] = [];
    for (const item of slot.items) members.push(await merged(item));
    await loadRelation(host, relation, [target]);
    writeToMany(target, relation.name, members);
  }
}
