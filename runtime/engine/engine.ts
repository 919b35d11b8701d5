import type { PlaceholderValues } from '../sql/bind.js';
import type { Runnable, StatementCompiler } from '../sql/compiled.js';
import type { ConstraintErrors } from '../util/errors.js';
import { Connection, type ConnectionContext } from './connection.js';
import type { Awaitable, Driver } from './driver.js';
import type { EngineDialect, TransactionOptions } from './engine-dialect.js';
import { Executor, streamRows } from './executor.js';
import { Pool, type PoolOptions } from './pool.js';
import { consoleLog, type QueryLog } from './query-log.js';

/** What an engine is opened with, besides its URL. */
export interface EngineOptions {
  readonly pool?: PoolOptions;
  /** Shows every statement: on standard error, or to a function. */
  readonly echo?: boolean | QueryLog | undefined;
  /** The log holds parameter values too; they may be private. */
  readonly echoParameters?: boolean;
  /** Errors hold parameter values too; they may be private. */
  readonly errorParameters?: boolean;
  /** Classes to throw for named constraints. */
  readonly constraintErrors?: ConstraintErrors | undefined;
}

/**
 * A database to talk to: a driver, its dialect and the pool of its connections. Statements run on the engine itself are
 * each their own transaction, on any free connection.
 */
export class Engine<D extends EngineDialect = EngineDialect> extends Executor implements AsyncDisposable {
  readonly dialect: D;
  readonly pool: Pool;
  readonly driver: Driver;
  private readonly context: ConnectionContext;

  constructor(driver: Driver, dialect: D, options: EngineOptions = {}) {
    super();
    this.driver = driver;
    this.dialect = dialect;
    const single: PoolOptions = driver.single ? { size: 1, overflow: 0 } : {};
    this.pool = new Pool(
      {
        connect: () => driver.connect(),
        ping: async (connection) => {
          await connection.execute({ sql: 'SELECT 1', returnsRows: true }, []);
          return true;
        },
      },
      { ...options.pool, ...single },
    );
    this.context = {
      dialect,
      pool: this.pool,
      log: options.echo === true ? consoleLog : options.echo === false ? undefined : options.echo,
      echoParameters: options.echoParameters ?? false,
      errorParameters: options.errorParameters ?? false,
      constraintErrors: options.constraintErrors,
    };
  }

  /** What prints statements: `statement.toSQL(engine)`. */
  get compiler(): StatementCompiler {
    return this.dialect.compiler;
  }

  /** Takes a connection; synchronous when one is idle. */
  connect(signal?: AbortSignal): Awaitable<Connection> {
    const entry = this.pool.acquire(signal);
    return entry instanceof Promise
      ? entry.then((taken) => new Connection(this.context, taken))
      : new Connection(this.context, entry);
  }

  /** Runs `work` on a connection and gives it back. */
  async using<T>(work: (connection: Connection) => Awaitable<T>): Promise<T> {
    const connection = await this.connect();
    try {
      return await work(connection);
    } finally {
      await connection.release();
    }
  }

  /** Runs `work` in a transaction: commits when it returns, rolls back when it throws. */
  async transaction<T>(work: (connection: Connection) => Awaitable<T>, options?: TransactionOptions): Promise<T> {
    return this.using(async (connection) => {
      await connection.begin(options);
      try {
        const result = await work(connection);
        await connection.commit();
        return result;
      } catch (error) {
        await connection.rollback();
        throw error;
      }
    });
  }

  /** Reads rows as they come; ending the loop early closes the cursor and gives the connection back. */
  async *stream<Row>(query: Runnable<Row>, values?: PlaceholderValues): AsyncGenerator<Row, void, undefined> {
    const connection = await this.connect();
    try {
      yield* streamRows(connection, query, values);
    } finally {
      await connection.release();
    }
  }

  /** Closes all connections and the driver. */
  async close(): Promise<void> {
    await this.pool.close();
    await this.driver.close();
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  protected override withConnection<T>(work: (connection: Connection) => Awaitable<T>): Promise<T> {
    return this.using(work);
  }
}
