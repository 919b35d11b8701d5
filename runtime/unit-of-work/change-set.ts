import type { MappedClass, MappedRelation } from '../mapping/mapped-class.js';
import type { Entity } from '../state/entity.js';

/** A foreign key to be taken from the key of another entity (or blanked) when that key is known. */
export interface KeyCopy {
  /** Fields of the entity that is written. */
  readonly fields: readonly string[];
  readonly source: Entity | null;
  readonly sourceFields: readonly string[];
  readonly nullable: boolean;
  readonly relation: MappedRelation;
  /** Left out of the INSERT and written by an UPDATE after it. */
  deferred: boolean;
}

/** One entity to insert or update. */
export interface Save {
  readonly kind: 'insert' | 'update';
  readonly entity: Entity;
  readonly mapped: MappedClass;
  readonly copies: KeyCopy[];
  level: number;
  /** A second write of one flush: the hooks have heard of the entity. */
  readonly again?: boolean;
}

/** A row of a join table to insert or delete. */
export interface LinkChange {
  readonly relation: MappedRelation;
  readonly owner: Entity;
  readonly target: Entity;
}

/** A foreign key to blank before its row is deleted. */
export interface Blank {
  readonly entity: Entity;
  readonly mapped: MappedClass;
  readonly fields: readonly string[];
  readonly nullable: boolean;
  readonly relation: string;
}

/** What one flush has to do. */
export interface ChangeSet {
  readonly saves: Save[];
  readonly deletes: Entity[];
  /** Whose row is deleted, or taken over by another entity. */
  readonly gone: ReadonlySet<Entity>;
  readonly linksAdded: LinkChange[];
  readonly linksRemoved: LinkChange[];
  /** Owners that go with all of their rows in a join table. */
  readonly linksCleared: { readonly relation: MappedRelation; readonly owner: Entity }[];
}
