import { peekState, type Entity } from './entity.js';

/** What is kept of an entity at rest. */
export interface Rest {
  /** Its columns, the very objects: who holds a JSON value meets it in the entity again. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Some value can change in place without its entity being asked for. */
  readonly deep: boolean;
  /** Tells whoever holds it weakly that it was used again. */
  readonly woke: () => void;
}

/** Makes a plain object of an entity at rest; nothing where it is awake. */
export function wake(entity: Entity): void {
  const state = peekState(entity);
  if (state?.rest == null) return;
  const { values, woke } = state.rest;
  state.rest = null;
  for (const name in values)
    Object.defineProperty(entity, name, { value: values[name], writable: true, enumerable: true, configurable: true });
  woke();
}
