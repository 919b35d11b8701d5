import type { Awaitable } from './driver.js';
import type { Connection } from './connection.js';
import type { ConnectOptions, Executor } from './executor.js';

/**
 * Runs `work` on a connection of any executor: a session's own, or one of the pool. For functions that applications import only
 * where they need them.
 */
export async function leased<T>(
  executor: Executor,
  work: (connection: Connection) => Awaitable<T>,
  options?: ConnectOptions,
): Promise<T> {
  const { connection, release } = await executor['leaseConnection'](options);
  try {
    return await work(connection);
  } finally {
    await release();
  }
}

/** Runs `work` so that all of it happens or nothing: in a transaction of its own, or behind a savepoint of the open one. */
export async function asOne<T>(connection: Connection, work: () => Awaitable<T>): Promise<T> {
  if (!connection.inTransaction) {
    await connection.begin({ mode: 'immediate' });
    try {
      const result = await work();
      await connection.commit();
      return result;
    } catch (error) {
      await connection.rollback();
      throw error;
    }
  }
  const savepoint = await connection.savepoint();
  try {
    const result = await work();
    await savepoint.release();
    return result;
  } catch (error) {
    // A lost connection has no savepoint to go back to; what failed says so.
    await savepoint.rollback().catch(() => undefined);
    throw error;
  }
}
