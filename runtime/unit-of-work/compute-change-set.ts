import type { MappedClass, MappedRelation } from '../mapping/mapped-class.js';
import { loadRelation } from '../loading/load-relation.js';
import { peekState, rowOf, setLink, setRow, type Entity } from '../state/entity.js';
import type { ManySlot } from '../state/entity-state.js';
import { lastKnown } from '../state/last-known.js';
import { FlushError } from '../util/errors.js';
import { cascadeDeletes, cascadeSaves, difference, withRelations } from './cascades.js';
import type { ChangeSet, KeyCopy, LinkChange, Save } from './change-set.js';
import { relationsChanged } from './relations-changed.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

type Values = Record<string, unknown>;

/** Follows the cascades and finds everything the flush has to write. May read members that go with a deleted parent. */
export async function computeChangeSet(host: UnitOfWorkHost): Promise<ChangeSet> {
  cascadeSaves(host);
  const blanks = await cascadeDeletes(host);
  const copies = new Map<Entity, KeyCopy[]>();
  const links = collectRelations(host, copies);
  for (const { relation, owner, member } of blanks) blank(host, copies, relation, owner, member);
  await keepPositions(host);
  rowSwitches(host, copies);
  const saves: Save[] = [];
  for (const entity of host.persistent()) {
    const row = rowOf(entity);
    if (row === null || host.doomed.has(entity)) continue;
    const mapped = host.registry.of(entity);
    const own = copies.get(entity) ?? [];
    keepKey(mapped, own);
    applyKnown(own);
    // Listeners hear of an entity whose lists changed, though it may have nothing to write.
    if (own.some(isOpen) || isDirty(entity, mapped) || (host.listens && relationsChanged(entity, mapped)))
      saves.push({ kind: 'update', entity, mapped, copies: own, level: 0 });
  }
  for (const entity of host.pending) {
    if (host.doomed.has(entity)) continue;
    const own = copies.get(entity) ?? [];
    applyKnown(own);
    saves.push({ kind: 'insert', entity, mapped: host.registry.of(entity), copies: own, level: 0 });
  }
  const deletes = [...host.doomed].filter((entity) => rowOf(entity) !== null);
  const linksCleared = deletes.flatMap((owner) =>
    [...host.registry.of(owner).relations.values()]
      .filter(
        ({ spec }) => spec.kind === 'manyToMany' && spec.viewOnly !== true && (spec.passiveDeletes ?? false) === false,
      )
      .map((relation) => ({ relation, owner })),
  );
  return { saves, deletes, ...links, linksCleared };
}

/** @throws FlushError when a relation taken away would leave a stored row without its key */
function keepKey(mapped: MappedClass, copies: readonly KeyCopy[]): void {
  if (copies.length === 0) return;
  const { key } = mapped.mapper;
  const last = new Map(copies.map((copy) => [copy.fields.join(), copy]));
  if ([...last.values()].some((copy) => copy.source === null && copy.fields.some((name) => key.includes(name))))
    throw new FlushError(
      `a primary-key column of ${mapped.name} would be blanked: ${key.join(', ')}; delete the row instead`,
    );
}

/** Whether columns or deferred columns differ from what is stored. */
export function isDirty(entity: Entity, mapped: MappedClass): boolean {
  const row = rowOf(entity);
  const state = peekState(entity);
  if (row === null) return true;
  if (state !== null) {
    for (const { name } of mapped.deferred) {
      const slot = state.slots[name];
      if (slot?.kind === 'deferred' && slot.changed) return true;
    }
    if (state.expired !== null || state.overwritten !== null) return changedPositions(entity, mapped).length > 0;
  }
  return mapped.mapper.changes(entity, row).length > 0;
}

/** Positions of changed columns; expired ones have no value and count as unchanged. */
export function changedPositions(entity: Entity, mapped: MappedClass): number[] {
  const row = rowOf(entity) ?? [];
  const { expired = null, overwritten = null } = peekState(entity) ?? {};
  const readOnly = mapped.mapper.readOnly;
  if (expired === null) {
    const changed = withOverwritten(mapped.mapper.changes(entity, row), mapped, overwritten);
    return changed.filter((position) => {
      const name = (mapped.fields[position] as { name: string }).name;
      return (entity as unknown as Values)[name] !== undefined && readOnly?.includes(name) !== true;
    });
  }
  const shadow = new mapped.entityClass(row) as Values;
  for (const { name } of mapped.fields) if (!expired.has(name)) shadow[name] = (entity as unknown as Values)[name];
  return withOverwritten(mapped.mapper.changes(shadow, row), mapped, overwritten);
}

