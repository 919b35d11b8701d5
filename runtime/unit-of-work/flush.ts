import type { MappedClass } from '../mapping/mapped-class.js';
import { peekState, rowOf, type Entity } from '../state/entity.js';
import type { Slot } from '../state/entity-state.js';
import { withRelations } from './cascades.js';
import type { Save } from './change-set.js';
import { changesKey } from './changes-key.js';
import { commitOrder, deleteBatches } from './commit-order.js';
import { computeChangeSet, isOpen } from './compute-change-set.js';
import type { Journal } from './journal.js';
import { persistBlanks, persistDeletes } from './persist-deletes.js';
import { persistInserts } from './persist-inserts.js';
import { parkValues } from './park-values.js';
import { persistUpdates } from './persist-updates.js';
import { takeOver } from './take-over.js';
import type { UnitOfWorkHost } from './unit-of-work-host.js';
import type { WriteStatements } from './write-statements.js';

/**
 * Writes what changed in a session: change sets, order, statements, snapshots.
 *
 * @returns whether anything was written
 */
export async function flush(host: UnitOfWorkHost, statements: WriteStatements): Promise<boolean> {
  const { relations } = host;
  const changes = await computeChangeSet(host);
  const { saves, deletes, linksAdded, linksRemoved, linksCleared } = changes;
  if (saves.length + deletes.length + linksAdded.length + linksRemoved.length === 0) {
    commitSlots(host, changes.gone);
    return false;
  }
  const renames = saves.some(changesKey) ? await relations?.followKeys(host, saves) : undefined;
  relations?.setLevels(saves, host.registry);
  const batches = commitOrder(saves, host.registry);
  const { takers, early, late } = takeOver(host, changes);
  const removeRows = async (entities: readonly Entity[]): Promise<void> => {
    if (entities.length === 0) return;
    await relations?.clearLinks(host, statements, linksCleared.splice(0));
    const { batches: deletions, blanks = [] } = relations?.deleteOrder(
      entities,
      host.registry,
      host.dialect.capabilities.checksEachRow,
    ) ?? { batches: deleteBatches([...entities].reverse(), host.registry) };
    await persistBlanks(host, statements, blanks);
    for (const batch of deletions) await persistDeletes(host, statements, batch.mapped, batch.entities);
  };
  await relations?.persistLinks(host, statements, 'delete', linksRemoved);
  for (const { mapped, updates } of batches)
    if (updates.length > 1 && mapped.mapper.swaps !== undefined) await parkValues(host, statements, mapped, updates);
  const written = new Set<Save>();
  if (early.length > 0) {
    for (const { mapped, updates } of batches) {
      const ready = updates.filter((save) => !takers.has(save) && !save.copies.some(isOpen));
      for (const save of ready) written.add(save);
      await persistUpdates(host, statements, mapped, ready);
      renames?.();
    }
    await removeRows(early);
  }
  for (const { mapped, updates, inserts } of batches) {
    const open = written.size > 0 ? updates.filter((save) => !written.has(save)) : updates;
    await persistUpdates(host, statements, mapped, open);
    renames?.();
    await persistInserts(host, statements, mapped, inserts);
  }
  await writeDeferred(host, statements, saves);
  await relations?.persistLinks(host, statements, 'insert', linksAdded);
  await removeRows(late);
  commitSlots(host, changes.gone);
  return true;
}

/** Foreign keys that had to wait for the other row. */
async function writeDeferred(host: UnitOfWorkHost, statements: WriteStatements, saves: readonly Save[]): Promise<void> {
  const groups = new Map<MappedClass, Save[]>();
  for (const save of saves) {
    if (!save.copies.some((copy) => copy.deferred)) continue;
    for (const copy of save.copies) copy.deferred = false;
    groups.set(save.mapped, [...(groups.get(save.mapped) ?? []), { ...save, kind: 'update', again: true }]);
  }
  for (const [mapped, group] of groups) await persistUpdates(host, statements, mapped, group);
}

const NOBODY: ReadonlySet<Entity> = new Set();

/** What relations and deferred columns hold now is what is stored; who was deleted is nowhere any more. */
function commitSlots(host: UnitOfWorkHost, gone = NOBODY): void {
  for (const entity of withRelations(host)) {
    const slots = peekState(entity)?.slots;
    for (const key in slots) {
      if (gone.size > 0) dropGone(slots[key] as Slot, gone, host.journal);
      commitSlot(slots[key] as Slot, host.journal, entity);
    }
  }
}

/** The other sides of a deleted entity's relations: it leaves lists, and single relations are empty. */
function dropGone(slot: Slot, gone: ReadonlySet<Entity>, journal: Journal): void {
  if (slot.kind === 'many') {
    const { items } = slot;
    if (items?.some((item) => gone.has(item)) !== true) return;
    journal.noteSlot(slot);
    items.splice(0, items.length, ...items.filter((item) => !gone.has(item)));
  } else if (slot.kind === 'one' && slot.value !== null && gone.has(slot.value)) {
    journal.noteSlot(slot);
    slot.value = slot.committed = null;
    slot.changed = false;
  }
}

function commitSlot(slot: Slot, journal: Journal, entity: Entity): void {
  if (rowOf(entity) === null) return;
  if (slot.kind === 'many') {
    if (slot.items === null) {
      // Links may be all that was written: there is something to take back.
      if (slot.added.length + slot.removed.length > 0) journal.noteSlot(slot);
      slot.added = [];
      slot.removed = [];
      return;
    }
    const { items, committed } = slot;
    if (committed.length === items.length && committed.every((item, index) => item === items[index])) return;
    journal.noteSlot(slot);
    slot.committed = [...items];
    return;
  }
  if (!slot.changed) return;
  journal.noteSlot(slot);
  slot.committed = slot.value;
  slot.changed = false;
}
