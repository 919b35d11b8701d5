import type { BaseDatabase, DatabaseOptions } from '../session/base-database.js';
import type { BaseSession } from '../session/base-session.js';

/** What of a database a test needs to set it up and to take it down. */
type Disposable = Pick<BaseDatabase<BaseSession>, 'createAll' | 'dropAll' | 'close'>;

/**
 * A database for one test with the schema's tables, empty. Without a URL it is SQLite's in memory. When it is disposed of, what
 * was created is dropped again and the connections are closed:
 *
 * ```ts
 * await using db = await temporaryDatabase(openDatabase);
 * ```
 *
 * @param open - the generated `openDatabase`
 * @param url - an empty database to use instead: never one with rows to keep, the tables of the schema are dropped at the end
 */
export async function temporaryDatabase<D extends Disposable, O extends DatabaseOptions>(
  open: (url: string, options?: O) => Promise<D>,
  url = 'sqlite::memory:',
  options?: O,
): Promise<D & AsyncDisposable> {
  const db = await open(url, options);
  try {
    await db.createAll();
  } catch (error) {
    await db.close();
    throw error;
  }
  return Object.assign(db, {
    async [Symbol.asyncDispose](): Promise<void> {
      try {
        await db.dropAll();
      } finally {
        await db.close();
      }
    },
  });
}
