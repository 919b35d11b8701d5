import type { Connection, LeasedConnection } from '../engine/connection.js';
import type { Awaitable } from '../engine/driver.js';
import type { TransactionOptions } from '../engine/engine-dialect.js';
import { Executor } from '../engine/executor.js';
import type { LoadTree } from '../loading/load-options.js';
import { loadWith } from '../loading/load-with.js';
import type { Entity } from '../state/entity.js';
import { isModified } from '../unit-of-work/is-modified.js';
import { JournalStack } from '../unit-of-work/journal-stack.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import type { WriteStatements } from '../unit-of-work/write-statements.js';
import { InvalidStateError } from '../util/errors.js';
import { Flow } from './flow.js';
import { Membership } from './membership.js';
import type { Nested } from './nested.js';
import type { RepositorySource, StreamSource } from './repository-source.js';
import { SessionConnection } from './session-connection.js';
import type { SessionContext, SessionOptions } from './session-context.js';
import {
  Listeners,
  type EntityClass,
  type EntityEventName,
  type EntityEvents,
  type SessionEventName,
  type SessionEvents,
} from './session-events.js';
import { SessionHost } from './session-host.js';
import { SessionTransaction } from './session-transaction.js';

/** Unchanged entities of a hierarchy of classes that a session keeps alive. */
const KEPT = 10_000;

/**
 * A unit of work: entities in memory, one object per row, and the transaction that reads and writes them. The base of the
 * emitted `Session`. It is one logical flow: two operations at once are refused, but loads of relations asked for in one tick
 * are collected.
 */
export abstract class BaseSession extends Executor implements AsyncDisposable, RepositorySource {
  readonly #context: SessionContext;
  readonly #options: SessionOptions;
  readonly #connection: SessionConnection;
  readonly #listeners: Listeners;
  readonly #journals = new JournalStack();
  readonly #flow = new Flow();
  readonly #members: Membership;
  readonly #host: UnitOfWorkHost;
  readonly #transaction: SessionTransaction;
  readonly #repositories = new Map<string, object>();
  /** How many `noAutoflush` blocks are open. */
  #muted = 0;
  #closing: Promise<void> | undefined;

