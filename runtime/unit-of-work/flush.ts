import type { MappedClass } from '../mapping/mapped-class.js';
import { peekState, rowOf, type Entity } from '../state/entity.js';
import type { Slot } from '../state/entity-state.js';
import { lastKnown } from '../state/last-known.js';
import { withRelations } from './cascades.js';
import type { ChangeSet, Save } from './change-set.js';
import { changesKey } from './changes-key.js';
import { commitOrder, deleteBatches } from './commit-order.js';
import { computeChangeSet, isOpen } from './compute-change-set.js';
import type { Journal } from './journal.js';
import { persistBlanks, persistDeletes } from './persist-deletes.js';
import { persistInserts } from './persist-inserts.js';
import { parkValues } from './park-values.js';
import { persistUpdates } from './persist-updates.js';
import { uniqueValue } from './unique-value.js';
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
    commitSlots(host);
    return false;
  }
  const renames = saves.some(changesKey) ? await relations?.followKeys(host, saves) : undefined;
  relations?.setLevels(saves, host.registry);
  const batches = commitOrder(saves, host.registry);
  const early = deletes.length > 0 && takesOver(host, changes);
  const removeRows = async (): Promise<void> => {
    await relations?.clearLinks(host, statements, linksCleared);
    const { batches: deletions, blanks = [] } = relations?.deleteOrder(
      deletes,
      host.registry,
      host.dialect.capabilities.checksEachRow,
    ) ?? { batches: deleteBatches([...deletes].reverse(), host.registry) };
    await persistBlanks(host, statements, blanks);
    for (const { mapped, entities } of deletions) await persistDeletes(host, statements, mapped, entities);
  };
  await relations?.persistLinks(host, statements, 'delete', linksRemoved);
  for (const { mapped, updates } of batches)
    if (updates.length > 1 && mapped.mapper.swaps !== undefined) await parkValues(host, statements, mapped, updates);
  const written = new Set<Save>();
  if (early) {
    for (const { mapped, updates } of batches) {
      const ready = updates.filter((save) => !save.copies.some(isOpen));
      for (const save of ready) written.add(save);
      await persistUpdates(host, statements, mapped, ready);
    }
    await removeRows();
  }
  for (const { mapped, updates, inserts } of batches) {
    await persistUpdates(host, statements, mapped, early ? updates.filter((save) => !written.has(save)) : updates);
    await persistInserts(host, statements, mapped, inserts);
  }
  await writeDeferred(host, statements, saves);
  await relations?.persistLinks(host, statements, 'insert', linksAdded);
  if (!early) await removeRows();
  renames?.();
  commitSlots(host);
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

/** Whether a row to be written has a unique value (or the key) of one that is to be deleted. */
function takesOver(host: UnitOfWorkHost, { saves, deletes }: ChangeSet): boolean {
  const given = new Set<string>();
  const keysOf = (mapped: MappedClass): readonly (readonly string[])[] => [
    mapped.mapper.key,
    ...(mapped.mapper.uniques ?? []),
    ...uniqueForeignKeys(mapped),
  ];
  for (const entity of deletes) {
    const mapped = host.registry.of(entity);
    const stored = new mapped.entityClass(rowOf(entity) ?? []) as Record<string, unknown>;
    for (const fields of keysOf(mapped)) {
      const value = uniqueValue(mapped, fields, (field) => stored[field]);
      if (value !== undefined) given.add(value);
    }
  }
  return saves.some(({ mapped, entity }) =>
    keysOf(mapped).some((fields) => given.has(uniqueValue(mapped, fields, (name) => lastKnown(entity, name)) ?? '')),
  );
}

const uniqueForeignKeys = (mapped: MappedClass): (readonly string[])[] =>
  [...mapped.relations.values()].filter(({ spec }) => spec.kind === 'oneToOneOwner').map(({ spec }) => spec.local);

/** What relations and deferred columns hold now is what is stored. */
function commitSlots(host: UnitOfWorkHost): void {
  for (const entity of withRelations(host)) {
    const slots = peekState(entity)?.slots;
    for (const key in slots) commitSlot(slots[key] as Slot, host.journal, entity);
  }
}

function commitSlot(slot: Slot, journal: Journal, entity: Entity): void {
  if (rowOf(entity) === null) return;
  if (slot.kind === 'many') {
    if (slot.items === null) {
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
