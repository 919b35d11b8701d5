import { isMany } from '../mapping/is-many.js';
import type { MappedClass, MappedRelation } from '../mapping/mapped-class.js';
import { EntityCollection } from '../state/collection.js';
import type { Entity } from '../state/entity.js';
import { manySlot, oneSlot, Owner } from '../state/relation-access.js';
import { NotLoadedError } from '../util/errors.js';
import type { EntityHost } from './entity-host.js';
import { loadFromSession, ownersOf } from './load-relation.js';
import { loadBranch, loadDeferredColumn } from './load-tree.js';
import { strategyOf } from './path-strategy.js';

/**
 * Loads a relation or deferred column of many entities, by the strategy that the query they came from or the schema names.
 *
 * @throws NotLoadedError when the strategy is not to load it
 */
export async function loadProperty(
  host: EntityHost,
  mapped: MappedClass,
  property: string,
  entities: readonly Entity[],
): Promise<void> {
  const deferred = mapped.deferred.find((field) => field.name === property);
  if (deferred !== undefined) return loadDeferredColumn(host, mapped, deferred, entities);
  const relation = mapped.relation(property);
  const open: Entity[] = [];
  for (const entity of entities) {
    const strategy = strategyOf(entity, relation);
    if (strategy === 'noload') leaveEmpty(entity, relation);
    else if (strategy === 'raise' || (strategy === 'raiseOnSql' && !loadFromSession(host, relation, [entity])))
      throw new NotLoadedError(
        `${relation.owner.name}.${relation.name} is not loaded, and its loading is set to raise; load it with the query`,
      );
    else if (strategy !== 'raiseOnSql') open.push(entity);
  }
  for (const [own, owners] of ownersOf(host.registry, open, property)) await loadBranch(host, own, owners, undefined);
}

function leaveEmpty(entity: Entity, relation: MappedRelation): void {
  if (isMany(relation.spec))
    manySlot(entity, relation.name).items ??= new EntityCollection(new Owner(entity, relation.name), []);
  else oneSlot(entity, relation.name).loaded = true;
}
