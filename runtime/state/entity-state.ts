import type { Entity } from './entity.js';
import type { EntityCollection, UnloadedCollection } from './collection.js';
import type { Rest } from './wake.js';

/** A to-one relation of one entity. */
export interface OneSlot {
  readonly kind: 'one';
  loaded: boolean;
  value: Entity | null;
  /** Assigned since the last flush. */
  changed: boolean;
  /** What it was when it was loaded or last flushed; undefined when it had not been loaded. */
  committed: Entity | null | undefined;
}

/** A to-many relation of one entity. */
export interface ManySlot {
  readonly kind: 'many';
  /** The whole collection, once loaded. */
  items: EntityCollection<Entity> | null;
  /** The members when it was loaded or last flushed. */
  committed: readonly Entity[];
  /** Added and removed while it is not loaded. */
  added: Entity[];
  removed: Entity[];
  unloaded: UnloadedCollection<Entity> | null;
  /** What a filtered or limited load found last; read in place of the whole collection, and never flushed. */
  filtered: EntityCollection<Entity> | null;
}

/** A column outside the default select. */
export interface DeferredSlot {
  readonly kind: 'deferred';
  loaded: boolean;
  value: unknown;
  changed: boolean;
  committed: unknown;
}

export type Slot = OneSlot | ManySlot | DeferredSlot;

/** What is kept of an entity beside its columns; made when first needed. */
export class EntityState {
  readonly slots: Record<string, Slot> = Object.create(null) as Record<string, Slot>;
  /** Its row was deleted by a flush. */
  deleted = false;
  /** Columns that must be read again before they are read. */
  expired: Set<string> | null = null;
  /** Columns assigned while expired: written whatever the row said last, for it may say something else by now. */
  overwritten: Set<string> | null = null;
  /** It is held weakly, and its columns are accessors until one is used. */
  rest: Rest | null = null;
}
