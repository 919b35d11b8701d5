import type { Row } from '../engine/driver.js';
import type { Mapper } from '../mapping/mapper.js';
import type { EntityState } from './entity-state.js';
import type { SessionLink } from './session-link.js';

/** Emitted classes name the type of their relations by it; no entity has such a property at run time. */
export const relationsOf: unique symbol = Symbol('relations');
declare const notLoaded: unique symbol;

/** The row an entity was read from or last written as; null before its first INSERT. */
export let rowOf: (entity: Entity) => Row | null;
/** @internal */
export let setRow: (entity: Entity, row: Row | null) => void;
/** The session an entity belongs to. */
export let linkOf: (entity: Entity) => SessionLink | null;
/** @internal */
export let setLink: (entity: Entity, link: SessionLink | null) => void;
/** What is kept beside the columns (relations, deferred values, marks); null while there is none. */
export let peekState: (entity: Entity) => EntityState | null;
/** @internal */
export let setState: (entity: Entity, state: EntityState) => void;

/**
 * The base of every emitted model. An entity's own enumerable properties are its columns and nothing else; the row it
 * came from, its session and its relations are in private fields.
 */
export abstract class Entity {
  /** Makes "not loaded" and "loaded" types exclude each other nowhere but in what can be read. */
  declare readonly [notLoaded]?: undefined;
  declare readonly [relationsOf]?: object;

  /** How the class is mapped; every emitted model has its own. */
  static readonly mapper: Mapper;

  #row: Row | null;
  #link: SessionLink | null = null;
  #state: EntityState | null = null;

  /** @param source - a row of the database, or the values of a new entity */
  constructor(source: object) {
    this.#row = Array.isArray(source) ? (source as Row) : null;
  }

  static {
    rowOf = (entity) => entity.#row;
    setRow = (entity, row) => {
      entity.#row = row;
    };
    linkOf = (entity) => entity.#link;
    setLink = (entity, link) => {
      entity.#link = link;
    };
    peekState = (entity) => entity.#state;
    setState = (entity, state) => {
      entity.#state = state;
    };
  }

  /** Columns and loaded relations; an entity met again inside itself is left out. */
  toJSON(): Record<string, unknown> {
    return plain(this, new Set());
  }

  /** What `console.log` shows. */
  [Symbol.for('nodejs.util.inspect.custom')](
    depth: number,
    options: object,
    inspect: (value: unknown, options: object) => string,
  ): string {
    return depth < 0
      ? `[${this.constructor.name}]`
      : `${this.constructor.name} ${inspect({ ...this, ...loadedSlots(this) }, options)}`;
  }
}

/** Values of the relations and deferred columns that are there. */
function loadedSlots(entity: Entity): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const slots = peekState(entity)?.slots;
  for (const name in slots) {
    const slot = slots[name];
    if (slot?.kind === 'many') {
      const items = slot.filtered ?? slot.items;
      if (items !== null && (rowOf(entity) !== null || items.length > 0)) values[name] = [...items];
    } else if (slot?.loaded === true) values[name] = slot.value;
  }
  return values;
}

function plain(entity: Entity, path: Set<Entity>): Record<string, unknown> {
  path.add(entity);
  const values: Record<string, unknown> = { ...entity };
  for (const [name, value] of Object.entries(loadedSlots(entity))) {
    if (Array.isArray(value))
      values[name] = (value as Entity[]).filter((item) => !path.has(item)).map((item) => plain(item, path));
    else if (!(value instanceof Entity)) values[name] = value;
    else if (!path.has(value)) values[name] = plain(value, path);
  }
  path.delete(entity);
  for (const name in values) if (typeof values[name] === 'bigint') values[name] = String(values[name]);
  mapperOf(entity).embedded?.plain(values);
  return values;
}

/** What reading a relation gives before it is loaded: nothing but, in its type, how to load it. */
export interface NotLoaded<Fix extends string> {
  readonly [notLoaded]?: Fix;
}

/** The mapper of an entity's class. */
export function mapperOf(entity: Entity): Mapper<Entity> {
  return (entity.constructor as typeof Entity).mapper;
}
