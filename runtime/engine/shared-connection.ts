import type { Connection } from './connection.js';
import type { Awaitable, QueryResult, StatementText } from './driver.js';

/**
 * One connection for many short reads asked for at once, where the driver sends a statement before the one before is answered: two
 * hundred finds wait for one round trip instead of for connections of the pool. Each is a transaction of its own, as it would be
 * elsewhere. The connection is taken for the first and given back after the last.
 */
export class SharedConnection {
  readonly #take: () => Awaitable<Connection>;
  #open: Awaitable<Shared> | undefined;

  constructor(take: () => Awaitable<Connection>) {
    this.#take = take;
  }

  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    const open = (this.#open ??= this.#begin());
    return open instanceof Promise
      ? open.then((shared) => this.#runOn(shared, statement, parameters))
      : this.#runOn(open, statement, parameters);
  }

  #begin(): Awaitable<Shared> {
    const taken = this.#take();
    if (!(taken instanceof Promise)) return { connection: taken, running: 0 };
    return taken.then(
      (connection) => (this.#open = { connection, running: 0 }),
      (error: unknown) => {
        this.#open = undefined;
        throw error;
      },
    );
  }

  async #runOn(shared: Shared, statement: StatementText, parameters: readonly unknown[]): Promise<QueryResult> {
    shared.running += 1;
    try {
      return await shared.connection.run(statement, parameters);
    } catch (error) {
      // It may be lost: whoever comes next takes another.
      this.#leave(shared);
      throw error;
    } finally {
      shared.running -= 1;
      if (shared.running === 0) {
        this.#leave(shared);
        void shared.connection.release();
      }
    }
  }

  #leave(shared: Shared): void {
    if (this.#open === shared) this.#open = undefined;
  }
}

interface Shared {
  readonly connection: Connection;
  running: number;
}
