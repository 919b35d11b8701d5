import type { MappedClass } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import { sortAsComponents } from '../mapping/components.js';
import { rowOf, type Entity } from '../state/entity.js';
import type { Blank } from './change-set.js';
import { deleteBatches } from './commit-order.js';

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
  const edges = edgesAmong(deletes, registry);
  const blanks: Blank[] = [];
  const blanked = new Set<string>();
  const targets = (entity: Entity): readonly Edge[] =>
    blanked.size === 0
      ? edges(entity)
      : edges(entity).filter(({ blank }) => !blanked.has(`${rowName(registry, entity)} ${blank.relation}`));
  const take = ({ blank }: { readonly blank: Blank }): void => {
    blanked.add(`${rowName(registry, blank.entity)} ${blank.relation}`);
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
    const inside = circle?.flatMap((entity) =>
      targets(entity).filter((edge) => edge.target !== entity && circle.includes(edge.target)),
    );
    const open = inside?.find((edge) => edge.blank.nullable);
    if (circle === undefined || open === undefined)
      return { batches: inDepth(groups.flat().reverse(), registry, targets), blanks };
    take(open);
  }
}

/** A row that refers to another one. */
interface Edge {
  readonly target: Entity;
  readonly blank: Blank;
}

const nameOf = (mapped: MappedClass, identity: unknown): string =>
  `${String(mapped.root.index)} ${typeof identity} ${String(identity)}`;
function rowName(registry: Registry, entity: Entity): string {
  const mapped = registry.of(entity);
  return nameOf(mapped, mapped.identityOfRow(rowOf(entity) ?? []));
}

/** Which of some rows a row among them refers to, as it is stored. */
function edgesAmong(entities: readonly Entity[], registry: Registry): (entity: Entity) => Edge[] {
  const byName = new Map(entities.map((entity) => [rowName(registry, entity), entity]));
  return (entity) => {
    const mapped = registry.of(entity);
    const row = rowOf(entity) ?? [];
    const found: Edge[] = [];
    for (const { name, spec, target } of mapped.relations.values()) {
      if ((spec.kind !== 'manyToOne' && spec.kind !== 'oneToOneOwner') || spec.viewOnly === true) continue;
      const values = target.key.map(
        (field) => row[mapped.byName.get(spec.local[spec.remote.indexOf(field.name)] ?? '')?.position ?? -1],
      );
      const other = byName.get(nameOf(target, target.identity(values)));
      if (other !== undefined)
        found.push({
          target: other,
          blank: { entity, mapped, fields: spec.local, nullable: spec.nullable, relation: name },
        });
    }
    return found;
  };
}

/** Some of the entities to delete, with the others whose rows refer to theirs. */
export function withReferring(
  some: ReadonlySet<Entity>,
  deletes: readonly Entity[],
  registry: Registry,
): ReadonlySet<Entity> {
  const edges = edgesAmong(deletes, registry);
  const all = new Set(some);
  for (let size = -1; size !== all.size;) {
    size = all.size;
    for (const entity of deletes) if (edges(entity).some(({ target }) => all.has(target))) all.add(entity);
  }
  return all;
}

function inDepth(
  order: readonly Entity[],
  registry: Registry,
  targets: (entity: Entity) => readonly Edge[],
): { mapped: MappedClass; entities: Entity[] }[] {
  const depth = new Map<Entity, number>();
  // A row's depth: how many rows of its own rank refer to it, one behind the other; those are deleted first.
  for (const entity of order)
    for (const { target } of targets(entity))
      if (target !== entity && registry.rank(registry.of(target)) === registry.rank(registry.of(entity)))
        depth.set(target, Math.max(depth.get(target) ?? 0, (depth.get(entity) ?? 0) + 1));
  return deleteBatches(order, registry, depth);
}
