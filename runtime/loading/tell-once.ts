import type { MappedRelation } from '../mapping/mapped-class.js';
import type { EntityHost } from './entity-host.js';

const told = new WeakMap<MappedRelation, Set<string>>();

/** Says something of a relation's loading, once for each relation. */
export function tellOnce(host: EntityHost, relation: MappedRelation, what: string): void {
  let known = told.get(relation);
  if (known === undefined) told.set(relation, (known = new Set<string>()));
  if (known.has(what)) return;
  known.add(what);
  host.warn?.(`${relation.owner.name}.${relation.name} ${what}`);
}
