import { loadRelation } from '../loading/load-relation.js';
import type { MappedRelation } from '../mapping/mapped-class.js';
import { peekState, rowOf, type Entity } from '../state/entity.js';
import type { ManySlot } from '../state/entity-state.js';
import { storedValue } from '../state/last-known.js';
import { FlushError } from '../util/errors.js';
import { cascadeDeletes, cascadeSaves, difference, withRelations } from './cascades.js';
import type { KeyCopy, LinkChange } from './change-set.js';
import { addCopy } from './compute-change-set.js';
import { findFormerPartners } from './former-partners.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

type Values = Record<string, unknown>;

/** Follows the cascades, and finds the keys to copy and the rows of join tables to write. */
export async function collectChanges(
  host: UnitOfWorkHost,
  copies: Map<Entity, KeyCopy[]>,
): Promise<{ linksAdded: LinkChange[]; linksRemoved: LinkChange[] }> {
  await findFormerPartners(host);
  cascadeSaves(host);
  const blanks = await cascadeDeletes(host);
  const links = collectRelations(host, copies);
  for (const { relation, owner, member } of blanks) blank(host, copies, relation, owner, member);
  await keepPositions(host);
  return links;
}

/** Foreign keys to copy and rows of join tables to write, from the relations that changed. */
function collectRelations(
  host: UnitOfWorkHost,
  copies: Map<Entity, KeyCopy[]>,
): { linksAdded: LinkChange[]; linksRemoved: LinkChange[] } {
  const linksAdded: LinkChange[] = [];
  const linksRemoved: LinkChange[] = [];
  const seen = new Map<Entity, Set<Entity>>();
  for (const entity of withRelations(host)) {
    if (host.doomed.has(entity)) continue;
    for (const relation of host.registry.of(entity).relations.values()) {
      const slot = peekState(entity)?.slots[relation.name];
      if (slot === undefined || slot.kind === 'deferred' || relation.spec.viewOnly === true) continue;
      if (slot.kind === 'one') {
        if (slot.changed) copyToOne(copies, relation, entity, slot.value, slot.committed);
      } else if (relation.spec.kind === 'manyToMany') {
        const { added, removed } = difference(slot);
        const fresh = (target: Entity): boolean => once(seen, relation, entity, target);
        linksAdded.push(...added.filter(fresh).map((target) => ({ relation, owner: entity, target })));
        linksRemoved.push(
          ...removed
            .filter((target) => !host.doomed.has(target) && rowOf(target) !== null)
            .filter(fresh)
            .map((target) => ({ relation, owner: entity, target })),
        );
      } else copyToMany(host, copies, relation, entity, slot);
    }
  }
  return { linksAdded: linksAdded.filter(({ target }) => !host.doomed.has(target)), linksRemoved };
}

/** Both sides of a many-to-many record a pair; it is written once. */
function once(seen: Map<Entity, Set<Entity>>, relation: MappedRelation, owner: Entity, target: Entity): boolean {
  const pair = (a: Entity, b: Entity): boolean => seen.get(a)?.has(b) === true;
  if (relation.spec.inverse !== undefined && pair(target, owner)) return false;
  const set = seen.get(owner) ?? new Set();
  set.add(target);
  seen.set(owner, set);
  return true;
}

function copyToOne(
  copies: Map<Entity, KeyCopy[]>,
  relation: MappedRelation,
  entity: Entity,
  value: Entity | null,
  committed: Entity | null | undefined,
): void {
  const { spec } = relation;
  if (spec.kind === 'manyToOne' || spec.kind === 'oneToOneOwner') {
    const nullable = spec.nullable;
    addCopy(copies, entity, {
      fields: spec.local,
      source: value,
      sourceFields: spec.remote,
      nullable,
      relation,
      deferred: false,
    });
    return;
  }
  if (value !== null)
    addCopy(copies, value, {
      fields: spec.remote,
      source: entity,
      sourceFields: spec.local,
      nullable: true,
      relation,
      deferred: false,
    });
  if (committed != null && committed !== value && spec.inverse === undefined)
    addCopy(copies, committed, {
      fields: spec.remote,
      source: null,
      sourceFields: spec.local,
      nullable: true,
      relation,
      deferred: false,
    });
}

