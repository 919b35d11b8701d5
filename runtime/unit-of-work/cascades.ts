import { loadRelation } from '../loading/load-relation.js';
import { cascades } from '../mapping/cascades.js';
import type { MappedRelation } from '../mapping/mapped-class.js';
import { peekState, rowOf, type Entity } from '../state/entity.js';
import type { ManySlot, Slot } from '../state/entity-state.js';
import { lastKnown, storedValue } from '../state/last-known.js';
import { openLink } from '../state/open-link.js';
import { FlushError } from '../util/errors.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

/** Members that joined and left a list since it was loaded or last flushed. */
export function difference(slot: ManySlot): { readonly added: Entity[]; readonly removed: Entity[] } {
  if (slot.items === null) return { added: slot.added, removed: slot.removed };
  const { committed, items } = slot;
  if (committed.length === items.length && committed.every((item, index) => item === items[index]))
    return { added: [], removed: [] };
  const before = new Set(committed);
  const now = new Set(items);
  return { added: [...now].filter((item) => !before.has(item)), removed: committed.filter((item) => !now.has(item)) };
}

/** Entities of the session that have relations in memory. */
export function withRelations(host: UnitOfWorkHost): Entity[] {
  const entities: Entity[] = [];
  for (const entity of host.pending) if (peekState(entity) !== null) entities.push(entity);
  for (const entity of host.persistent()) if (peekState(entity) !== null) entities.push(entity);
  for (const entity of host.identities.atRest())
    if (Object.keys(peekState(entity)?.slots ?? {}).length > 0) entities.push(entity);
  return entities;
}

/** Brings in what entities of the session refer to (cascade save-update), and dooms what they let go (delete-orphan). */
export function cascadeSaves(host: UnitOfWorkHost): void {
  const left: [MappedRelation, Entity][] = [];
  const taken = new Map<MappedRelation, Set<Entity>>();
  for (const entity of withRelations(host)) {
    for (const relation of host.registry.of(entity).relations.values()) {
      const slot = peekState(entity)?.slots[relation.name];
      if (slot === undefined || slot.kind === 'deferred' || relation.spec.viewOnly === true) continue;
      if (slot.kind === 'one') {
        if (!slot.changed) continue;
        if (slot.value !== null) take(host, taken, relation, slot.value);
        if (slot.committed != null && slot.committed !== slot.value) left.push([relation, slot.committed]);
        continue;
      }
      const { added, removed } = difference(slot);
      for (const member of added) {
        if ((member as unknown) == null)
          throw new FlushError(
            `null in the collection ${relation.owner.name}.${relation.name}: a list relation holds entities only`,
          );
        take(host, taken, relation, member);
      }
      for (const member of removed) left.push([relation, member]);
    }
  }
  for (const [relation, member] of left) if (taken.get(relation)?.has(member) !== true) orphan(host, relation, member);
}

/** Brings a new target in; where it does not know who has it, that is noted. */
function take(
  host: UnitOfWorkHost,
  taken: Map<MappedRelation, Set<Entity>>,
  relation: MappedRelation,
  member: Entity,
): void {
  if (cascades(relation.spec, 'saveUpdate')) host.adopt(member);
  if (relation.spec.inverse !== undefined || !cascades(relation.spec, 'deleteOrphan')) return;
  const set = taken.get(relation) ?? new Set();
  taken.set(relation, set.add(member));
}

/** What is left by the parent that owns it is deleted, unless another parent took it by the same relation. */
function orphan(host: UnitOfWorkHost, relation: MappedRelation, member: Entity): void {
  if (!cascades(relation.spec, 'deleteOrphan')) return;
  const inverse = relation.spec.inverse;
  if (inverse !== undefined) {
    const slot = peekState(member)?.slots[inverse];
    if (slot?.kind === 'one' && slot.value !== null) return;
    if (slot?.kind === 'many' && (slot.items?.length ?? slot.added.length) > 0) return;
  }
  if (rowOf(member) === null) letGo(host, member);
  else if (openLink(member) !== null) host.doomed.add(member);
}

