import type { ConstraintErrors, JoineryError } from '../util/errors.js';
import {
  DisconnectError,
  InvalidStateError,
  PendingRollbackError,
  StatementTimeoutError,
  ValidationError,
} from '../util/errors.js';
import type { Awaitable, DriverConnection, ExecuteOptions, QueryResult, Row, StatementText } from './driver.js';
import type { EngineDialect, TransactionOptions } from './engine-dialect.js';
import { Executor } from './executor.js';
import { toldDisconnect } from './lost-connection.js';
import type { Pool } from './pool.js';
import type { PoolEntry } from './pool-entry.js';
import type { QueryObserver } from './query-observer.js';
import { inProcessOptions, Stopped, watchStatement, type Watch } from './watch-statement.js';

/** What all connections of an engine share. */
export interface ConnectionContext {
  readonly dialect: EngineDialect;
  readonly pool: Pool;
  readonly observer: QueryObserver;
  readonly errorParameters: boolean;
  readonly constraintErrors?: ConstraintErrors | undefined;
}

/** How one statement is run. */
export interface RunOptions extends ExecuteOptions, Watch {}

const COMMIT: StatementText = { sql: 'COMMIT', returnsRows: false };
const ROLLBACK: StatementText = { sql: 'ROLLBACK', returnsRows: false };
/** What ends a transaction is not aborted midway: nobody would know how it ended. */
export const ENDING: RunOptions = {};

/**
 * A connection taken from the pool, with its transaction. Statements run at once, in autocommit until `begin`. Give it
 * back with `release` (or `await using`): what is uncommitted then is rolled back.
 */
export class Connection extends Executor implements AsyncDisposable {
  readonly dialect: EngineDialect;
  private readonly context: ConnectionContext;
  private readonly entry: PoolEntry;
  private readonly raw: DriverConnection;
  /** What may stop any statement of this connection. */
  private readonly watch: Watch | undefined;
  private transaction = false;
  private lost: JoineryError | undefined;
  private savepoints = 0;
  private released = false;
  private reading = false;

  constructor(context: ConnectionContext, entry: PoolEntry, watch?: Watch) {
    super();
    this.context = context;
    this.dialect = context.dialect;
    this.entry = entry;
    this.raw = entry.connection;
    this.watch = watch;
  }

  get inTransaction(): boolean {
    return this.transaction;
  }
  /** The driver's side of it: for what a driver has and Joinery has no word for. */
  get driver(): DriverConnection {
    return this.raw;
  }

  /** Runs one statement given as text; rows come in wire form. Synchronous drivers answer at once. */
  run(statement: StatementText, parameters: readonly unknown[], options?: RunOptions): Awaitable<QueryResult> {
    this.mustBeUsable();
    if (parameters.length > this.dialect.capabilities.maxParameters) throw this.tooMany(parameters);
    return this.sent(statement, parameters, options, (given) => this.raw.execute(statement, parameters, given));
  }

  /** Runs one prepared statement once per list of parameters. */
  runMany(
    statement: StatementText,
    parameters: readonly (readonly unknown[])[],
    options?: RunOptions,
  ): Awaitable<QueryResult> {
    this.mustBeUsable();
    return this.sent(statement, parameters, options, () => this.raw.executeMany(statement, parameters));
  }

  /** Has the driver do what only it can. */
  async perform(
    sql: string,
    work: (driver: DriverConnection) => Awaitable<QueryResult> | undefined,
    options?: RunOptions,
  ): Promise<QueryResult> {
    this.mustBeUsable();
    return this.sent({ sql }, [], options, () => work(this.raw) ?? { rows: [], affected: 0 });
  }

  /** Runs a script of several statements. */
  async script(sql: string, options?: RunOptions): Promise<void> {
    this.mustBeUsable();
    await this.sent({ sql }, [], options, async () => {
      await this.raw.script(sql);
      return { rows: [], affected: 0 };
    });
  }

