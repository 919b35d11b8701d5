import type { SingleParent } from '../mapping/relationship.js';
import { InvalidStateError } from '../util/errors.js';
import { mapperOf, peekState, type Entity } from './entity.js';

/** Who had a member last, by one relation; what it has now its own slot says. */
class LastParents implements SingleParent {
  readonly #parents = new WeakMap<Entity, Entity>();

  note(member: Entity, owner: Entity): void {
    this.#parents.set(member, owner);
  }
  claim(owner: Entity, name: string, member: Entity): void {
    const parent = this.#parents.get(member);
    if (parent !== undefined && parent !== owner && holds(parent, name, member))
      throw new InvalidStateError(
        `this ${mapperOf(member).name} may have a single parent by ${mapperOf(owner).name}.${name} and belongs to another: take it from there first`,
      );
    this.note(member, owner);
  }
}

/** What emitted relations with `singleParent` carry; an application that has none does not carry this code. */
export function singleParent(): SingleParent {
  return new LastParents();
}

function holds(parent: Entity, name: string, member: Entity): boolean {
  const slot = peekState(parent)?.slots[name];
  return slot?.kind === 'many' ? (slot.items ?? slot.added).includes(member) : slot?.value === member;
}
