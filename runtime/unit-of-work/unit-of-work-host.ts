import type { EntityHost, RelationLoading } from '../loading/entity-host.js';
import type { Savepoint } from '../engine/connection.js';
import type { QueryResult, Row, StatementText, Awaitable } from '../engine/driver.js';
import type { Entity } from '../state/entity.js';
import type { MappedClass, MappedField, MappedRelation } from '../mapping/mapped-class.js';
import type { Registry } from '../mapping/registry.js';
import type { StaleDataError } from '../util/errors.js';
import type { Blank, KeyCopy, LinkChange, Save } from './change-set.js';
import type { Journal } from './journal.js';
import type { WriteStatements } from './write-statements.js';

/** What happens to entities during a flush, told to listeners. */
export type FlushEvent =
  'beforeInsert' | 'afterInsert' | 'beforeUpdate' | 'afterUpdate' | 'beforeDelete' | 'afterDelete' | 'fill' | 'state';

/** What relations have to do with a flush and a merge, besides being loaded. */
export interface RelationWriting extends RelationLoading {
  /** Follows the cascades and finds keys to copy and rows of join tables to write. May read members. */
  collectChanges(
    host: UnitOfWorkHost,
    copies: Map<Entity, KeyCopy[]>,
  ): Promise<{ readonly linksAdded: LinkChange[]; readonly linksRemoved: LinkChange[] }>;
  /** Sets the levels of rows whose classes refer to each other, and defers keys that close a circle. */
  setLevels(saves: readonly Save[], registry: Registry): void;
  /** Rows that refer before those they refer to. */
  deleteOrder(
    deletes: readonly Entity[],
    registry: Registry,
    checksEachRow: boolean,
  ): {
    readonly batches: { readonly mapped: MappedClass; readonly entities: Entity[] }[];
    readonly blanks: readonly Blank[];
  };
  /** Some of the entities to delete, with the others whose rows refer to theirs. */
  withReferring(some: ReadonlySet<Entity>, deletes: readonly Entity[], registry: Registry): ReadonlySet<Entity>;
  /** Brings in what refers to keys that change; what is given back is to be done when they are written. */
  followKeys(host: UnitOfWorkHost, saves: Save[]): Promise<() => void>;
  persistLinks(
    host: UnitOfWorkHost,
    statements: WriteStatements,
    kind: 'insert' | 'delete',
    changes: readonly LinkChange[],
  ): Promise<void>;
  clearLinks(
    host: UnitOfWorkHost,
    statements: WriteStatements,
    cleared: readonly { readonly relation: MappedRelation; readonly owner: Entity }[],
  ): Promise<void>;
  /** Merges what an entity refers to by relations with the cascade, and gives it to the target. */
  mergeRelations(
    host: UnitOfWorkHost,
    entity: Entity,
    target: Entity,
    merged: (entity: Entity) => Promise<Entity>,
  ): Promise<void>;
}

/** What a flush seldom needs: the session reads it when it is asked for, so that applications do not carry it from the start. */
export interface SeldomNeeded {
  /** The error of a statement that met fewer rows than it should have. `written` are the fields an UPDATE has set. */
  staleError(
    host: UnitOfWorkHost,
    mapped: MappedClass,
    entities: readonly Entity[],
    matched: number,
    sql: string,
    written?: readonly MappedField[],
  ): Promise<StaleDataError>;
  /** Inserts rows one by one where there is no RETURNING; what the database fills in, row by row. */
  insertByIds(
    host: UnitOfWorkHost,
    mapped: MappedClass,
    key: readonly MappedField[],
    returning: readonly MappedField[],
    inserts: readonly { readonly entity: Entity; readonly run: () => Awaitable<QueryResult> }[],
  ): Promise<Row[]>;
}

/** What a flush works on: a session. */
export interface UnitOfWorkHost extends EntityHost {
  /** New entities in the order they were added. */
  readonly pending: Set<Entity>;
  /** Entities whose rows are to be deleted. */
  readonly doomed: Set<Entity>;
  readonly journal: Journal;
  readonly relations: RelationWriting | undefined;
  runMany(statement: StatementText, parameters: readonly (readonly unknown[])[]): Awaitable<QueryResult>;
  /** Brings an entity and what it refers to into the session. */
  adopt(entity: Entity): void;
  /** Puts a pending entity out of the session. */
  forget(entity: Entity): void;
  /** Entities of the session that have rows. */
  persistent(): Iterable<Entity>;
  tell(event: FlushEvent, entity: Entity, ...details: unknown[]): void;
  seldom(): Promise<SeldomNeeded>;
  /** Flushes at once, inside an operation. */
  flushNow(): Promise<void>;
  /** A savepoint of the transaction, which is begun by it. */
  savepoint(): Promise<Savepoint>;
  /** The transaction is there for one write alone, and is rolled back with it: no savepoint is needed. */
  wholeTransaction?: boolean;
  /** Whether somebody listens to events of single entities. */
  readonly listens: boolean;
}
