import type { Server } from '../sql/server.js';
import type { StatementCompiler } from '../sql/compiled.js';
import { SerializationError, type ConstraintErrors } from '../util/errors.js';
import { Connection, type ConnectionContext, type LeasedConnection } from './connection.js';
import type { Awaitable, Driver, DriverConnection, QueryResult, StatementText } from './driver.js';
import type { EngineDialect, TransactionOptions } from './engine-dialect.js';
import { EngineListeners, type EngineEventName, type EngineEvents } from './engine-events.js';
import { Executor, type ConnectOptions } from './executor.js';
import { Pool } from './pool.js';
import type { PoolHooks, PoolOptions } from './pool-options.js';
import { consoleLog, type QueryLog } from './query-log.js';
import { QueryObserver } from './query-observer.js';
import { beforeRetry } from './retries.js';
import { SharedConnection } from './shared-connection.js';
import type { Watch } from './watch-statement.js';

/** What an engine is opened with, besides its URL. */
export interface EngineOptions {
  readonly pool?: PoolOptions;
  /** Milliseconds any statement may take before the database is told to stop it; default: no limit. */
  readonly statementTimeout?: number;
  /** Shows every statement: on standard error, or to a function. */
  readonly echo?: boolean | QueryLog | undefined;
  /** The log and the tracing channel hold parameter values too; they may be private. */
  readonly echoParameters?: boolean;
  /** Errors hold parameter values too; they may be private. */
  readonly errorParameters?: boolean;
  /** Classes to throw for named constraints. */
  readonly constraintErrors?: ConstraintErrors | undefined;
}

/** How a transaction of an engine is run. */
export interface RetryOptions {
  /** How often the whole of it is run again after a serialization failure or deadlock; default 0. */
  readonly retries?: number;
}

/** How an engine or a database closes. */
export interface CloseOptions {
  /** Milliseconds that connections in use have to come back before they are closed; default 3000. */
  readonly grace?: number;
}

/** How long a connection may take to show that it is alive. */
const PING_TIMEOUT = 5000;

/**
 * A database to talk to: a driver, its dialect and the pool of its connections. Statements run on the engine itself are
 * each their own transaction, on any free connection.
 */
export class Engine<D extends EngineDialect = EngineDialect> extends Executor implements AsyncDisposable {
  readonly dialect: D;
  readonly pool: Pool;
  readonly driver: Driver;
  private readonly context: ConnectionContext;
  private readonly listeners = new EngineListeners();
  private readonly hooks: PoolHooks;
  private readonly watch: Watch | undefined;
  private readonly shared = new SharedConnection(() => this.connect());
  /** Whether its connections do, as the first one told. */
  private pipelines = false;

  constructor(driver: Driver, dialect: D, options: EngineOptions = {}) {
    super();
    this.driver = driver;
    this.dialect = dialect;
    const single: PoolOptions = driver.single ? { size: 1, overflow: 0 } : {};
    this.hooks = {
      connect: () => this.opened(),
      ping: async (connection) => {
        await connection.execute({ sql: 'SELECT 1', returnsRows: true }, []);
        return true;
      },
    };
    this.pool = new Pool(this.hooks, { ...options.pool, ...single });
    const { echo } = options;
    const log = echo === true ? consoleLog : echo === false ? undefined : echo;
    this.context = {
      dialect,
      pool: this.pool,
      observer: new QueryObserver(dialect.name, this.listeners, log, options.echoParameters ?? false),
      errorParameters: options.errorParameters ?? false,
      constraintErrors: options.constraintErrors,
    };
    this.watch = options.statementTimeout === undefined ? undefined : { timeout: options.statementTimeout };
  }

  /** What prints statements: `statement.toSQL(engine)`. */
  get compiler(): StatementCompiler {
    return this.dialect.compiler;
  }
  /** The server's product and version, as far as a connection has told. */
  get server(): Server | undefined {
    return this.driver.server;
  }

  /** Registers a listener to what happens to connections and statements; the function returned takes it off again. */
  on<K extends EngineEventName>(event: K, listener: EngineEvents[K]): () => void {
    this.hooks.tell ??= (what, connection) => this.listeners.tell(what, connection);
    return this.listeners.on(event, listener);
  }

