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
      return { batches: inDepth(groups.flat().reverse(), registry, targets), blanks };
    take(open);
  }
}

function inDepth(
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
  return deleteBatches(order, registry, depth);
}
