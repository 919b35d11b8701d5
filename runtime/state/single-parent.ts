import type { Relationship } from '../mapping/relationship.js';
import { InvalidStateError } from '../util/errors.js';
import { mapperOf, peekState, type Entity } from './entity.js';

/** Who had a member last, by relations with `singleParent`; what it has now its own slot says. */
const parents = new WeakMap<Relationship, WeakMap<Entity, Entity>>();

export function noteParent(relationship: Relationship, member: Entity, owner: Entity): void {
  let known = parents.get(relationship);
  if (known === undefined) parents.set(relationship, (known = new WeakMap()));
  known.set(member, owner);
}

/**
 * Claims a member for its parent, where the relation allows it one only. Parents that were not loaded are not known.
 *
 * @throws InvalidStateError when another has it
 */
export function claim(owner: Entity, name: string, relationship: Relationship, member: Entity): void {
  if (relationship.singleParent !== true) return;
  const parent = parents.get(relationship)?.get(member);
  if (parent !== undefined && parent !== owner && holds(parent, name, member))
    throw new InvalidStateError(
      `this ${mapperOf(member).name} may have a single parent by ${mapperOf(owner).name}.${name} and belongs to another: take it from there first`,
    );
  noteParent(relationship, member, owner);
}

function holds(parent: Entity, name: string, member: Entity): boolean {
  const slot = peekState(parent)?.slots[name];
  return slot?.kind === 'many' ? (slot.items ?? slot.added).includes(member) : slot?.value === member;
}