  /**
   * Reads a result in chunks of at most `size` rows, in constant memory.
   *
   * @param options - a timeout is for each chunk
   */
  async *chunks(
    statement: StatementText,
    parameters: readonly unknown[],
    size = 1000,
    options: Watch = {},
  ): AsyncGenerator<Row[], void, undefined> {
    this.mustBeUsable();
    if (parameters.length > this.dialect.capabilities.maxParameters) throw this.tooMany(parameters);
    const { observer } = this.context;
    const start = performance.now();
    let count = 0;
    const source = statement.copies === true ? this.raw.copyOut?.(statement.sql) : undefined;
    const rows = (source ?? this.raw.stream(statement, parameters, size))[Symbol.asyncIterator]();
    this.reading = this.raw.streamsAlone === true;
    const watch = this.watchOf(options);
    let ended = false;
    try {
      for (;;) {
        watch?.signal?.throwIfAborted();
        const next = await (watch === undefined || this.raw.inProcess === true
          ? rows.next()
          : watchStatement(rows.next(), watch, this.raw, statement.sql));
        if (next.done === true) break;
        count += next.value.length;
        yield next.value;
      }
      ended = true;
    } catch (error) {
      if (watch?.signal?.aborted === true && error === watch.signal.reason) throw error;
      ended = true;
      throw this.failure(error, statement.sql, parameters);
    } finally {
      if (!ended) await rows.return?.();
      this.reading = false;
      if (observer.active) observer.streamed(statement.sql, parameters, count, start);
    }
  }

  async begin(options: TransactionOptions = {}): Promise<void> {
    if (this.transaction)
      throw new InvalidStateError('a transaction is open on this connection already; use a savepoint inside it');
    const statements = this.dialect.beginStatements(options).map((sql) => ({ sql, returnsRows: false }));
    if (this.raw.pipelines === true) for (const statement of statements) this.sendAhead(statement);
    else for (const statement of statements) await this.run(statement, []);
    this.transaction = true;
  }

  /**
   * Sends a statement and does not wait for it: the first statement of a transaction travels with its BEGIN. Where that is
   * refused the connection is of no use, and whatever follows says why.
   */
  private sendAhead(statement: StatementText): void {
    void Promise.resolve(this.run(statement, [])).catch((error: unknown) => this.lose(error as JoineryError));
  }

  /** @param statement - what ends the transaction where that is not COMMIT: PREPARE TRANSACTION */
  async commit(statement = COMMIT): Promise<void> {
    this.mustBeOpen('commit');
    await this.run(statement, [], ENDING);
    this.transaction = false;
    this.savepoints = 0;
  }

  /** Undoes the transaction; without one it does nothing. After a lost connection it makes the session usable again. */
  async rollback(): Promise<void> {
    const open = this.transaction;
    this.transaction = false;
    this.savepoints = 0;
    if (this.reading) this.lose(new DisconnectError('the connection was left while a result was read from it'), false);
    if (open && this.lost === undefined && !this.released) await this.run(ROLLBACK, [], ENDING);
  }

  /** A point to go back to inside the transaction. */
  async savepoint(): Promise<Savepoint> {
    this.mustBeOpen('open a savepoint');
    this.savepoints += 1;
    const name = `joinery_${String(this.savepoints)}`;
    await this.run({ sql: `SAVEPOINT ${name}`, returnsRows: false }, []);
    return {
      release: async () => void (await this.run({ sql: `RELEASE SAVEPOINT ${name}`, returnsRows: false }, [])),
      rollback: async () => void (await this.run({ sql: `ROLLBACK TO SAVEPOINT ${name}`, returnsRows: false }, [])),
    };
  }

  /** Gives the connection back to the pool. */
  release(): Awaitable<void> {
    if (this.released) return undefined;
    if (this.reading) return this.discard();
    const { pool } = this.context;
    if (!this.transaction || this.lost !== undefined) {
      this.released = true;
      return pool.release(this.entry);
    }
    return this.rollback().then(
      () => this.release(),
      () => this.discard(),
    );
  }

  /** Throws the connection away instead of giving it back. */
  discard(): void {
    this.released = true;
    this.context.pool.invalidate(this.entry);
  }

  /** Takes the connection out of the pool; `release` then closes it. */
  detach(): void {
    this.context.pool.detach(this.entry);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.release();
  }

  protected override withConnection<T>(work: (connection: Connection) => Awaitable<T>): Awaitable<T> {
    return work(this);
  }
  protected override leaseConnection(): LeasedConnection {
    return { connection: this, release: () => undefined };
  }

