import type { JoineryError } from '../util/errors.js';
import { DisconnectError, InvalidStateError, PendingRollbackError } from '../util/errors.js';
import type { Awaitable, DriverConnection, ExecuteOptions, QueryResult, Row, StatementText } from './driver.js';
import type { EngineDialect, TransactionOptions } from './engine-dialect.js';
import { Executor } from './executor.js';
import type { Pool, PoolEntry } from './pool.js';
import type { QueryLog } from './query-log.js';
import type { ConstraintErrors } from '../util/errors.js';

/** What all connections of an engine share. */
export interface ConnectionContext {
  readonly dialect: EngineDialect;
  readonly pool: Pool;
  readonly log?: QueryLog | undefined;
  readonly echoParameters: boolean;
  readonly errorParameters: boolean;
  readonly constraintErrors?: ConstraintErrors | undefined;
}

const COMMIT: StatementText = { sql: 'COMMIT', returnsRows: false };
const ROLLBACK: StatementText = { sql: 'ROLLBACK', returnsRows: false };

/**
 * A connection taken from the pool, with its transaction. Statements run at once, in autocommit until `begin`. Give it
 * back with `release` (or `await using`): what is uncommitted then is rolled back.
 */
export class Connection extends Executor implements AsyncDisposable {
  readonly dialect: EngineDialect;
  private readonly context: ConnectionContext;
  private readonly entry: PoolEntry;
  private readonly raw: DriverConnection;
  private transaction = false;
  private lost: JoineryError | undefined;
  private savepoints = 0;
  private released = false;

  constructor(context: ConnectionContext, entry: PoolEntry) {
    super();
    this.context = context;
    this.dialect = context.dialect;
    this.entry = entry;
    this.raw = entry.connection;
  }

  get inTransaction(): boolean {
    return this.transaction;
  }

  /** Runs one statement given as text; rows come in wire form. Synchronous drivers answer at once. */
  run(statement: StatementText, parameters: readonly unknown[], options?: ExecuteOptions): Awaitable<QueryResult> {
    if (this.released || this.lost !== undefined) throw this.unusable();
    if (this.context.log !== undefined)
      return this.logged(statement, parameters, () => this.raw.execute(statement, parameters, options));
    let result: Awaitable<QueryResult>;
    try {
      result = this.raw.execute(statement, parameters, options);
    } catch (error) {
      throw this.failure(error, statement.sql, parameters);
    }
    return result instanceof Promise ? this.guarded(result, statement, parameters, options?.signal) : result;
  }

  /** Runs one prepared statement once per list of parameters. */
  runMany(statement: StatementText, parameters: readonly (readonly unknown[])[]): Awaitable<QueryResult> {
    if (this.released || this.lost !== undefined) throw this.unusable();
    if (this.context.log !== undefined)
      return this.logged(statement, parameters, () => this.raw.executeMany(statement, parameters));
    let result: Awaitable<QueryResult>;
    try {
      result = this.raw.executeMany(statement, parameters);
    } catch (error) {
      throw this.failure(error, statement.sql, parameters);
    }
    return result instanceof Promise ? this.guarded(result, statement, parameters) : result;
  }

  /** Runs a script of several statements. */
  async script(sql: string): Promise<void> {
    if (this.released || this.lost !== undefined) throw this.unusable();
    await this.logged({ sql }, [], async () => {
      await this.raw.script(sql);
      return { rows: [], affected: 0 };
    });
  }

  /** Reads a result in chunks of at most `size` rows, in constant memory. */
  async *chunks(
    statement: StatementText,
    parameters: readonly unknown[],
    size = 1000,
  ): AsyncGenerator<Row[], void, undefined> {
    if (this.released || this.lost !== undefined) throw this.unusable();
    const { log } = this.context;
    const start = log === undefined ? 0 : performance.now();
    let rows = 0;
    try {
      for await (const chunk of this.raw.stream(statement, parameters, size)) {
        rows += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw this.failure(error, statement.sql, parameters);
    } finally {
      log?.({ sql: statement.sql, parameters: this.shown(parameters), duration: performance.now() - start, rows });
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

  async commit(): Promise<void> {
    this.mustBeOpen('commit');
    await this.run(COMMIT, []);
    this.transaction = false;
    this.savepoints = 0;
  }

  /** Undoes the transaction; without one it does nothing. After a lost connection it makes the session usable again. */
  async rollback(): Promise<void> {
    const open = this.transaction;
    this.transaction = false;
    this.savepoints = 0;
    if (open && this.lost === undefined && !this.released) await this.run(ROLLBACK, []);
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

  private mustBeOpen(what: string): void {
    if (this.lost !== undefined) throw this.unusable();
    if (!this.transaction) throw new InvalidStateError(`there is no transaction to ${what}; begin one first`);
  }

  private unusable(): JoineryError {
    if (this.lost === undefined) return new InvalidStateError('this connection was given back to the pool');
    return new PendingRollbackError('the connection was lost; roll back and begin again', { cause: this.lost });
  }

  private async guarded(
    result: Promise<QueryResult>,
    statement: StatementText,
    parameters: readonly unknown[],
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    try {
      return await result;
    } catch (error) {
      if (signal?.aborted === true) {
        this.lose(new DisconnectError('the statement was cancelled', { sql: statement.sql, cause: error }));
        throw signal.reason;
      }
      throw this.failure(error, statement.sql, parameters);
    }
  }

  /** The error to throw; a lost connection is remembered and leaves the pool. */
  private failure(error: unknown, sql: string, parameters: readonly unknown[]): JoineryError {
    const mapped = this.dialect.mapError(error, {
      sql,
      parameters: this.context.errorParameters ? parameters : undefined,
      registry: this.context.constraintErrors,
    });
    if (mapped instanceof DisconnectError || this.raw.broken) this.lose(mapped);
    return mapped;
  }

  private lose(cause: JoineryError): void {
    this.lost = cause;
    this.context.pool.invalidate(this.entry, true);
  }

  private shown(parameters: readonly unknown[]): readonly unknown[] | undefined {
    return this.context.echoParameters ? parameters : undefined;
  }

  private async logged(
    statement: StatementText,
    parameters: readonly unknown[],
    work: () => Awaitable<QueryResult>,
  ): Promise<QueryResult> {
    const start = performance.now();
    const { sql } = statement;
    try {
      const result = await work();
      const duration = performance.now() - start;
      this.context.log?.({
        sql,
        parameters: this.shown(parameters),
        duration,
        rows: result.rows.length === 0 ? result.affected : result.rows.length,
      });
      return result;
    } catch (error) {
      const mapped = this.failure(error, sql, parameters);
      this.context.log?.({
        sql,
        parameters: this.shown(parameters),
        duration: performance.now() - start,
        rows: 0,
        error: mapped,
      });
      throw mapped;
    }
  }
}

/** A point inside a transaction. */
export interface Savepoint {
  /** Keeps what was done since. */
  release(): Promise<void>;
  /** Undoes what was done since; the transaction goes on. */
  rollback(): Promise<void>;
}