/** Columns assigned while they were expired count as changed, in the order of columns. */
function withOverwritten(changed: number[], mapped: MappedClass, overwritten: ReadonlySet<string> | null): number[] {
  if (overwritten === null || overwritten.size === 0) return changed;
  const all = new Set([...changed, ...[...overwritten].map((name) => mapped.field(name).position)]);
  return [...all].sort((a, b) => a - b);
}

/** The key values an entity's foreign key is to get, put in place where they are known already. */
export function applyKnown(copies: readonly KeyCopy[]): void {
  for (const copy of copies) if (!isOpen(copy)) applyCopy(copy);
}

const entityOf = new WeakMap<KeyCopy, Entity>();

export function applyCopy(copy: KeyCopy): void {
  const entity = entityOf.get(copy) as Entity;
  const values = entity as unknown as Values;
  copy.fields.forEach((field, index) => {
    const value = copy.source === null ? null : lastKnown(copy.source, copy.sourceFields[index] as string);
    if (peekState(entity)?.expired?.has(field) === true || values[field] !== value) values[field] = value;
  });
}

/** The other row is not written yet. */
export function isOpen(copy: KeyCopy): boolean {
  const { source, sourceFields } = copy;
  return source !== null && sourceFields.some((field) => lastKnown(source, field) === undefined);
}

/** Notes which entity gets a key, and where from. */
export function addCopy(copies: Map<Entity, KeyCopy[]>, entity: Entity, copy: KeyCopy): void {
  entityOf.set(copy, entity);
  const list = copies.get(entity);
  if (list === undefined) copies.set(entity, [copy]);
  // Who takes it wins over who lets it go.
  else if (copy.source === null) list.unshift(copy);
  else list.push(copy);
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
  const still = spec.remote.every(
    (field, index) => lastKnown(member, field) === lastKnown(owner, spec.local[index] as string),
  );
  const moved =
    copies.get(member)?.some((copy) => copy.source !== null && copy.fields.join() === spec.remote.join()) === true;
  if (!still || moved || host.doomed.has(member)) return;
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
      items.forEach((member, index) => {
        if ((member as unknown as Values)[position] !== index) (member as unknown as Values)[position] = index;
      });
    }
  }
}

/** A deleted row and a new one with the same key are one UPDATE. */
function rowSwitches(host: UnitOfWorkHost, copies: ReadonlyMap<Entity, readonly KeyCopy[]>): void {
  if (host.doomed.size === 0) return;
  for (const entity of [...host.pending]) {
    const mapped = host.registry.of(entity);
    // A key may contain another's.
    applyKnown(copies.get(entity) ?? []);
    const identity = mapped.identityOf(entity);
    if (identity === undefined) continue;
    const old = host.identities.get(mapped, identity);
    const row = old === undefined ? null : rowOf(old);
    if (
      old === undefined ||
      row === null ||
      old === entity ||
      !host.doomed.has(old) ||
      host.registry.of(old) !== mapped
    )
      continue;
    if (!takeOver(mapped, old, entity)) continue;
    host.doomed.delete(old);
    host.pending.delete(entity);
    host.journal.noteInsert(entity, mapped);
    host.journal.deleted.add(old);
    host.identities.set(mapped, identity, entity);
    setRow(entity, [...row]);
    setLink(old, null);
    host.tell('state', old, 'persistent', 'deleted');
    host.tell('state', entity, 'pending', 'persistent');
  }
}

/**
 * Lets a new entity stand in the old one's row. False when it leaves columns out: what the database would put there is
 * only told by a DELETE and an INSERT.
 */
function takeOver(mapped: MappedClass, old: Entity, entity: Entity): boolean {
  const values = entity as unknown as Values;
  const { versionField, readOnly } = mapped.mapper;
  const kept = (name: string): boolean => name === versionField || readOnly?.includes(name) === true;
  if (mapped.fields.some(({ name }) => values[name] === undefined && !kept(name))) return false;
  for (const { name } of mapped.fields) if (kept(name)) values[name] = (old as unknown as Values)[name];
  return true;
}