/** Members of a one-sided list carry the foreign key without knowing of it; two-sided ones do it by their own side. */
function copyToMany(
  host: UnitOfWorkHost,
  copies: Map<Entity, KeyCopy[]>,
  relation: MappedRelation,
  owner: Entity,
  slot: ManySlot,
): void {
  const { spec } = relation;
  if (spec.passiveDeletes === 'all') for (const member of difference(slot).removed) undoBlank(copies, relation, member);
  if (spec.inverse !== undefined) return;
  const { added, removed } = difference(slot);
  const base = { fields: spec.remote, sourceFields: spec.local, nullable: true, relation, deferred: false };
  for (const member of added) addCopy(copies, member, { ...base, source: owner });
  for (const member of removed)
    if (!host.doomed.has(member) && spec.passiveDeletes !== 'all') addCopy(copies, member, { ...base, source: null });
}

/** With deletes left wholly to the database, a member that leaves keeps its foreign key. */
function undoBlank(copies: Map<Entity, KeyCopy[]>, relation: MappedRelation, member: Entity): void {
  const list = copies.get(member);
  if (list !== undefined)
    copies.set(
      member,
      list.filter((copy) => copy.source !== null || copy.relation.name !== relation.spec.inverse),
    );
  const slot = relation.spec.inverse === undefined ? undefined : peekState(member)?.slots[relation.spec.inverse];
  if (slot?.kind === 'one') slot.changed = false;
}

function blank(
  host: UnitOfWorkHost,
  copies: Map<Entity, KeyCopy[]>,
  relation: MappedRelation,
  owner: Entity,
  member: Entity,
): void {
  const { spec, target } = relation;
  const own = (copies.get(member) ?? []).filter((copy) => copy.fields.join() === spec.remote.join());
  const moved = own.some(({ source }) => source !== null && source !== owner);
  const given = own.some(({ source }) => source === owner);
  const still = spec.remote.every(
    (field, index) => storedValue(member, field) === storedValue(owner, spec.local[index] as string),
  );
  if (moved || !(given || still) || host.doomed.has(member)) return;
  // Given to the owner by the very flush that deletes it.
  if (given)
    copies.set(
      member,
      (copies.get(member) ?? []).filter(
        ({ source, fields }) => source !== owner || fields.join() !== spec.remote.join(),
      ),
    );
  const keyed = spec.remote.some((field) => host.registry.of(member).mapper.key.includes(field));
  if (keyed)
    throw new FlushError(
      `deleting ${relation.owner.name} would blank ${spec.remote.map((field) => `${target.name}.${field}`).join(', ')}, which is part of the primary key; delete those too (cascade delete), or leave it to the database`,
    );
  addCopy(copies, member, {
    fields: spec.remote,
    source: null,
    sourceFields: spec.local,
    nullable: true,
    relation,
    deferred: false,
  });
}

/** Numbers the members of ordered lists. */
async function keepPositions(host: UnitOfWorkHost): Promise<void> {
  for (const entity of withRelations(host)) {
    for (const relation of host.registry.of(entity).relations.values()) {
      const position = relation.spec.kind === 'oneToMany' ? relation.spec.position : undefined;
      const slot = peekState(entity)?.slots[relation.name];
      if (position === undefined || slot?.kind !== 'many' || host.doomed.has(entity)) continue;
      if (slot.items === null && slot.added.length + slot.removed.length > 0)
        await loadRelation(host, relation, [entity]);
      const { committed, items } = slot;
      if (
        items === null ||
        (committed.length === items.length && committed.every((item, index) => item === items[index]))
      )
        continue;
      // Who is deleted by this flush leaves no gap.
      const staying = host.doomed.size === 0 ? items : items.filter((member) => !host.doomed.has(member));
      staying.forEach((member, index) => {
        const known = peekState(member)?.expired?.has(position) !== true;
        if (!known || (member as unknown as Values)[position] !== index)
          (member as unknown as Values)[position] = index;
      });
    }
  }
}
