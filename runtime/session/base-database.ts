import { AsyncLocalStorage } from 'node:async_hooks';
import type { DdlStatement } from '../ddl/ddl-step.js';
import { createEngine, type OpenOptions } from '../dialect/create-engine.js';
import type { DatabaseAddress } from '../dialect/database-address.js';
import type { Dialect } from '../dialect/dialect.js';
import type { Connection, LeasedConnection } from '../engine/connection.js';
import type { Awaitable } from '../engine/driver.js';
import type { CloseOptions, Engine } from '../engine/engine.js';
import type { TransactionOptions } from '../engine/engine-dialect.js';
import { Executor, type ConnectOptions } from '../engine/executor.js';
import { beforeRetry } from '../engine/retries.js';
import type { Watch } from '../engine/watch-statement.js';
import { FixedStatements } from '../loading/fixed-statements.js';
import { Registry } from '../mapping/registry.js';
import type { DialectName } from '../schema/dialect-name.js';
import type { StatementCompiler } from '../sql/compiled.js';
import type { Entity } from '../state/entity.js';
import { WriteStatements } from '../unit-of-work/write-statements.js';
import type { ConstraintErrors } from '../util/errors.js';
import { InvalidStateError, SerializationError, UnsupportedError } from '../util/errors.js';
import type { BaseSession } from './base-session.js';
import type { SessionContext, SessionOptions } from './session-context.js';
import type { Definitions, Overrides } from './definitions.js';
import type { Relations } from './relations.js';
import { Repositories } from './repositories.js';
import {
  Listeners,
  type EntityClass,
  type EntityEventName,
  type EntityEvents,
  type SessionEventName,
  type SessionEvents,
} from './session-events.js';
import { UntrackedSource } from './untracked-source.js';

/** How a database is opened: the engine's options, and those of its sessions. */
export interface DatabaseOptions extends OpenOptions {
  readonly session?: SessionOptions;
  /** Told what is odd but no error; default: standard error. */
  readonly warn?: (message: string) => void;
  /**
   * How many statements of one relation a session may send for lazy loads before `warn` is told where the application asks for them;
   * default 10, and `false` where `NODE_ENV` is `production`.
   */
  readonly warnAfterLazyLoads?: number | false;
}

/** What `db.transaction` takes besides the work. */
export interface UnitOfWorkOptions extends TransactionOptions, Watch {
  /** How often the whole unit of work is run again after a serialization failure or deadlock; default 0. */
  readonly retries?: number;
}

/** The statements that make and drop a schema, by dialect; the emitted `ddl.ts`. */
export interface Ddl {
  readonly create: Readonly<Partial<Record<DialectName, readonly DdlStatement[]>>>;
  readonly drop: Readonly<Partial<Record<DialectName, readonly DdlStatement[]>>>;
}

/** What emitted code hands over when it opens a database. */
export interface SchemaParts {
  readonly database: new (opened: OpenedDatabase) => object;
  readonly session: new (context: SessionContext, options: SessionOptions) => BaseSession;
  readonly definitions: Definitions;
  readonly constraintErrors?: ConstraintErrors;
  /** Absent where no model has a relation or a deferred column. */
  readonly relations?: Relations;
  readonly ddl: () => Promise<Ddl>;
}

/** @internal An engine with a schema's parts around it. */
export interface OpenedDatabase {
  readonly engine: Engine<Dialect>;
  readonly parts: SchemaParts;
  readonly options: DatabaseOptions & Overrides;
}

/** A database of one schema; the base of the emitted `Database`. */
export abstract class BaseDatabase<S extends BaseSession> extends Executor implements AsyncDisposable {
  readonly engine: Engine<Dialect>;
  readonly #opened: OpenedDatabase;
  readonly #context: SessionContext;
  readonly #source: UntrackedSource;
  readonly #repositories = new Map<string, object>();
  readonly #scopes = new AsyncLocalStorage<S>();

