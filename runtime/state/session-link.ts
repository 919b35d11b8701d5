import type { Entity } from './entity.js';

/** What an entity knows of the session it belongs to; the session layer implements it. */
export interface SessionLink {
  /** The session was closed or cleared: what still points here is detached. */
  readonly closed: boolean;
  /** Brings a new entity into the session because one that is in it refers to it (cascade save-update). */
  cascade(entity: Entity): void;
  /** A pending entity lost the parent that owned it. */
  orphaned(entity: Entity): void;
  /** The entity of that class and key, if the session holds it. */
  find(target: string, fields: readonly string[], values: readonly unknown[]): Entity | undefined;
  /** Reads a relation or a deferred column; calls made in one tick share a statement. */
  load(entity: Entity, property: string): Promise<unknown>;
}
