import type { MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { sortAsComponents } from '../mapping/components.js';
import { rowOf, type Entity } from '../state/entity.js';
import { CircularDependencyError } from '../util/errors.js';
import type { Save } from './change-set.js';
import { isOpen } from './compute-change-set.js';

/** Saves of one class that may go in one statement each way: nothing in it waits for another of it. */
export interface SaveBatch {
  readonly mapped: MappedClass;
  readonly updates: Save[];
  readonly inserts: Save[];
}

/**
 * The order of writing: classes referred to before those that refer, and within classes that refer to each other row by
 * row, in levels. A circle of new rows is opened at a nullable foreign key, which is written afterwards.
 *
 * @throws CircularDependencyError when every row of a circle needs another first
 */
export function commitOrder(saves: readonly Save[], registry: Registry): SaveBatch[] {
  const byEntity = new Map(saves.filter((save) => save.kind === 'insert').map((save) => [save.entity, save]));
  const cyclic = saves.filter((save) => registry.isCyclic(registry.rank(save.mapped)));
  for (const save of cyclic)
    for (const copy of save.copies) if (copy.relation.spec.postUpdate === true && isOpen(copy)) copy.deferred = true;
  openCircles(cyclic, byEntity);
  const levels = new Map<Save, number>();
  const levelOf = (save: Save): number => {
    const known = levels.get(save);
    if (known !== undefined) return known;
    levels.set(save, 0);
    const own = registry.rank(save.mapped);
    let level = 0;
    for (const other of needs(save, byEntity))
      if (registry.rank(other.mapped) === own) level = Math.max(level, levelOf(other) + 1);
    levels.set(save, level);
    return level;
  };
  for (const save of cyclic) save.level = levelOf(save);
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

/** New rows a save takes keys from. */
function* needs(save: Save, byEntity: ReadonlyMap<Entity, Save>): Generator<Save> {
  for (const copy of save.copies) {
    if (copy.deferred || copy.source === null || !isOpen(copy)) continue;
    const other = byEntity.get(copy.source);
    if (other !== undefined) yield other;
  }
}

/** Defers nullable foreign keys until no circle is left. */
function openCircles(saves: readonly Save[], byEntity: ReadonlyMap<Entity, Save>): void {
  for (;;) {
    const circle = sortAsComponents(saves, (save) => needs(save, byEntity)).find(
      (group) => group.length > 1 || [...needs(group[0] as Save, byEntity)].includes(group[0] as Save),
    );
    if (circle === undefined) return;
    const members = new Set(circle.map((save) => save.entity));
    const copies = circle
      .filter((save) => save.kind === 'insert')
      .flatMap((save) =>
        save.copies.filter(
          (copy) => !copy.deferred && copy.source !== null && members.has(copy.source) && isOpen(copy),
        ),
      );
    const nullable = copies.find((copy) => copy.nullable);
    if (nullable === undefined) {
      const names = [...new Set(circle.map((save) => save.mapped.name))];
      throw new CircularDependencyError(
        `rows of ${names.join(' and ')} need each other first, and no foreign key between them may be null: one of them has to be nullable, or deferred by the database`,
      );
    }
    nullable.deferred = true;
  }
}

/**
 * Entities to delete in batches: rows that refer before those they refer to.
 *
 * @param checksEachRow - a row that refers to itself needs its foreign key blanked too
 */
export function deleteOrder(
  deletes: readonly Entity[],
  registry: Registry,
  checksEachRow: boolean,
): {
  readonly batches: { readonly mapped: MappedClass; readonly entities: Entity[] }[];
  readonly blanks: readonly Blank[];
} {
  const identityOf = new Map<string, Entity>();
  const nameOf = (mapped: MappedClass, identity: unknown): string =>
    `${String(mapped.root.index)} ${typeof identity} ${String(identity)}`;
  for (const entity of deletes)
    identityOf.set(nameOf(registry.of(entity), registry.of(entity).identityOfRow(rowOf(entity) ?? [])), entity);
  const blanks: Blank[] = [];
  const blanked = new Set<string>();
  const targets = (entity: Entity): { target: Entity; blank: Blank }[] => {
    const mapped = registry.of(entity);
    const row = rowOf(entity) ?? [];
    const found: { target: Entity; blank: Blank }[] = [];
    for (const { name, spec, target } of mapped.relations.values()) {
      if (
        (spec.kind !== 'manyToOne' && spec.kind !== 'oneToOneOwner') ||
        spec.viewOnly === true ||
        blanked.has(`${nameOf(mapped, mapped.identityOfRow(row))} ${name}`)
      )
        continue;
      const values = target.key.map(
        (field) => row[mapped.byName.get(spec.local[spec.remote.indexOf(field.name)] ?? '')?.position ?? -1],
      );
      const other = identityOf.get(nameOf(target, target.identity(values)));
      if (other !== undefined)
        found.push({
          target: other,
          blank: { entity, mapped, fields: spec.local, nullable: spec.nullable, relation: name },
        });
    }
    return found;
  };
  const take = ({ blank }: { readonly blank: Blank }): void => {
    blanked.add(`${nameOf(blank.mapped, blank.mapped.identityOfRow(rowOf(blank.entity) ?? []))} ${blank.relation}`);
    blanks.push(blank);
  };
  if (checksEachRow)
    for (const entity of deletes)
      targets(entity)
        .filter(({ target, blank }) => target === entity && blank.nullable)
        .forEach(take);
  for (;;) {
    const groups = sortAsComponents(deletes, (entity) => targets(entity).map((edge) => edge.target));
    const circle = groups.find((group) => group.length > 1);
    const edges = circle?.flatMap((entity) =>
      targets(entity).filter((edge) => edge.target !== entity && circle.includes(edge.target)),
    );
    const open = edges?.find((edge) => edge.blank.nullable);
    if (circle === undefined || open === undefined)
      return { batches: batchesOf(groups.flat().reverse(), registry, targets), blanks };
    take(open);
  }
}

/** A foreign key to blank before its row is deleted. */
export interface Blank {
  readonly entity: Entity;
  readonly mapped: MappedClass;
  readonly fields: readonly string[];
  readonly nullable: boolean;
  readonly relation: string;
}

function batchesOf(
  order: readonly Entity[],
  registry: Registry,
  targets: (entity: Entity) => { target: Entity }[],
): { mapped: MappedClass; entities: Entity[] }[] {
  const depth = new Map<Entity, number>();
  // A row's depth: how many rows of its own rank refer to it, one behind the other; those are deleted first.
  for (const entity of order)
    for (const { target } of targets(entity))
      if (target !== entity && registry.rank(registry.of(target)) === registry.rank(registry.of(entity)))
        depth.set(target, Math.max(depth.get(target) ?? 0, (depth.get(entity) ?? 0) + 1));
  const sorted = [...order].sort(
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
