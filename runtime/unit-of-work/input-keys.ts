import type { MappedClass } from '../mapping/mapped-class.js';
import { peekState, type Entity } from '../state/entity.js';
import { ValidationError } from '../util/errors.js';

/**
 * Takes foreign keys from the relations a new entity was given; for writes that go past the unit of work.
 *
 * @throws ValidationError when the other row is not written yet
 */
export function computeCopies(mapped: MappedClass, entity: Entity): void {
  const slots = peekState(entity)?.slots;
  for (const name in slots) {
    const slot = slots[name];
    const relation = mapped.relations.get(name);
    if (slot?.kind !== 'one' || !slot.changed || relation === undefined) continue;
    const { kind, local, remote } = relation.spec;
    if (kind !== 'manyToOne' && kind !== 'oneToOneOwner') continue;
    local.forEach((field, index) => {
      const value =
        slot.value === null ? null : (slot.value as unknown as Record<string, unknown>)[remote[index] as string];
      if (value === undefined)
        throw new ValidationError(
          `${mapped.name}.${name} is not stored yet: flush it before inserting rows that refer to it`,
        );
      (entity as unknown as Record<string, unknown>)[field] = value;
    });
  }
}