/** Members a parent takes with it, or whose foreign key it blanks: loaded if they must be known. */
export async function membersOf(
  host: UnitOfWorkHost,
  relation: MappedRelation,
  owner: Entity,
): Promise<readonly Entity[]> {
  const { spec, name } = relation;
  const slot = peekState(owner)?.slots[name];
  if (slot?.kind === 'one' && slot.loaded)
    return [...new Set([slot.value, slot.committed ?? null])].filter((member) => member !== null);
  if (slot?.kind === 'many' && slot.items !== null) return [...new Set([...slot.items, ...slot.committed])];
  if (spec.passiveDeletes !== undefined && spec.passiveDeletes !== false)
    return slot?.kind === 'many' ? slot.added : [];
  const row = rowOf(owner);
  if (row === null) return [];
  const renamed = spec.local.some((field) => lastKnown(owner, field) !== storedValue(owner, field));
  if (!renamed) return loadRelation(host, relation, [owner]);
  // They still refer to the key as it is stored.
  const found = await loadRelation(host, relation, [new (host.registry.of(owner).entityClass)(row) as Entity]);
  return slot?.kind === 'many' ? [...new Set([...found, ...slot.added])] : found;
}

/** Dooms what goes with the doomed (cascade delete), and finds whose foreign keys must be blanked. */
export async function cascadeDeletes(
  host: UnitOfWorkHost,
): Promise<{ readonly relation: MappedRelation; readonly owner: Entity; readonly member: Entity }[]> {
  const blanks: { relation: MappedRelation; owner: Entity; member: Entity }[] = [];
  const queue = [...host.doomed];
  for (let owner = queue.shift(); owner !== undefined; owner = queue.shift()) {
    for (const relation of host.registry.of(owner).relations.values()) {
      const { spec } = relation;
      if (spec.viewOnly === true || spec.kind === 'manyToMany') {
        if (spec.kind === 'manyToMany' && cascades(spec, 'delete'))
          for (const member of await membersOf(host, relation, owner)) doom(host, member, queue);
        continue;
      }
      if (cascades(spec, 'delete')) {
        for (const member of await membersOf(host, relation, owner))
          if (!hasOther(relation, owner, member)) doom(host, member, queue);
        continue;
      }
      if (spec.kind === 'manyToOne' || spec.kind === 'oneToOneOwner' || spec.passiveDeletes === 'all') continue;
      for (const member of await membersOf(host, relation, owner)) blanks.push({ relation, owner, member });
    }
  }
  return blanks.filter(({ member }) => !host.doomed.has(member));
}

/** A member that was given another parent since it was loaded does not go with the former one. */
function hasOther({ spec }: MappedRelation, owner: Entity, member: Entity): boolean {
  const slot = spec.inverse === undefined ? undefined : peekState(member)?.slots[spec.inverse];
  return slot?.kind === 'one' && slot.changed && slot.value !== null && slot.value !== owner;
}

/** A pending entity that will not be written leaves the session, and the relations of those that stay. */
function letGo(host: UnitOfWorkHost, member: Entity): void {
  host.forget(member);
  const slots = peekState(member)?.slots;
  for (const { name, spec } of host.registry.of(member).relations.values()) {
    const slot = slots?.[name];
    if (slot === undefined || slot.kind === 'deferred' || spec.inverse === undefined) continue;
    const others = slot.kind === 'one' ? (slot.value === null ? [] : [slot.value]) : (slot.items ?? slot.added);
    for (const other of others) leave(peekState(other)?.slots[spec.inverse], member);
  }
}

function leave(slot: Slot | undefined, member: Entity): void {
  if (slot?.kind === 'one' && slot.value === member) slot.value = null;
  if (slot?.kind !== 'many') return;
  const list = slot.items ?? slot.added;
  if (list.includes(member)) list.splice(list.indexOf(member), 1);
}

function doom(host: UnitOfWorkHost, member: Entity, queue: Entity[]): void {
  if (rowOf(member) === null) {
    letGo(host, member);
    queue.push(member);
    return;
  }
  if (host.doomed.has(member) || peekState(member)?.deleted === true) return;
  host.doomed.add(member);
  queue.push(member);
}
