import type { Row } from '../engine/driver.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { DetachedError, NotLoadedError } from '../util/errors.js';
import { peekState, rowOf, setRow, type Entity } from './entity.js';
import { openLink } from './open-link.js';
import { wake } from './wake.js';
import { stateOf } from './state-of.js';

/**
 * Makes columns (all, or those named) unreadable until they are read again, and forgets loaded relations. An expired
 * column is an accessor on that one object: reading it throws, assigning makes it a plain property again.
 */
export function expireEntity(entity: Entity, mapped: MappedClass, names?: readonly string[]): void {
  wake(entity);
  const state = stateOf(entity);
  const { slots } = state;
  for (const name of names ?? Object.keys(slots)) {
    if (!mapped.relations.has(name) && !mapped.deferred.some((field) => field.name === name)) continue;
    Reflect.deleteProperty(slots, name);
  }
  for (const { property: name } of mapped.fields) {
    if (names !== undefined && !names.includes(name)) continue;
    state.overwritten?.delete(name);
    state.expired ??= new Set();
    if (state.expired.has(name)) continue;
    state.expired.add(name);
    Object.defineProperty(entity, name, {
      enumerable: true,
      configurable: true,
      get: (): never => refuse(entity, `${mapped.name}.${name}`),
      set: (value: unknown) => {
        wake(entity);
        (state.overwritten ??= new Set()).add(name);
        setField(entity, name, value);
      },
    });
  }
}

function refuse(entity: Entity, label: string): never {
  if (openLink(entity) === null)
    throw new DetachedError(`${label} is expired and can't be read again: the entity belongs to no open session`);
  throw new NotLoadedError(`${label} is expired: await session.refresh(it) before reading it`);
}

/** Sets a column as a plain property, also where an expired one stood. */
export function setField(entity: Entity, name: string, value: unknown): void {
  const state = peekState(entity);
  if (state?.expired?.delete(name) === true) {
    Object.defineProperty(entity, name, { value, writable: true, enumerable: true, configurable: true });
    if (state.expired.size === 0) state.expired = null;
  } else (entity as unknown as Record<string, unknown>)[name] = value;
}

/**
 * Gives an entity the values of a row, whatever it held.
 *
 * @param read - the properties the row has values of; absent for all
 */
export function refill(entity: Entity, mapped: MappedClass, row: Row, read?: ReadonlySet<string>): void {
  const fresh = new mapped.entityClass(row) as Record<string, unknown>;
  const snapshot = read === undefined ? row : [...(rowOf(entity) ?? row)];
  const state = peekState(entity);
  for (const { property, position } of mapped.fields) {
    if (read?.has(property) === false) continue;
    if (read !== undefined) snapshot[position] = row[position];
    state?.overwritten?.delete(property);
    setField(entity, property, fresh[property]);
  }
  if (state?.overwritten?.size === 0) state.overwritten = null;
  setRow(entity, snapshot);
}

/**
 * Gives an entity the values of a row where its own are expired; what was loaded or assigned stays.
 *
 * @param read - the properties the row has values of; absent for all
 */
export function fillExpired(entity: Entity, mapped: MappedClass, row: Row, read?: ReadonlySet<string>): void {
  const state = peekState(entity);
  if (state?.expired == null) return;
  const expired = new Set([...state.expired].filter((name) => read?.has(name) !== false));
  const fresh = new mapped.entityClass(row) as Record<string, unknown>;
  const snapshot = [...(rowOf(entity) ?? row)];
  for (const { property, position } of mapped.fields) {
    if (!expired.has(property)) continue;
    snapshot[position] = row[position];
    setField(entity, property, fresh[property]);
  }
  setRow(entity, snapshot);
  if (read === undefined) state.expired = null;
}

/** The key of a row as it was read, as parameters of a select by key. */
export function expiredKeyRow(row: Row, mapped: MappedClass): unknown[] {
  return mapped.key.map((field) => row[field.position]);
}
