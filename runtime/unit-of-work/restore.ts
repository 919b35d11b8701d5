import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { linkOf, peekState, rowOf, setLink, setRow, type Entity } from '../state/entity.js';
import { expireEntity, refill, setField } from '../state/expire.js';
import type { EntityState, Slot } from '../state/entity-state.js';
import type { IdentityMap } from '../state/identity-map.js';
import type { SessionLink } from '../state/session-link.js';
import { handedOver, nameOf, undoRenames, type Former } from './handed-over.js';
import type { Journal } from './journal.js';

/** What a rollback puts back into its former state. */
export interface Restorable {
  readonly registry: Registry;
  readonly identities: IdentityMap;
  readonly link: SessionLink;
  readonly pending: Set<Entity>;
  readonly doomed: Set<Entity>;
}

/**
 * Puts objects back to what they were when the transaction (or savepoint) began: values, relations, states, identities.
 * Sends no statement.
 *
 * @returns the entities that became transient again
 */
export function restore(session: Restorable, journal: Journal): Entity[] {
  const { registry, identities } = session;
  const handed = handedOver(journal, registry, session.link);
  if (handed !== undefined) takeBack(session, journal, handed);
  if (journal.renames.length > 0) undoRenames(journal, registry, identities);
  const transient = [...session.pending].filter((entity) => !journal.inserted.has(entity));
  session.pending.clear();
  session.doomed.clear();
  for (const entity of transient) setLink(entity, null);
  for (const [entity, { mapped, before }] of journal.inserted) {
    const row = rowOf(entity);
    if (row !== null && mapped.key.length > 0) {
      identities.remove(mapped, mapped.identityOfRow(row), entity);
      if (peekState(entity)?.expired != null) refill(entity, mapped, row);
    }
    forgetInsert(entity, before);
    transient.push(entity);
  }
  for (const [entity, row] of journal.rows) {
    if (journal.inserted.has(entity)) continue;
    const mapped = registry.of(entity);
    identities.remove(mapped, mapped.identityOfRow(rowOf(entity) ?? row), entity);
    setRow(entity, row);
  }
  for (const entity of [...journal.rows.keys(), ...journal.deleted]) {
    if (journal.inserted.has(entity)) continue;
    const mapped = registry.of(entity);
    const row = rowOf(entity);
    if (row === null) continue;
    const state = peekState(entity);
    if (state !== null) state.deleted = false;
    // What was let go stays out, and is what its row is again.
    if (linkOf(entity) !== session.link) {
      restoreEntity(entity, mapped, journal);
      continue;
    }
    const identity = mapped.identityOfRow(row);
    // Read under that key while the row was somebody else's, who inserted it past the session.
    const usurper = identities.get(mapped, identity);
    if (usurper !== undefined && usurper !== entity) setLink(usurper, null);
    identities.set(mapped, identity, entity);
  }
  for (const entity of identities) restoreEntity(entity, registry.of(entity), journal);
  return transient;
}

/** Gives those who were read after another object wrote their row the row as it was; those whose row was new leave. */
function takeBack(
  { registry, identities, link }: Restorable,
  journal: Journal,
  handed: Map<string, Former | null>,
): void {
  for (const entity of [...identities, ...journal.deleted]) {
    if (journal.inserted.has(entity) || linkOf(entity) !== link) continue;
    const mapped = registry.of(entity);
    const seen = journal.rows.get(entity) ?? rowOf(entity);
    const former = seen === null ? undefined : handed.get(nameOf(mapped, seen));
    if (former === undefined || seen === null) continue;
    if (former === null) {
      identities.remove(mapped, mapped.identityOfRow(rowOf(entity) ?? seen), entity);
      journal.rows.delete(entity);
      journal.deleted.delete(entity);
      setLink(entity, null);
    } else {
      journal.rows.set(entity, former.row);
      journal.since.set(entity, former.since);
    }
  }
}

function forgetInsert(entity: Entity, before: ReadonlyMap<string, unknown>): void {
  setRow(entity, null);
  setLink(entity, null);
  for (const [name, value] of before) (entity as unknown as Record<string, unknown>)[name] = value;
}

function restoreEntity(entity: Entity, mapped: MappedClass, journal: Journal): void {
  const row = rowOf(entity);
  if (row === null) return;
  const state = peekState(entity);
  const unknown = new Set([...(journal.expired.get(entity) ?? []), ...(state?.overwritten ?? [])]);
  restoreColumns(entity, mapped, row);
  if (unknown.size > 0) expireEntity(entity, mapped, [...unknown]);
  if (state !== null) restoreSlots(state, journal);
}

/** Columns are what the row says; those that are expired stay so. */
function restoreColumns(entity: Entity, mapped: MappedClass, row: Row): void {
  const state = peekState(entity);
  if (state?.expired == null) {
    if (mapped.mapper.changes(entity, row).length > 0) refill(entity, mapped, row);
    return;
  }
  const stored = new mapped.entityClass(row) as Record<string, unknown>;
  for (const { property } of mapped.fields)
    if (!state.expired.has(property)) setField(entity, property, stored[property]);
}

function restoreSlots(state: EntityState, journal: Journal): void {
  for (const name in state.slots) {
    const slot = state.slots[name] as Slot;
    const noted = journal.slots.has(slot);
    if (slot.kind === 'many') {
      slot.added = [];
      slot.removed = [];
      slot.filtered = null;
      if (slot.items === null) continue;
      if (journal.late.has(slot)) {
        slot.items = null;
        slot.committed = [];
        continue;
      }
      if (noted) slot.committed = journal.slots.get(slot) as readonly Entity[];
      const { items, committed } = slot;
      if (items.length !== committed.length || committed.some((item, index) => item !== items[index]))
        items.splice(0, items.length, ...committed);
      continue;
    }
    if (!noted && !slot.changed && !journal.late.has(slot)) continue;
    if (journal.late.has(slot)) {
      slot.committed = undefined;
    } else if (noted) slot.committed = journal.slots.get(slot);
    slot.loaded = slot.committed !== undefined;
    slot.value = slot.committed ?? null;
    slot.changed = false;
  }
}
