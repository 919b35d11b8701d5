import type { Connection } from '../engine/connection.js';
import type { Awaitable, QueryResult, StatementText } from '../engine/driver.js';
import type { Engine } from '../engine/engine.js';
import type { TransactionOptions } from '../engine/engine-dialect.js';
import { Executor } from '../engine/executor.js';
import type { Dialect } from '../dialect/dialect.js';
import { refill } from '../loading/hydrate.js';
import type { FixedStatements } from '../loading/fixed-statements.js';
import { loadTree } from '../loading/load-tree.js';
import type { LoadTree } from '../loading/load-options.js';
import type { Registry } from '../mapping/registry.js';
import type { MappedClass } from '../mapping/mapped-class.js';
import { linkOf, peekState, rowOf, setLink, type Entity } from '../state/entity.js';
import { IdentityMap } from '../state/identity-map.js';
import type { SessionLink } from '../state/session-link.js';
import { cascades } from '../state/relation-access.js';
import { expireEntity, expiredKeyRow } from '../state/expire.js';
import { changedPositions, isDirty } from '../unit-of-work/compute-change-set.js';
import { difference } from '../unit-of-work/cascades.js';
import { flush } from '../unit-of-work/flush.js';
import { Journal } from '../unit-of-work/journal.js';
import { restore } from '../unit-of-work/restore.js';
import type { UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import type { WriteStatements } from '../unit-of-work/write-statements.js';
import {
  FlushError,
  IdentityConflictError,
  InvalidStateError,
  NoResultError,
  PendingRollbackError,
} from '../util/errors.js';
import { LazyLoads } from './lazy-loads.js';
import { mergeEntity } from './merge.js';
import { Nested } from './nested.js';
import type { Repositories } from './repositories.js';
import type { RepositorySource } from './repository-source.js';
import { SessionConnection } from './session-connection.js';
import { Listeners, type SessionEventName, type SessionEvents } from './session-events.js';
import { narrowed } from './narrow-rows.js';

/** How a session works. */
export interface SessionOptions {
  /** Write changes before each query; default true. */
  readonly autoflush?: boolean;
  /** Read everything again after a commit; default false. */
  readonly expireOnCommit?: boolean;
  /** How its transactions begin. */
  readonly transaction?: TransactionOptions;
}

/** What a session shares with the others of its database. */
export interface SessionContext {
  readonly engine: Engine<Dialect>;
  readonly registry: Registry;
  readonly statements: FixedStatements;
  readonly writes: WriteStatements;
  readonly listeners: Listeners;
  readonly repositories: Repositories;
  warn(message: string): void;
}

/** Rounds of flushing one commit makes before it takes the hooks for a loop. */
const MOST_FLUSHES = 100;

/**
 * A unit of work: entities in memory, one object per row, and the transaction that reads and writes them. The base of the
 * emitted `Session`. It is one logical flow: two operations at once are refused, but loads of relations asked for in one tick
 * are collected.
 */
export abstract class BaseSession extends Executor implements AsyncDisposable, RepositorySource {
  readonly #context: SessionContext;
  readonly #options: SessionOptions;
  readonly #connection: SessionConnection;
  readonly #host: UnitOfWorkHost;
  readonly #listeners: Listeners;
  readonly #lazy: LazyLoads;
  readonly #repositories = new Map<string, object>();
  #link: SessionLink & { closed: boolean };
  #journals: Journal[] = [new Journal()];
  #busy: string | undefined;
  #idle: (() => void)[] = [];
  #failure: unknown;
  #muted = 0;

  constructor(context: SessionContext, options: SessionOptions = {}) {
    super();
    this.#context = context;
    this.#options = options;
    this.#connection = new SessionConnection(context.engine, { mode: 'deferred', ...options.transaction });
    this.#listeners = new Listeners(context.listeners);
    this.#link = this.#makeLink();
    this.#host = this.#makeHost();
    this.#lazy = new LazyLoads(this.#host, (work) => this.#whenIdle(work));
  }

  /** The repository of that name; emitted getters call it. */
  protected repository<R>(name: string): R {
    let repository = this.#repositories.get(name);
    if (repository === undefined)
      this.#repositories.set(name, (repository = this.#context.repositories.make(name, this)));
    return repository as R;
  }

  /** @internal */
  get writes(): WriteStatements {
    return this.#context.writes;
  }
  /** @internal */
  readHost(): UnitOfWorkHost {
    return this.#host;
  }

  /** New entities that the next flush inserts. */
  get pending(): readonly Entity[] {
    return [...this.#host.pending];
  }
  /** Entities that the next flush deletes. */
  get deleting(): readonly Entity[] {
    return [...this.#host.doomed];
  }
  /** Whether a transaction is open. */
  get inTransaction(): boolean {
    return this.#connection.open;
  }
  /** Whether the session holds the entity: pending or persistent. */
  has(entity: Entity): boolean {
    return linkOf(entity) === this.#link && peekState(entity)?.deleted !== true;
  }
  /** All persistent entities. */
  [Symbol.iterator](): Iterator<Entity> {
    return this.#host.identities[Symbol.iterator]();
  }

  /** Registers a listener; the function returned takes it off again. */
  on<K extends SessionEventName>(event: K, listener: SessionEvents[K]): () => void {
    return this.#listeners.on(event, listener);
  }

  /**
   * Puts a new or detached entity into the session, and what it refers to (cascade save-update).
   *
   * @throws InvalidStateError when it belongs to another session or was deleted
   * @throws IdentityConflictError when the session holds another object for its row
   */
  add(entity: Entity): void {
    const queue = [entity];
    const seen = new Set(queue);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      this.#addOne(next);
      const slots = peekState(next)?.slots;
      for (const name in slots) {
        const relation = this.#context.registry.of(next).relations.get(name);
        const slot = slots[name];
        if (relation === undefined || slot === undefined || !cascades(relation.spec, 'saveUpdate')) continue;
        const others =
          slot.kind === 'many'
            ? [...(slot.items ?? slot.added)]
            : slot.kind === 'one' && slot.value !== null
              ? [slot.value]
              : [];
        for (const other of others as (Entity | null | undefined)[]) {
          if (other == null || seen.has(other)) continue;
          seen.add(other);
          queue.push(other);
        }
      }
    }
  }
  addAll(entities: Iterable<Entity>): void {
    for (const entity of entities) this.add(entity);
  }

  #addOne(entity: Entity): void {
    const link = linkOf(entity);
    const mapped = this.#context.registry.of(entity);
    if (link === this.#link) {
      if (peekState(entity)?.deleted === true)
        throw new InvalidStateError(`this ${mapped.name} was deleted; make a new one`);
      this.#host.doomed.delete(entity);
      return;
    }
    if (link !== null && !link.closed)
      throw new InvalidStateError(`this ${mapped.name} is already attached to another session`);
    if (peekState(entity)?.deleted === true)
      throw new InvalidStateError(`this ${mapped.name} was deleted; make a new one`);
    const row = rowOf(entity);
    if (row === null) this.#host.pending.add(entity);
    else {
      const identity = mapped.identityOfRow(row);
      const known = this.#host.identities.get(mapped, identity);
      if (known !== undefined && known !== entity)
        throw new IdentityConflictError(
          `the session holds another object for ${mapped.name} ${String(identity)}; use merge`,
        );
      this.#host.identities.set(mapped, identity, entity);
    }
    setLink(entity, this.#link);
  }

  /** Marks an entity to be deleted by the next flush. */
  delete(entity: Entity): void {
    const mapped = this.#context.registry.of(entity);
    if (rowOf(entity) === null) {
      if (!this.#host.pending.has(entity)) throw new InvalidStateError(`this ${mapped.name} has no row to delete`);
      this.expunge(entity);
      return;
    }
    if (linkOf(entity) !== this.#link) this.add(entity);
    this.#host.doomed.add(entity);
  }

  /** Takes an entity out of the session without writing it, and what goes with it (cascade expunge). */
  expunge(entity: Entity): void {
    if (linkOf(entity) !== this.#link) return;
    const mapped = this.#context.registry.of(entity);
    this.#host.pending.delete(entity);
    this.#host.doomed.delete(entity);
    const row = rowOf(entity);
    if (row !== null) this.#host.identities.remove(mapped, mapped.identityOfRow(row), entity);
    setLink(entity, null);
    this.#related(entity, mapped, 'expunge').forEach((other) => this.expunge(other));
  }
  /** Takes everything out of the session. */
  expungeAll(): void {
    this.#link.closed = true;
    for (const entity of this.#host.pending) setLink(entity, null);
    this.#host.pending.clear();
    this.#host.doomed.clear();
    this.#host.identities.clear();
    this.#link = this.#makeLink();
    (this.#host as { link: SessionLink }).link = this.#link;
  }

  #related(entity: Entity, mapped: MappedClass, which: 'expunge' | 'refreshExpire'): Entity[] {
    const others: Entity[] = [];
    for (const { name, spec } of mapped.relations.values()) {
      const slot = peekState(entity)?.slots[name];
      if (slot === undefined || !cascades(spec, which)) continue;
      if (slot.kind === 'many') others.push(...(slot.items ?? []));
      else if (slot.kind === 'one' && slot.value !== null) others.push(slot.value);
    }
    return others;
  }

  /** Whether flush would write something for the entity; sends nothing. */
  isModified(entity: Entity, options: { readonly collections?: boolean } = {}): boolean {
    const mapped = this.#context.registry.of(entity);
    if (isDirty(entity, mapped)) return true;
    for (const name of mapped.relations.keys()) {
      const slot = peekState(entity)?.slots[name];
      if (slot?.kind === 'one' && slot.changed && slot.value !== slot.committed) return true;
      if (slot?.kind !== 'many' || options.collections === false) continue;
      const { added, removed } = difference(slot);
      if (added.length + removed.length > 0) return true;
    }
    return false;
  }

  /** Forgets what is loaded of an entity: columns (all, or those named) and relations are read again when they are asked for. */
  expire(entity: Entity, names?: readonly string[]): void {
    const mapped = this.#context.registry.of(entity);
    if (linkOf(entity) !== this.#link || rowOf(entity) === null)
      throw new InvalidStateError(`this ${mapped.name} is not persistent in this session`);
    expireEntity(entity, mapped, names);
    if (names === undefined)
      for (const other of this.#related(entity, mapped, 'refreshExpire'))
        if (peekState(other)?.expired == null && rowOf(other) !== null) this.expire(other);
  }
  expireAll(): void {
    for (const entity of this.#host.identities) expireEntity(entity, this.#context.registry.of(entity));
  }

  /**
   * Reads an entity's columns again (all of them), pending changes first.
   *
   * @throws NoResultError when its row is gone
   */
  async refresh(entity: Entity, names?: readonly string[]): Promise<void> {
    const mapped = this.#context.registry.of(entity);
    const row = rowOf(entity);
    if (linkOf(entity) !== this.#link || row === null)
      throw new InvalidStateError(`this ${mapped.name} is not persistent in this session`);
    await this.#exclusive('refresh', async () => {
      if (names !== undefined || this.#autoflushes) await this.#autoflush();
      if (
        !this.#autoflushes &&
        changedPositions(entity, mapped).some((position) => mapped.key.includes(mapped.fields[position] as never))
      )
        throw new InvalidStateError(
          `${mapped.name}.${mapped.mapper.key.join(', ')} was changed: flush before refreshing`,
        );
      const select = this.#context.statements.get(mapped);
      const parameters = expiredKeyRow(rowOf(entity) ?? row, mapped);
      const result = await this.#run(select.text, parameters);
      const fresh = result.rows[0];
      if (fresh === undefined) throw new NoResultError(`the row of this ${mapped.name} is gone`);
      if (names === undefined) expireEntity(entity, mapped);
      refill(entity, mapped, fresh);
    });
  }

  /** Loads relations of entities that are there: `await session.load(orders, { customer: true })`. */
  async load(entities: Entity | readonly Entity[], tree: LoadTree): Promise<void> {
    const list = Array.isArray(entities) ? (entities as readonly Entity[]) : [entities as Entity];
    const [first] = list;
    if (first === undefined) return;
    await this.#exclusive('load', async () => {
      await this.#autoflush();
      await loadTree(this.#host, this.#context.registry.of(first), list, tree);
    });
  }

  /** Copies an entity's values onto the session's own object for its row, which is read or made new. */
  async merge<E extends Entity>(entity: E): Promise<E> {
    return this.#exclusive('merge', async () => {
      await this.#autoflush();
      return (await mergeEntity(entity, this, this.#host)) as E;
    });
  }

  /** Writes all changes, inside the session's transaction. */
  async flush(): Promise<void> {
    if (this.#busy !== undefined)
      throw new InvalidStateError(`the session is already flushing or busy (${this.#busy}); await it first`);
    await this.#exclusive('flush', () => this.#flush());
  }

  async #flush(): Promise<boolean> {
    this.#mustWork();
    if (this.#listeners.any && (this.#listeners.has('beforeFlush') || this.#listeners.has('afterFlush'))) {
      if (!this.#hasWork()) return false;
      await this.#listeners.tellAndWait('beforeFlush', this);
    }
    try {
      const wrote = await flush(this.#host, this.#context.writes);
      if (wrote && this.#listeners.any) await this.#listeners.tellAndWait('afterFlush', this);
      return wrote;
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  #hasWork(): boolean {
    if (this.#host.pending.size + this.#host.doomed.size > 0) return true;
    for (const entity of this.#host.identities) if (this.isModified(entity)) return true;
    return false;
  }

  get #autoflushes(): boolean {
    return this.#muted === 0 && this.#options.autoflush !== false;
  }
  async #autoflush(): Promise<void> {
    this.#mustWork();
    if (this.#autoflushes) await this.#flush();
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
    await this.#exclusive('commit', async () => {
      this.#mustWork();
      await this.#listeners.tellAndWait('beforeCommit', this);
      for (let round = 0; await this.#flush(); round++)
        if (round >= MOST_FLUSHES)
          throw new FlushError(
            `after ${String(MOST_FLUSHES)} rounds there is still something to flush: a hook adds work each time`,
          );
      while (this.#journals.length > 1) this.#foldJournal();
      await this.#connection.end('commit');
      for (const entity of this.#journal.deleted) setLink(entity, null);
      this.#journals = [new Journal()];
      if (this.#options.expireOnCommit === true) this.expireAll();
    });
    await this.#listeners.tellAndWait('afterCommit', this);
  }

  /** Rolls back, and puts all objects back to what they were when the transaction began. Sends nothing but ROLLBACK. */
  async rollback(): Promise<void> {
    await this.#exclusive('rollback', async () => {
      while (this.#journals.length > 1) this.#foldJournal();
      this.#restore(this.#journal);
      this.#journals = [new Journal()];
      this.#failure = undefined;
      await this.#connection.end('rollback');
    });
    await this.#listeners.tellAndWait('afterRollback', this);
  }

  #restore(journal: Journal): void {
    restore(
      {
        registry: this.#context.registry,
        identities: this.#host.identities,
        link: this.#link,
        pending: this.#host.pending,
        doomed: this.#host.doomed,
      },
      journal,
    );
  }
  #foldJournal(): void {
    const inner = this.#journals.pop();
    if (inner !== undefined) this.#journal.absorb(inner);
  }
  get #journal(): Journal {
    return this.#journals[this.#journals.length - 1] as Journal;
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
      await this.rollback();
      throw error;
    }
  }

  /** A savepoint: with `work` it is kept when it returns and undone when it throws; without, the result says when. */
  nested(): Promise<Nested>;
  nested<T>(work: (session: this) => Awaitable<T>): Promise<T>;
  async nested<T>(work?: (session: this) => Awaitable<T>): Promise<T | Nested> {
    const nested = await this.#exclusive('nested', async () => {
      await this.#flush();
      const savepoint = await this.#connection.savepoint();
      const journal = new Journal();
      this.#journals.push(journal);
      return new Nested(
        () =>
          this.#exclusive('release', async () => {
            await this.#flush();
            await savepoint.release();
            while (this.#journals.includes(journal)) this.#foldJournal();
          }),
        () =>
          this.#exclusive('rollback', async () => {
            while (this.#journal !== journal && this.#journals.includes(journal)) this.#foldJournal();
            this.#restore(journal);
            if (this.#journals.length > 1) this.#journals.pop();
            this.#failure = undefined;
            await savepoint.rollback();
          }),
      );
    });
    if (work === undefined) return nested;
    try {
      const result = await work(this);
      await nested.release();
      return result;
    } catch (error) {
      await nested.rollback();
      throw error;
    }
  }

  /** Rolls back what is open and gives the connection back; entities become detached. */
  async close(): Promise<void> {
    if (this.#journals.some((journal) => !journal.empty)) await this.rollback();
    else await this.#connection.end('rollback');
    this.#failure = undefined;
    this.expungeAll();
    this.#link.closed = true;
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  protected override withConnection<T>(work: (connection: Connection) => Awaitable<T>): Promise<T> {
    return this.#exclusive('execute', async () => {
      await this.#autoflush();
      return work(await this.#connection.get());
    });
  }

  /** @internal */
  async reading<T>(what: string, work: () => Awaitable<T>): Promise<T> {
    this.#mustWork();
    return this.#exclusive(what, this.#needsFlush(what) ? async () => (await this.#autoflush(), work()) : work);
  }
  /** @internal */
  enter(what: string): boolean {
    this.#mustWork();
    if (this.#needsFlush(what)) return false;
    this.#occupy(what);
    return true;
  }
  /** @internal */
  leave(): void {
    this.#busy = undefined;
    this.#idle.shift()?.();
  }
  /** @internal */
  writing<T>(what: string, work: (host: UnitOfWorkHost) => Promise<T>): Promise<T> {
    return this.#exclusive(what, async () => {
      await this.#autoflush();
      return work(this.#host);
    });
  }
  /** @internal */
  take(entity: Entity): Promise<void> {
    this.add(entity);
    return Promise.resolve();
  }
  /** @internal */
  async streamConnection(): Promise<{ readonly connection: Connection; release(): void }> {
    return { connection: await this.#connection.get(), release: () => undefined };
  }

  /** Nothing held means nothing to flush before a query; a row found by its key is not changed by what others hold. */
  #needsFlush(what: string): boolean {
    if (!this.#autoflushes) return false;
    return this.#host.pending.size + this.#host.doomed.size > 0 || (what !== 'get' && this.#host.identities.size > 0);
  }

  async #exclusive<T>(what: string, work: () => Awaitable<T>): Promise<T> {
    this.#occupy(what);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }
  #occupy(what: string): void {
    if (this.#busy !== undefined)
      throw new InvalidStateError(
        `the session is busy (${this.#busy}) and can't ${what} at the same time: await one operation before the next, or use a session for each flow`,
      );
    this.#busy = what;
  }
  /** Waits for the running operation instead of being refused: for collected loads. */
  async #whenIdle(work: () => Promise<void>): Promise<void> {
    while (this.#busy !== undefined) await new Promise<void>((resolve) => this.#idle.push(resolve));
    await this.#exclusive('load', async () => {
      await this.#autoflush();
      await work();
    });
  }

  #mustWork(): void {
    if (this.#failure !== undefined)
      throw new PendingRollbackError('a flush failed in this transaction: roll back before going on', {
        cause: this.#failure,
      });
  }
  #run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    const connection = this.#connection.get();
    if (connection instanceof Promise)
      return connection.then((open) => narrowed(statement, open.run(statement, parameters)));
    return narrowed(statement, connection.run(statement, parameters));
  }

  #makeLink(): SessionLink & { closed: boolean } {
    const { registry } = this.#context;
    return {
      closed: false,
      cascade: (entity) => {
        if (linkOf(entity) !== this.#link) this.add(entity);
      },
      orphaned: (entity) => this.expunge(entity),
      find: (target, fields, values) => {
        const mapped = registry.get(target);
        const ordered = mapped.mapper.key.map((name) => values[fields.indexOf(name)]);
        return this.#host.identities.get(mapped, mapped.identity(ordered));
      },
      load: (entity, property) => this.#lazy.load(entity, property),
    };
  }

  #makeHost(): UnitOfWorkHost {
    const { registry, engine, statements } = this.#context;
    const listeners = this.#listeners;
    const identities = new IdentityMap();
    const currentJournal = (): Journal => this.#journal;
    const tell = (event: SessionEventName, entity: Entity): void => {
      if (listeners.any) listeners.tell(event, entity, this);
    };
    return {
      registry,
      dialect: engine.dialect,
      statements,
      identities,
      link: this.#link,
      pending: new Set(),
      doomed: new Set(),
      get journal() {
        return currentJournal();
      },
      get onLoad() {
        return listeners.any && listeners.has('load') ? (entity: Entity) => tell('load', entity) : undefined;
      },
      get listens() {
        return listeners.any;
      },
      run: (statement, parameters) => this.#run(statement, parameters),
      runMany: (statement, parameters) => {
        const connection = this.#connection.get();
        if (connection instanceof Promise)
          return connection.then((open) => narrowed(statement, open.runMany(statement, parameters)));
        return narrowed(statement, connection.runMany(statement, parameters));
      },
      adopt: (entity) => {
        if (linkOf(entity) !== this.#link) this.add(entity);
      },
      forget: (entity) => this.expunge(entity),
      persistent: () => identities,
      tell,
      flushNow: async () => void (await this.#flush()),
      warn: (message) => this.#context.warn(message),
    };
  }
}
