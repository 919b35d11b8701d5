import type { MappedRelation } from '../mapping/mapped-class.js';
import type { LoadStrategy } from '../mapping/relationship.js';
import type { Entity } from '../state/entity.js';

/** Strategies that read a relation only when it is asked for, or never. */
const UNREAD: readonly (LoadStrategy | undefined)[] = ['lazy', 'raise', 'raiseOnSql', 'noload'];

/** Whether a strategy leaves a relation to be asked for. */
export const leavesUnread = (strategy: LoadStrategy | undefined): boolean => UNREAD.includes(strategy);

/** What queries said about relations they did not read, beside the entities: few ever have one. */
const said = new WeakMap<Entity, Map<string, LoadStrategy>>();

/** Notes how a relation that a query left unread is to be read of these entities, whatever the schema says. */
export function leaveTo(strategy: LoadStrategy, name: string, entities: readonly Entity[]): void {
  for (const entity of entities) {
    const own = said.get(entity);
    if (own === undefined) said.set(entity, new Map([[name, strategy]]));
    else own.set(name, strategy);
  }
}

/** How a relation of an entity is read when it is asked for. */
export function strategyOf(entity: Entity, relation: MappedRelation): LoadStrategy | undefined {
  return said.get(entity)?.get(relation.name) ?? relation.spec.strategy;
}