  constructor(opened: OpenedDatabase) {
    super();
    const { engine, parts, options } = opened;
    this.engine = engine;
    this.#opened = opened;
    const registry = new Registry(
      Object.values(parts.definitions).map(({ model }) => options.models?.[model.mapper.name] ?? model),
    );
    if (parts.relations === undefined && registry.classes.some((one) => one.relations.size + one.deferred.length > 0))
      throw new InvalidStateError('this schema was generated for an earlier Joinery: generate it again');
    const warn = options.warn ?? ((message: string) => process.emitWarning(message, 'JoineryWarning'));
    const most = options.warnAfterLazyLoads ?? (process.env['NODE_ENV'] === 'production' ? false : 10);
    this.#context = {
      engine,
      registry,
      statements: new FixedStatements(engine.dialect),
      writes: new WriteStatements(engine.dialect),
      relations: parts.relations,
      lazyWatch: most === false ? undefined : parts.relations?.lazyWatch(most, warn),
      listeners: new Listeners(),
      repositories: new Repositories(parts.definitions, options, registry),
      warn,
    };
    this.#source = new UntrackedSource(this.#context, () => this.session(), options.session);
  }

  /** The repository of that name; emitted getters call it. */
  protected repository<R>(name: string): R {
    let repository = this.#repositories.get(name);
    if (repository === undefined)
      this.#repositories.set(name, (repository = this.#context.repositories.make(name, this.#source)));
    return repository as R;
  }

  /** What prints statements: `statement.toSQL(db)`. */
  get compiler(): StatementCompiler {
    return this.engine.compiler;
  }

  /**
   * Registers a listener for all sessions, of all entities or of a class's: `db.on(Customer, 'beforeInsert', (customer, session) => …)`.
   * The function returned takes it off again.
   */
  on<K extends SessionEventName>(event: K, listener: SessionEvents<S>[K]): () => void;
  on<E extends Entity, K extends EntityEventName>(
    model: EntityClass<E>,
    event: K,
    listener: EntityEvents<E, S>[K],
  ): () => void;
  on(...given: readonly unknown[]): () => void {
    return this.#context.listeners.on(...given);
  }

  /** A new unit of work. Close it, or declare it with `await using`. */
  session(options?: SessionOptions): S {
    return new this.#opened.parts.session(this.#context, { ...this.#opened.options.session, ...options }) as S;
  }

  /**
   * Runs a unit of work: commits when it returns, rolls back when it throws. With `retries`, the whole of it is run again, with
   * a new session, after a serialization failure or a deadlock.
   */
  async transaction<T>(work: (session: S) => Awaitable<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    const { retries = 0, signal, timeout, ...transaction } = options;
    for (let attempt = 0; ; attempt++) {
      const session = this.session({
        signal,
        timeout,
        transaction: { mode: transaction.readOnly === true ? 'deferred' : 'immediate', ...transaction },
      });
      try {
        return await session.transaction(() => work(session));
      } catch (error) {
        if (!(error instanceof SerializationError) || attempt >= retries) throw error;
        await beforeRetry(attempt);
      } finally {
        await session.close();
      }
    }
  }

  /** Runs `work` with a session that `scoped()` gives to everything called from it, across awaits. */
  async runScoped<T>(work: (session: S) => Awaitable<T>, options?: SessionOptions): Promise<T> {
    const session = this.session(options);
    try {
      return await this.#scopes.run(session, () => session.transaction(() => work(session)));
    } finally {
      await session.close();
    }
  }
  /**
   * The session of the surrounding `runScoped`.
   *
   * @throws InvalidStateError outside of one
   */
  scoped(): S {
    const session = this.#scopes.getStore();
    if (session === undefined)
      throw new InvalidStateError('there is no session in scope here: call it inside db.runScoped(async () => { … })');
    return session;
  }

  /** Creates what the schema names and the database does not have yet. */
  async createAll(): Promise<void> {
    const { createObjects } = await import('./create-objects.js');
    await createObjects(this.engine, await this.#ddl('create'));
  }
  /** Drops what the schema names and the database has. */
  async dropAll(): Promise<void> {
    const { dropObjects } = await import('./create-objects.js');
    await dropObjects(this.engine, await this.#ddl('drop'));
  }
  async #ddl(which: keyof Ddl): Promise<readonly DdlStatement[]> {
    const { name } = this.engine.dialect;
    const statements = (await this.#opened.parts.ddl())[which][name];
    if (statements === undefined)
      throw new UnsupportedError(
        `the schema was not compiled for ${name}: name it in the datasource's provider and generate again`,
      );
    return statements;
  }

  /** Closes all connections; those in use have some time to come back. */
  async close(options?: CloseOptions): Promise<void> {
    await this.engine.close(options);
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  protected override withConnection<T>(
    work: (connection: Connection) => Awaitable<T>,
    options?: ConnectOptions,
  ): Promise<T> {
    return this.engine.using(work, options);
  }
  protected override async leaseConnection(options?: ConnectOptions): Promise<LeasedConnection> {
    const connection = await this.engine.connect(options);
    return { connection, release: () => connection.release() };
  }
}

/** Opens a database of a schema; emitted `openDatabase` calls it. */
export async function openDatabaseOf<D>(
  address: DatabaseAddress,
  options: (DatabaseOptions & Overrides) | undefined,
  parts: SchemaParts,
): Promise<D> {
  const engine = await createEngine(address, {
    ...options,
    constraintErrors: { ...parts.constraintErrors, ...options?.constraintErrors },
  });
  return new parts.database({ engine, parts, options: options ?? {} }) as D;
}
