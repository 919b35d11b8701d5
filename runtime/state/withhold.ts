import type { MappedClass } from '../mapping/mapped-class.js';
import { NotLoadedError } from '../util/errors.js';
import type { Entity } from './entity.js';
import { setField } from './expire.js';
import { openLink } from './open-link.js';
import { wake } from './wake.js';
import { stateOf } from './state-of.js';

const descriptors = new WeakMap<readonly string[], PropertyDescriptorMap>();

/**
 * Makes columns of a fresh entity that were not read what expired ones are: reading one throws, assigning makes it a plain property that
 * is written, and it is filled when the row is read again. What lists properties (spreading, JSON) does not meet them.
 *
 * @param names - the same list for all entities of one query
 */
export function withhold(entity: Entity, mapped: MappedClass, names: readonly string[]): void {
  if (names.length === 0) return;
  let own = descriptors.get(names);
  if (own === undefined) descriptors.set(names, (own = makeDescriptors(mapped, names)));
  stateOf(entity).expired = new Set(names);
  Object.defineProperties(entity, own);
}

function makeDescriptors(mapped: MappedClass, names: readonly string[]): PropertyDescriptorMap {
  const map: PropertyDescriptorMap = {};
  for (const name of names)
    map[name] = {
      enumerable: false,
      configurable: true,
      get(this: Entity): never {
        const later = openLink(this) === null ? '' : `, or await session.load(it, { ${name}: true })`;
        throw new NotLoadedError(`${mapped.name}.${name} was not read: name it in the query's columns${later}`);
      },
      set(this: Entity, value: unknown) {
        wake(this);
        (stateOf(this).overwritten ??= new Set()).add(name);
        setField(this, name, value);
      },
    };
  return map;
}
