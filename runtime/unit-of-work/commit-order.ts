import type { MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import type { Entity } from '../state/entity.js';
import type { Save } from './change-set.js';

/** Saves of one class that may go in one statement each way: nothing in it waits for another of it. */
export interface SaveBatch {
  readonly mapped: MappedClass;
  readonly updates: Save[];
  readonly inserts: Save[];
}

/**
 * The order of writing: classes referred to before those that refer; rows of classes that refer to each other by the levels
 * they were given.
 */
export function commitOrder(saves: readonly Save[], registry: Registry): SaveBatch[] {
  const order = [...saves].sort(
    (a, b) => registry.rank(a.mapped) - registry.rank(b.mapped) || a.level - b.level || a.mapped.index - b.mapped.index,
  );
  const batches: SaveBatch[] = [];
  let last: Save | undefined;
  for (const save of order) {
    if (last === undefined || last.mapped !== save.mapped || last.level !== save.level)
      batches.push({ mapped: save.mapped, updates: [], inserts: [] });
    const batch = batches[batches.length - 1] as SaveBatch;
    (save.kind === 'insert' ? batch.inserts : batch.updates).push(save);
    last = save;
  }
  return batches;
}

/** Entities to delete in batches, classes that refer before those they refer to. */
export function deleteBatches(
  deletes: readonly Entity[],
  registry: Registry,
  depth: ReadonlyMap<Entity, number> = new Map(),
): { mapped: MappedClass; entities: Entity[] }[] {
  const sorted = [...deletes].sort(
    (a, b) =>
      registry.rank(registry.of(b)) - registry.rank(registry.of(a)) ||
      (depth.get(a) ?? 0) - (depth.get(b) ?? 0) ||
      registry.of(a).index - registry.of(b).index,
  );
  const batches: { mapped: MappedClass; entities: Entity[] }[] = [];
  let last: Entity | undefined;
  for (const entity of sorted) {
    const mapped = registry.of(entity);
    if (last === undefined || registry.of(last) !== mapped || (depth.get(last) ?? 0) !== (depth.get(entity) ?? 0))
      batches.push({ mapped, entities: [] });
    (batches[batches.length - 1] as { entities: Entity[] }).entities.unshift(entity);
    last = entity;
  }
  return batches;
}