  private mustBeOpen(what: string): void {
    if (this.lost !== undefined) throw this.unusable();
    if (!this.transaction) throw new InvalidStateError(`there is no transaction to ${what}; begin one first`);
  }
  private mustBeUsable(): void {
    if (this.released || this.lost !== undefined || this.reading) throw this.unusable();
  }
  /** Some drivers count parameters in 16 bits, and would send what the server can't follow. */
  private tooMany({ length }: readonly unknown[]): ValidationError {
    const { name, capabilities } = this.dialect;
    return new ValidationError(
      `the statement has ${String(length)} parameters, and ${name} takes ${String(capabilities.maxParameters)} at most: store many rows with bulkInsert() or a repository's insertMany(), and compare with a long list by in()`,
    );
  }
  private unusable(): JoineryError {
    if (this.lost !== undefined)
      return new PendingRollbackError('the connection was lost; roll back and begin again', { cause: this.lost });
    return new InvalidStateError(
      this.released
        ? 'this connection was given back to the pool'
        : 'this connection is reading a stream, and its driver can do nothing else meanwhile; read the stream to its end first, or use another session',
    );
  }

  private sent(
    { sql }: StatementText,
    parameters: readonly unknown[],
    options: RunOptions | undefined,
    work: (given: RunOptions | undefined) => Awaitable<QueryResult>,
  ): Awaitable<QueryResult> {
    const { observer } = this.context;
    if (observer.active)
      return observer.observe(sql, parameters, async () => this.checked(sql, parameters, options, work));
    return this.checked(sql, parameters, options, work);
  }

  private checked(
    sql: string,
    parameters: readonly unknown[],
    options: RunOptions | undefined,
    work: (given: RunOptions | undefined) => Awaitable<QueryResult>,
  ): Awaitable<QueryResult> {
    const watch = this.watchOf(options);
    watch?.signal?.throwIfAborted();
    const inside = watch !== undefined && this.raw.inProcess === true;
    let result: Awaitable<QueryResult>;
    try {
      result = work(inside ? inProcessOptions(options, watch, sql) : options);
    } catch (error) {
      throw this.failure(error, sql, parameters);
    }
    if (!(result instanceof Promise)) return result;
    const settled = watch === undefined || inside ? result : watchStatement(result, watch, this.raw, sql);
    return settled.catch((error: unknown) => {
      throw inside && error instanceof Stopped ? error.reason : this.failure(error, sql, parameters);
    });
  }

  /** What stops a statement: its own wishes, before those of the connection. */
  private watchOf(options: Watch | undefined): Watch | undefined {
    const signal = options === ENDING ? undefined : (options?.signal ?? this.watch?.signal);
    const timeout = options?.timeout ?? this.watch?.timeout;
    return signal === undefined && !(timeout !== undefined && timeout > 0) ? undefined : { signal, timeout };
  }

  /** The error to throw; a lost connection is remembered and leaves the pool. */
  private failure(error: unknown, sql: string, parameters: readonly unknown[]): unknown {
    if (error instanceof Stopped) {
      if (error.clean && !this.raw.broken) return error.reason;
      const told = toldDisconnect(error.lost(sql), sql, this.transaction);
      this.lose(told, false);
      return error.reason instanceof StatementTimeoutError ? told : error.reason;
    }
    const mapped = this.dialect.mapError(error, {
      sql,
      parameters: this.context.errorParameters ? parameters : undefined,
      registry: this.context.constraintErrors,
    });
    if (!(mapped instanceof DisconnectError) && !this.raw.broken) return mapped;
    const told = toldDisconnect(mapped, sql, this.transaction);
    this.lose(told);
    return told;
  }

  /** @param others - connections of the same age can't be trusted either */
  private lose(cause: JoineryError, others = true): void {
    this.lost = cause;
    this.context.pool.invalidate(this.entry, others);
  }
}

/** A connection for a stream, and how it is given back. */
export interface LeasedConnection {
  readonly connection: Connection;
  readonly release: () => Awaitable<void>;
}

/** A point inside a transaction. */
export interface Savepoint {
  /** Keeps what was done since. */
  release(): Promise<void>;
  /** Undoes what was done since; the transaction goes on. */
  rollback(): Promise<void>;
}
