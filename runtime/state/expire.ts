import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { NotLoadedError } from '../util/errors.js';
import type { Entity } from './entity.js';
import { stateOf } from './relation-access.js';

/**
 * Makes columns (all, or those named) unreadable until they are read again, and forgets loaded relations. An expired
 * column is an accessor on that one object: reading it throws, assigning makes it a plain property again.
 */
export function expireEntity(entity: Entity, mapped: MappedClass, names?: readonly string[]): void {
  const state = stateOf(entity);
  const { slots } = state;
  for (const name of names ?? Object.keys(slots)) {
    if (!mapped.relations.has(name) && !mapped.deferred.some((field) => field.name === name)) continue;
    Reflect.deleteProperty(slots, name);
  }
  const expired = (state.expired ??= new Set());
  for (const { name } of mapped.fields) {
    if (names !== undefined && !names.includes(name)) continue;
    if (expired.has(name)) continue;
    expired.add(name);
    Object.defineProperty(entity, name, {
      enumerable: true,
      configurable: true,
      get: (): never => {
        throw new NotLoadedError(`${mapped.name}.${name} is expired: await session.refresh(it) before reading it`);
      },
      set: (value: unknown) => {
        expired.delete(name);
        Object.defineProperty(entity, name, { value, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}

/** The key of a row as it was read, as parameters of a select by key. */
export function expiredKeyRow(row: Row, mapped: MappedClass): unknown[] {
  return mapped.key.map((field) => row[field.position]);
}
