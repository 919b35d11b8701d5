import type { Connection, Savepoint } from '../engine/connection.js';
import type { Awaitable } from '../engine/driver.js';
import type { Engine } from '../engine/engine.js';
import type { TransactionOptions } from '../engine/engine-dialect.js';
import type { Watch } from '../engine/watch-statement.js';
import { closedError } from './flow.js';

/** A transaction that was prepared: how it ends, on the connection that prepared it or on another. */
export type Prepared = Readonly<Record<'commit' | 'rollback', (connection: Connection) => Promise<void>>>;

/** The connection of a session while it has a transaction: taken and begun by the first statement. */
export class SessionConnection {
  readonly engine: Engine;
  private readonly defaults: TransactionOptions;
  private current: Connection | undefined;
  private options: TransactionOptions | undefined;
  private readonly watch: Watch;
  /** Set between the two phases of a commit. */
  prepared: Prepared | undefined;
  /** No transaction begins any more: nobody would end it. */
  closed = false;

  /** @param watch - what stops any statement of the session */
  constructor(engine: Engine, defaults: TransactionOptions, watch: Watch) {
    this.engine = engine;
    this.defaults = defaults;
    this.watch = watch;
  }

  get open(): boolean {
    return this.current !== undefined;
  }

  /** How the next transaction begins. */
  prepare(options: TransactionOptions): void {
    this.options = options;
  }

  /** The connection, in a transaction; at once when there is one. */
  get(): Awaitable<Connection> {
    return this.current ?? this.begin();
  }

  private async begin(): Promise<Connection> {
    if (this.closed) throw closedError('begin');
    const { signal, timeout } = this.watch;
    const options = this.options ?? this.defaults;
    const on = options.readOnly === true ? 'replica' : 'primary';
    const connection = await this.engine.connect({ signal, timeout, on });
    try {
      await connection.begin(options);
      // It may have been closed while this waited.
      if (this.closed as boolean) throw closedError('begin');
    } catch (error) {
      await connection.release();
      throw error;
    }
    this.current = connection;
    return connection;
  }

  async savepoint(): Promise<Savepoint> {
    return (await this.get()).savepoint();
  }

  /** Ends the transaction and gives the connection back. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    const connection = this.current;
    if (connection === undefined) return;
    const { prepared } = this;
    if (prepared !== undefined) {
      this.prepared = this.current = this.options = undefined;
      return prepared[how](connection).finally(() => connection.release());
    }
    if (how === 'commit') await connection.commit();
    this.current = undefined;
    this.options = undefined;
    try {
      if (how === 'rollback') await connection.rollback();
    } finally {
      await connection.release();
    }
  }
}
