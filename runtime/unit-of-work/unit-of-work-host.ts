import type { EntityHost } from '../loading/entity-host.js';
import type { QueryResult, StatementText, Awaitable } from '../engine/driver.js';
import type { Entity } from '../state/entity.js';
import type { Journal } from './journal.js';

/** What happens to entities during a flush, told to listeners. */
export type FlushEvent =
  'beforeInsert' | 'afterInsert' | 'beforeUpdate' | 'afterUpdate' | 'beforeDelete' | 'afterDelete' | 'fill' | 'state';

/** What a flush works on: a session. */
export interface UnitOfWorkHost extends EntityHost {
  /** New entities in the order they were added. */
  readonly pending: Set<Entity>;
  /** Entities whose rows are to be deleted. */
  readonly doomed: Set<Entity>;
  readonly journal: Journal;
  runMany(statement: StatementText, parameters: readonly (readonly unknown[])[]): Awaitable<QueryResult>;
  /** Brings an entity and what it refers to into the session. */
  adopt(entity: Entity): void;
  /** Puts a pending entity out of the session. */
  forget(entity: Entity): void;
  /** Entities of the session that have rows. */
  persistent(): Iterable<Entity>;
  tell(event: FlushEvent, entity: Entity, ...details: unknown[]): void;
  /** Flushes at once, inside an operation. */
  flushNow(): Promise<void>;
  /** Whether somebody listens to events of single entities. */
  readonly listens: boolean;
}
