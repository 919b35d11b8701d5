import type { MappedClass } from '../mapping/mapped-class.js';
import type { Entity } from './entity.js';
import { stateOf } from './state-of.js';
import { wake } from './wake.js';

/**
 * Puts an unchanged entity to rest, so that it can be held weakly: its columns become accessors, and the first use of one, reading or
 * writing, makes plain properties of all again and says so. No change is lost with an object that no one holds any more, and entities
 * in use stay plain objects. Columns that are expired are accessors already and stay what they are.
 *
 * @param woke - called when it is used again
 */
export function rest(entity: Entity, mapped: MappedClass, woke: () => void): void {
  const state = stateOf(entity);
  const { accessors, deepNames } = propertiesOf(mapped);
  const values: Record<string, unknown> = {};
  for (const name in accessors)
    if (state.expired?.has(name) !== true) values[name] = (entity as unknown as Record<string, unknown>)[name];
  const deep = deepNames.some((name) => typeof values[name] === 'object' && values[name] !== null);
  if (state.expired === null) Object.defineProperties(entity, accessors);
  else for (const name in values) Object.defineProperty(entity, name, accessors[name] as PropertyDescriptor);
  state.rest = { values, deep, woke };
}

interface Properties {
  /** One accessor a column, the same for all entities of a class. */
  readonly accessors: PropertyDescriptorMap;
  /** Columns whose values may be objects that change in place. */
  readonly deepNames: readonly string[];
}

const made = new WeakMap<MappedClass, Properties>();

/** Kinds whose objects nobody changes in place, as decimals, or could only take out on purpose, as dates. */
const SHALLOW = new Set(['decimal', 'dateTime', 'timestamp']);

function propertiesOf(mapped: MappedClass): Properties {
  let properties = made.get(mapped);
  if (properties !== undefined) return properties;
  const accessors: PropertyDescriptorMap = {};
  for (const { property } of mapped.fields)
    accessors[property] = {
      enumerable: true,
      configurable: true,
      get(this: Entity): unknown {
        wake(this);
        return (this as unknown as Record<string, unknown>)[property];
      },
      set(this: Entity, value: unknown) {
        wake(this);
        (this as unknown as Record<string, unknown>)[property] = value;
      },
    };
  const deepNames = mapped.fields.filter(({ type }) => !SHALLOW.has(type.kind)).map(({ property }) => property);
  made.set(mapped, (properties = { accessors, deepNames: [...new Set(deepNames)] }));
  return properties;
}
