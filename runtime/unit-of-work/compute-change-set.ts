import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { peekState, rowOf, setRow, type Entity } from '../state/entity.js';
import { lastKnown } from '../state/last-known.js';
import { stateOf } from '../state/state-of.js';
import { wake } from '../state/wake.js';
import { FlushError, ValidationError } from '../util/errors.js';
import type { ChangeSet, KeyCopy, Save } from './change-set.js';
import { relationsChanged } from './relations-changed.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';

type Values = Record<string, unknown>;

/** Finds everything the flush has to write. */
export async function computeChangeSet(host: UnitOfWorkHost): Promise<ChangeSet> {
  const copies = new Map<Entity, KeyCopy[]>();
  const links = (await host.relations?.collectChanges(host, copies)) ?? { linksAdded: [], linksRemoved: [] };
  const gone = new Set(host.doomed);
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
    if (own.some(isOpen) || isDirty(entity, mapped) || (host.listens && relationsChanged(entity, mapped))) {
      keepComputed(mapped, entity, row);
      saves.push({ kind: 'update', entity, mapped, copies: own, level: 0 });
    }
  }
  for (const entity of host.pending) {
    if (host.doomed.has(entity)) continue;
    keepComputed(host.registry.of(entity), entity, null);
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
  return { saves, deletes, gone, ...links, linksCleared };
}

/** @throws ValidationError when a value was forced on a column that only the database sets */
export function keepComputed(mapped: MappedClass, entity: Entity, row: Row | null): void {
  const { readOnly } = mapped.mapper;
  if (readOnly === undefined) return;
  const values = entity as unknown as Values;
  const changed = row === null ? undefined : mapped.mapper.changes(entity, row);
  const expired = peekState(entity)?.expired;
  const forced = mapped.fields.find(
    (field) =>
      readOnly.includes(field.name) &&
      (changed === undefined || changed.includes(field.position)) &&
      expired?.has(field.property) !== true &&
      values[field.name] !== undefined,
  );
  if (forced !== undefined)
    throw new ValidationError(`flush: ${mapped.name}.${forced.name} is computed by the database and can't be set`);
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
  for (const { property } of mapped.fields)
    if (!expired.has(property)) shadow[property] = (entity as unknown as Values)[property];
  return withOverwritten(mapped.mapper.changes(shadow, row), mapped, overwritten);
}

/** Columns assigned while they were expired count as changed, in the order of columns. */
function withOverwritten(changed: number[], mapped: MappedClass, overwritten: ReadonlySet<string> | null): number[] {
  if (overwritten === null) return changed;
  return mapped.fields
    .filter(({ property, position }) => overwritten.has(property) || changed.includes(position))
    .map(({ position }) => position);
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
  wake(entity);
  entityOf.set(copy, entity);
  const list = copies.get(entity);
  if (list === undefined) copies.set(entity, [copy]);
  // Who takes it wins over who lets it go.
  else if (copy.source === null) list.unshift(copy);
  else list.push(copy);
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
    stateOf(old).deleted = true;
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
  const { versionField, manualVersion, readOnly } = mapped.mapper;
  const kept = (name: string): boolean =>
    (name === versionField && manualVersion !== true) || readOnly?.includes(name) === true;
  if (mapped.fields.some(({ name }) => values[name] === undefined && !kept(name))) return false;
  for (const { name } of mapped.fields) if (kept(name)) values[name] = (old as unknown as Values)[name];
  return true;
}
