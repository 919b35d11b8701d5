import type { Connection } from '../engine/connection.js';
import type { Awaitable } from '../engine/driver.js';
import type { EntityHost } from '../loading/entity-host.js';
import type { Entity } from '../state/entity.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import type { WriteStatements } from '../unit-of-work/write-statements.js';

/** What a stream reads through, and what to do with it afterwards. */
export interface StreamSource {
  readonly connection: Connection;
  /** A host for what one chunk needs; untracked entities of a chunk are not kept for the next. */
  readonly host: () => EntityHost;
  readonly release: () => Awaitable<void>;
}

/** What a repository reads and writes through: a session, or a database for untracked entities. */
export interface RepositorySource {
  readonly writes: WriteStatements;
  /** A host for one read; a session gives its own, a database a fresh one. */
  readHost(): EntityHost;
  /** Runs a read: in a session alone and after a flush. */
  reading<T>(what: string, work: () => Awaitable<T>): Promise<T>;
  /** Begins a read that needs no flush, without a promise: false when one is needed. `leave` must follow. */
  enter(what: string): boolean;
  leave(): void;
  /** Runs a write inside a transaction: the session's, or one of its own. */
  writing<T>(what: string, work: (host: UnitOfWorkHost) => Promise<T>): Promise<T>;
  /** Runs a write of exactly one statement where no entities are held: without a session it is a transaction of its own. */
  sending<T>(what: string, work: (host: UnitOfWorkHost) => Promise<T>): Promise<T>;
  /** Takes a new entity: a session adds it, a database inserts it at once. */
  take(entity: Entity): Promise<void>;
  /** A connection for a stream, with a host for the reads that follow each chunk. */
  streamConnection(): Promise<StreamSource>;
}
