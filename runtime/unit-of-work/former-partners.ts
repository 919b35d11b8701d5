import { loadRelation } from '../loading/load-relation.js';
import type { MappedRelation } from '../mapping/mapped-class.js';
import { peekState, rowOf, type Entity } from '../state/entity.js';
import type { OneSlot } from '../state/entity-state.js';
import { oneSlot, setOne } from '../state/relation-access.js';
import { withRelations } from './cascades.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

interface Replaced {
  readonly owner: Entity;
  readonly slot: OneSlot;
}

/**
 * A one-to-one relation that was assigned without being loaded: who is stored there has to go first, or is an orphan, so it
 * is read now.
 */
export async function findFormerPartners(host: UnitOfWorkHost): Promise<void> {
  const replaced = new Map<MappedRelation, Replaced[]>();
  for (const owner of withRelations(host)) {
    if (rowOf(owner) === null) continue;
    const slots = peekState(owner)?.slots;
    for (const relation of host.registry.of(owner).relations.values()) {
      const { kind, viewOnly } = relation.spec;
      if (kind !== 'oneToOneInverse' || viewOnly === true) continue;
      const slot = slots?.[relation.name];
      if (host.doomed.has(owner) && relation.spec.passiveDeletes !== undefined) continue;
      if (slot?.kind !== 'one' || !slot.changed || slot.committed !== undefined) continue;
      replaced.set(relation, [...(replaced.get(relation) ?? []), { owner, slot }]);
    }
  }
  for (const [relation, group] of replaced) await readPartners(host, relation, group);
}

async function readPartners(host: UnitOfWorkHost, relation: MappedRelation, group: readonly Replaced[]): Promise<void> {
  // Read through objects made of the stored rows: the owners' own relation stays what it was assigned.
  const shadows = group.map(({ owner }) => new (host.registry.of(owner).entityClass)(rowOf(owner) as never) as Entity);
  await loadRelation(host, relation, shadows);
  group.forEach(({ owner, slot }, index) => {
    const former = oneSlot(shadows[index] as Entity, relation.name).value;
    host.undoable?.add(slot);
    slot.committed = former;
    const { inverse } = relation.spec;
    if (former === null || former === slot.value || inverse === undefined) return;
    const back = oneSlot(former, inverse);
    // Unless it was given to another meanwhile.
    if (!back.changed || back.value === owner) setOne(back, null);
  });
}