  constructor(context: SessionContext, options: SessionOptions = {}) {
    super();
    this.#context = context;
    this.#options = options;
    this.#connection = new SessionConnection(context.engine, { mode: 'deferred', ...options.transaction }, options);
    this.#listeners = new Listeners(context.listeners);
    this.#members = new Membership(
      context.registry,
      (entity, property) => lazy?.load(entity, property) ?? Promise.resolve(),
      () => (this.#listeners.any ? (entity, from, to) => this.#listeners.tellState(entity, from, to, this) : undefined),
      options.keep ?? KEPT,
    );
    const parts = {
      context,
      members: this.#members,
      journals: this.#journals,
      connection: this.#connection,
      listeners: this.#listeners,
      session: this,
      flushNow: async () => void (await this.#transaction.flush()),
      flow: this.#flow,
    };
    this.#host = new SessionHost(parts);
    this.#transaction = new SessionTransaction(parts, this.#host);
    const lazy = context.relations?.lazyLoads(
      this.#host,
      (work) =>
        this.#flow.runWhenIdle('load', async () => {
          await this.#autoflush();
          await work();
        }),
      context.lazyWatch,
    );
  }

  /** The repository of that name; emitted getters call it. */
  protected repository<R>(name: string): R {
    let repository = this.#repositories.get(name);
    if (repository === undefined)
      this.#repositories.set(name, (repository = this.#context.repositories.make(name, this)));
    return repository as R;
  }

  /** New entities that the next flush inserts. */
  get pending(): readonly Entity[] {
    return [...this.#members.pending];
  }
  /** Entities that the next flush deletes. */
  get deleting(): readonly Entity[] {
    return [...this.#members.doomed];
  }
  /** Whether a transaction is open. */
  get inTransaction(): boolean {
    return this.#connection.open;
  }
  /** Whether the session holds the entity: pending or persistent. */
  has(entity: Entity): boolean {
    return this.#members.has(entity);
  }
  /** All persistent entities. */
  [Symbol.iterator](): Iterator<Entity> {
    return this.#members.identities[Symbol.iterator]();
  }

  /**
   * Registers a listener, of all entities or of a class's: `session.on(Customer, 'beforeInsert', (customer) => …)`. The function returned
   * takes it off again.
   */
  on<K extends SessionEventName>(event: K, listener: SessionEvents<this>[K]): () => void;
  on<E extends Entity, K extends EntityEventName>(
    model: EntityClass<E>,
    event: K,
    listener: EntityEvents<E, this>[K],
  ): () => void;
  on(...given: readonly unknown[]): () => void {
    return this.#listeners.on(...given);
  }

  /**
   * Puts a new or detached entity into the session, and what it refers to (cascade save-update).
   *
   * @throws InvalidStateError when it belongs to another session or was deleted
   * @throws IdentityConflictError when the session holds another object for its row
   */
  add(entity: Entity): void {
    this.#members.add(entity);
  }
  /** Adds several, in order. */
  addAll(entities: Iterable<Entity>): void {
    for (const entity of entities) this.add(entity);
  }
  /**
   * Marks an entity to be deleted by the next flush; a pending one only leaves.
   *
   * @throws InvalidStateError when it has no row and is not pending
   */
  delete(entity: Entity): void {
    this.#members.delete(entity);
  }
  /** Takes an entity out of the session without writing it, and what goes with it (cascade expunge). */
  expunge(entity: Entity): void {
    this.#members.expunge(entity);
  }
  /** Takes everything out of the session. */
  expungeAll(): void {
    this.#members.expungeAll();
  }

  /** Whether flush would write something for the entity; sends nothing. */
  isModified(entity: Entity, options: { readonly collections?: boolean } = {}): boolean {
    return isModified(entity, this.#context.registry.of(entity), options.collections !== false);
  }

  /**
   * Forgets what is loaded of an entity: columns (all, or those named) and relations are read again when they are asked for.
   *
   * @throws InvalidStateError when it is not persistent in this session
   */
  expire(entity: Entity, names?: readonly string[]): void {
    this.#members.expire(entity, names);
  }
  /** Expires all persistent entities. */
  expireAll(): void {
    this.#members.expireAll();
  }

  /**
   * Reads an entity's columns again (all of them), pending changes first.
   *
   * @throws NoResultError when its row is gone
   */
  async refresh(entity: Entity, names?: readonly string[]): Promise<void> {
    if (!this.#members.isPersistent(entity))
      throw new InvalidStateError(`this ${this.#context.registry.of(entity).name} is not persistent in this session`);
    await this.writing('refresh', async (host) => {
      const { refreshEntity } = await import('./by-request.js');
      await refreshEntity(host, entity, names);
    });
    if (this.#listeners.any) {
      const { fields } = this.#context.registry.of(entity);
      this.#listeners.tell('refresh', entity, names ?? fields.map(({ property }) => property), this);
    }
  }

  /** Loads relations of entities that are there: `await session.load(orders, { customer: true })`. */
  async load(entities: Entity | readonly Entity[], tree: LoadTree): Promise<void> {
    const list = Array.isArray(entities) ? (entities as readonly Entity[]) : [entities as Entity];
    const [first] = list;
    if (first === undefined) return;
    await this.writing('load', (host) => loadWith(host, this.#context.registry.of(first), list, tree));
  }

  /** Copies an entity's values onto the session's own object for its row, which is read or made new. */
  async merge<E extends Entity>(entity: E): Promise<E> {
    return (await this.writing('merge', async (host) => {
      const { mergeEntity } = await import('./by-request.js');
      return mergeEntity(entity, this, host);
    })) as E;
  }

  /**
   * Writes all changes, inside the session's transaction.
   *
   * @throws PendingRollbackError after a flush that failed, until the session is rolled back
   */
  async flush(): Promise<void> {
    if (this.#flow.busy !== undefined)
      throw new InvalidStateError(`the session is already flushing or busy (${this.#flow.busy}); await it first`);
    await this.#flow.run('flush', () => this.#transaction.flush());
  }

  get #autoflushes(): boolean {
    return this.#muted === 0 && this.#options.autoflush !== false && !this.#transaction.flushing;
  }
  async #autoflush(): Promise<void> {
    this.#transaction.mustWork();
    if (this.#autoflushes) await this.#transaction.flush();
  }

  /** Runs `work` without flushing before queries. */
  async noAutoflush<T>(work: () => Awaitable<T>): Promise<T> {
    this.#muted += 1;
    try {
      return await work();
    } finally {
      this.#muted -= 1;
    }
  }

  /** Flushes and commits. */
  async commit(): Promise<void> {
    await this.#flow.run('commit', async () => {
      await this.#transaction.commit();
      if (this.#options.expireOnCommit === true) this.expireAll();
    });
    await this.#listeners.tellAndWait('afterCommit', this);
  }

  /** Rolls back, and puts all objects back to what they were when the transaction began. Sends nothing but ROLLBACK. */
  async rollback(): Promise<void> {
    await this.#flow.run('rollback', () => this.#transaction.rollback());
    await this.#tellRollback();
  }
  async #tellRollback(): Promise<void> {
    await this.#listeners.tellAndWait('softRollback', this, false);
    await this.#listeners.tellAndWait('afterRollback', this);
  }

  /** Runs `work`, then commits; rolls back when it throws. */
  async transaction<T>(work: (session: this) => Awaitable<T>, options?: TransactionOptions): Promise<T> {
    if (options !== undefined) {
      if (this.#connection.open)
        throw new InvalidStateError('a transaction is open already; its options are given where it begins');
      this.#connection.prepare({ mode: 'deferred', ...options });
    }
    try {
      const result = await work(this);
      await this.commit();
      return result;
    } catch (error) {
      if (!this.#flow.closed) await this.rollback();
      throw error;
    }
  }

  /** A savepoint: with `work` it is kept when it returns and undone when it throws; without, the result says when. */
  nested(): Promise<Nested>;
  nested<T>(work: (session: this) => Awaitable<T>): Promise<T>;
  async nested<T>(work?: (session: this) => Awaitable<T>): Promise<T | Nested> {
    const nested = await this.#flow.run('nested', () => this.#transaction.savepoint(this.#flow));
    if (work === undefined) return nested;
    try {
      const result = await work(this);
      await nested.release();
      return result;
    } catch (error) {
      if (!this.#flow.closed) await nested.rollback();
      throw error;
    }
  }

  /**
   * Rolls back what is open and gives the connection back, when what runs is done; entities become detached. What is asked for from now
   * on, and loads of relations that wait, are refused with an `InvalidStateError` or, of an entity, with a `DetachedError`.
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#flow.close(() => this.#end()));
  }
  async #end(): Promise<void> {
    this.#connection.closed = true;
    if (this.#journals.empty) await this.#transaction.abandon();
    else {
      await this.#transaction.rollback();
      await this.#tellRollback();
    }
    this.#members.close();
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  protected override withConnection<T>(work: (connection: Connection) => Awaitable<T>): Promise<T> {
    return this.#flow.run('execute', async () => {
      await this.#autoflush();
      return work(await this.#connection.get());
    });
  }

  protected override leaseConnection(): Promise<LeasedConnection> {
    return this.#flow.run('stream', async () => {
      await this.#autoflush();
      return { connection: await this.#connection.get(), release: () => undefined };
    });
  }

  /** @internal */
  get writes(): WriteStatements {
    return this.#context.writes;
  }
  /** @internal */
  readHost(): UnitOfWorkHost {
    return this.#host;
  }
  /** @internal */
  async reading<T>(what: string, work: () => Awaitable<T>): Promise<T> {
    this.#transaction.mustWork();
    return this.#flow.run(what, this.#needsFlush(what) ? async () => (await this.#autoflush(), work()) : work);
  }
  /** @internal */
  enter(what: string): boolean {
    this.#transaction.mustWork();
    if (this.#needsFlush(what)) return false;
    this.#flow.enter(what);
    return true;
  }
  /** @internal */
  leave(): void {
    this.#flow.leave();
  }
  /** @internal */
  writing<T>(what: string, work: (host: UnitOfWorkHost) => Promise<T>): Promise<T> {
    return this.#flow.run(what, async () => {
      await this.#autoflush();
      return work(this.#host);
    });
  }
  /** @internal */
  sending<T>(what: string, work: (host: UnitOfWorkHost) => Promise<T>): Promise<T> {
    return this.writing(what, work);
  }
  /** @internal What the first phase of a commit in two needs. */
  preparing(prepare: (connection: SessionConnection) => Promise<void>): Promise<void> {
    return this.#flow.run('prepare', async () => {
      await this.#transaction.complete();
      if (this.#connection.open) await prepare(this.#connection);
    });
  }
  /** @internal */
  take(entity: Entity): Promise<void> {
    this.add(entity);
    return Promise.resolve();
  }
  /** @internal */
  async streamConnection(): Promise<StreamSource> {
    return { connection: await this.#connection.get(), host: () => this.#host, release: () => undefined };
  }

  /** Nothing held means nothing to flush before a query; a row found by its key is not changed by what others hold. */
  #needsFlush(what: string): boolean {
    if (!this.#autoflushes) return false;
    const { pending, doomed, identities } = this.#members;
    return pending.size + doomed.size > 0 || identities.crowded || (what !== 'get' && identities.size > 0);
  }
}
