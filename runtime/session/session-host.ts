import type { Savepoint } from '../engine/connection.js';
import type { Awaitable, QueryResult, StatementText } from '../engine/driver.js';
import type { Entity } from '../state/entity.js';
import type { Slot } from '../state/entity-state.js';
import type { IdentityMap } from '../state/identity-map.js';
import type { SessionLink } from '../state/session-link.js';
import type { Journal } from '../unit-of-work/journal.js';
import type { JournalStack } from '../unit-of-work/journal-stack.js';
import type { FlushEvent, SeldomNeeded, UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { ContextHost } from './context-host.js';
import type { Flow } from './flow.js';
import type { EntityStatus } from './inspect-entity.js';
import type { Membership } from './membership.js';
import { narrowed } from './narrow-rows.js';
import type { SessionConnection } from './session-connection.js';
import type { SessionContext } from './session-context.js';
import type { Listeners } from './session-events.js';

/** What a session lends to those that load and write for it. */
export interface SessionParts {
  readonly context: SessionContext;
  readonly members: Membership;
  readonly journals: JournalStack;
  readonly connection: SessionConnection;
  readonly listeners: Listeners;
  /** The session as listeners know it. */
  readonly session: unknown;
  flushNow(): Promise<void>;
  readonly flow: Flow;
}

/** A session as loading and the unit of work see it. */
export class SessionHost extends ContextHost implements UnitOfWorkHost {
  readonly identities: IdentityMap;
  readonly pending: Set<Entity>;
  readonly doomed: Set<Entity>;
  wholeTransaction = false;
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    const { context, members } = parts;
    super(context);
    this.#parts = parts;
    this.identities = members.identities;
    this.pending = members.pending;
    this.doomed = members.doomed;
  }

  get link(): SessionLink {
    return this.#parts.members.link;
  }
  get journal(): Journal {
    return this.#parts.journals.current;
  }
  get undoable(): Set<Slot> | undefined {
    const { journals } = this.#parts;
    return journals.empty ? undefined : journals.current.late;
  }
  get listens(): boolean {
    return this.#parts.listeners.any;
  }
  get onLoad(): ((entity: Entity) => void) | undefined {
    const { listeners, session } = this.#parts;
    return listeners.any && listeners.has('load')
      ? (entity: Entity) => listeners.tell('load', entity, session)
      : undefined;
  }
  get onRefresh(): ((entity: Entity, names: readonly string[]) => void) | undefined {
    const { listeners, session } = this.#parts;
    return listeners.any && listeners.has('refresh')
      ? (entity, names) => listeners.tell('refresh', entity, names, session)
      : undefined;
  }

  /** At once on an open connection to an in-process driver: no promise, and no closure made for it. */
  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    const connection = this.#parts.connection.get();
    if (connection instanceof Promise)
      return connection.then((open) => narrowed(statement, open.run(statement, parameters)));
    return narrowed(statement, connection.run(statement, parameters));
  }
  runMany(statement: StatementText, parameters: readonly (readonly unknown[])[]): Awaitable<QueryResult> {
    const connection = this.#parts.connection.get();
    if (connection instanceof Promise)
      return connection.then((open) => narrowed(statement, open.runMany(statement, parameters)));
    return narrowed(statement, connection.runMany(statement, parameters));
  }

  adopt(entity: Entity): void {
    this.#parts.members.adopt(entity);
  }
  forget(entity: Entity): void {
    this.#parts.members.expunge(entity);
  }
  persistent(): Iterable<Entity> {
    return this.identities.awake();
  }
  seldom(): Promise<SeldomNeeded> {
    return import('./by-request.js');
  }
  async settle(): Promise<void> {
    const { members } = this.#parts;
    if (members.identities.crowded) await (await import('./by-request.js')).letGo(members);
  }
  tell(event: FlushEvent, entity: Entity, ...details: unknown[]): void {
    const { listeners, session } = this.#parts;
    if (!listeners.any) return;
    if (event === 'state') listeners.tellState(entity, ...(details as [EntityStatus, EntityStatus]), session);
    else listeners.tell(event, entity, ...details, session);
  }
  flushNow(): Promise<void> {
    return this.#parts.flushNow();
  }
  savepoint(): Promise<Savepoint> {
    return this.#parts.connection.savepoint();
  }
}
