import type { Row } from '../engine/driver.js';
import { peekState, rowOf, type Entity } from './entity.js';

/** The value a column has or, while it is expired, had when its row was last read: that of a key stays true. */
export function lastKnown(entity: Entity, name: string): unknown {
  const row = rowOf(entity);
  const source =
    row !== null && peekState(entity)?.expired?.has(name.split('.')[0] as string) === true
      ? new (entity.constructor as new (row: Row) => Entity)(row)
      : entity;
  return (source as unknown as Record<string, unknown>)[name];
}

/** The value a column has in the database as far as it is known; that of a new entity is its own. */
export function storedValue(entity: Entity, name: string): unknown {
  const row = rowOf(entity);
  const source = row === null ? entity : new (entity.constructor as new (row: Row) => Entity)(row);
  return (source as unknown as Record<string, unknown>)[name];
}
