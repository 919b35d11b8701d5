import { isMany } from '../mapping/is-many.js';
import type { MappedRelation } from '../mapping/mapped-class.js';
import { EntityCollection } from '../state/collection.js';
import { peekState, type Entity } from '../state/entity.js';
import { manySlot, oneSlot, Owner } from '../state/relation-access.js';
import type { EntityHost } from './entity-host.js';
import { isPart, type LoadNode } from './load-options.js';

/** Whether a relation of an entity is there, as a whole. */
export function isLoaded(owner: Entity, name: string): boolean {
  const slot = peekState(owner)?.slots[name];
  return slot?.kind === 'many' ? slot.items !== null : slot?.loaded === true;
}

/** Puts what was found into the relation of an owner; what was added or removed meanwhile stays so. */
export function fillRelation(
  host: EntityHost,
  owner: Entity,
  relation: MappedRelation,
  targets: readonly Entity[],
  options: LoadNode | undefined,
): void {
  const { name, spec } = relation;
  if (spec.singleParent !== undefined) for (const target of targets) spec.singleParent.note(target, owner);
  if (!isMany(spec)) {
    const slot = oneSlot(owner, name);
    host.undoable?.add(slot);
    slot.value = targets[0] ?? null;
    slot.committed = slot.value;
    slot.loaded = true;
    slot.changed = false;
    return;
  }
  const slot = manySlot(owner, name);
  if (isPart(options)) {
    slot.filtered = Object.freeze(new EntityCollection(new Owner(owner, name), targets)) as EntityCollection<Entity>;
    return;
  }
  slot.filtered = null;
  if (slot.items !== null) return;
  host.undoable?.add(slot);
  const { added, removed } = slot;
  slot.committed = targets;
  const items =
    added.length + removed.length === 0
      ? targets
      : [...targets.filter((item) => !removed.includes(item)), ...added.filter((item) => !targets.includes(item))];
  slot.items = new EntityCollection(new Owner(owner, name), items);
  slot.added = [];
  slot.removed = [];
}
