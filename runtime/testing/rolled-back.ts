import type { BaseDatabase } from '../session/base-database.js';
import type { BaseSession } from '../session/base-session.js';

/**
 * Runs `work` with a session whose transaction is rolled back afterwards, whatever happens: a test may write into a database
 * that others use. What is written by `flush` is seen by queries of the session. A `commit` inside is kept by the database, so
 * code under test takes the session and leaves committing to its caller.
 *
 * @returns what `work` returned
 */
export async function rolledBack<S extends BaseSession, T>(
  db: BaseDatabase<S>,
  work: (session: S) => T | Promise<T>,
): Promise<T> {
  const session = db.session();
  try {
    const result = await work(session);
    await session.rollback();
    return result;
  } finally {
    await session.close();
  }
}