  /** Takes a connection; synchronous when one is idle. Its signal and time limit are for every statement on it. */
  connect(options?: ConnectOptions): Awaitable<Connection> {
    const entry = this.pool.acquire(options?.signal);
    const watch =
      options?.signal === undefined && options?.timeout === undefined
        ? this.watch
        : { signal: options.signal, timeout: options.timeout ?? this.watch?.timeout };
    return entry instanceof Promise
      ? entry.then((taken) => new Connection(this.context, taken, watch))
      : new Connection(this.context, entry, watch);
  }

  /** Runs `work` on a connection and gives it back. */
  async using<T>(work: (connection: Connection) => Awaitable<T>, options?: ConnectOptions): Promise<T> {
    const connection = await this.connect(options);
    try {
      return await work(connection);
    } finally {
      await connection.release();
    }
  }

  /** Runs one statement that only reads, on any connection; at once where one is idle and its driver answers at once. */
  read(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    // A statement that is stopped takes with it what shares its connection.
    if (statement.short === true && this.pipelines && this.watch === undefined)
      return this.shared.run(statement, parameters);
    const connection = this.connect();
    return connection instanceof Promise
      ? connection.then((open) => runAndRelease(open, statement, parameters))
      : runAndRelease(connection, statement, parameters);
  }

  /** Runs one statement that may write, on the primary, as a transaction of its own; at once as `read` does. */
  write(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    const connection = this.connect();
    return connection instanceof Promise
      ? connection.then((open) => runAndRelease(open, statement, parameters))
      : runAndRelease(connection, statement, parameters);
  }

  /** Runs `work` in a transaction: commits when it returns, rolls back when it throws. */
  async transaction<T>(
    work: (connection: Connection) => Awaitable<T>,
    options: TransactionOptions & RetryOptions & ConnectOptions = {},
  ): Promise<T> {
    const { retries = 0, signal, timeout, on = options.readOnly === true ? 'replica' : 'primary', ...begin } = options;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.using((connection) => inTransaction(connection, work, begin), { signal, timeout, on });
      } catch (error) {
        if (!(error instanceof SerializationError) || attempt >= retries) throw error;
        await beforeRetry(attempt);
      }
    }
  }

  /** Asks the database for an answer, on a connection of the pool: how long it took, in milliseconds. */
  async healthCheck(options: Watch = {}): Promise<number> {
    const start = performance.now();
    const watch = { timeout: PING_TIMEOUT, ...options };
    await this.using((connection) => connection.run({ sql: 'SELECT 1', returnsRows: true }, [], watch), watch);
    return performance.now() - start;
  }

  /** Closes all connections and the driver. */
  async close(options: CloseOptions = {}): Promise<void> {
    await this.pool.close(options.grace);
    await this.driver.close();
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  protected override withConnection<T>(
    work: (connection: Connection) => Awaitable<T>,
    options?: ConnectOptions,
  ): Promise<T> {
    return this.using(work, options);
  }
  protected override async leaseConnection(options?: ConnectOptions): Promise<LeasedConnection> {
    const connection = await this.connect(options);
    return { connection, release: () => connection.release() };
  }

  private async opened(): Promise<DriverConnection> {
    const connection = await this.driver.connect();
    this.pipelines = connection.pipelines === true;
    try {
      await this.listeners.connected(connection);
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }
}

function runAndRelease(
  connection: Connection,
  statement: StatementText,
  parameters: readonly unknown[],
): Awaitable<QueryResult> {
  let result: Awaitable<QueryResult>;
  try {
    result = connection.run(statement, parameters);
  } catch (error) {
    void connection.release();
    throw error;
  }
  if (result instanceof Promise) return result.finally(() => connection.release());
  void connection.release();
  return result;
}

async function inTransaction<T>(
  connection: Connection,
  work: (connection: Connection) => Awaitable<T>,
  options: TransactionOptions,
): Promise<T> {
  await connection.begin(options);
  try {
    const result = await work(connection);
    await connection.commit();
    return result;
  } catch (error) {
    await connection.rollback();
    throw error;
  }
}
