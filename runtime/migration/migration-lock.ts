import { SerializationError } from '../util/errors.js';
import type { MigrationConnection } from './migration-connection.js';
import { MigrationError } from './migration-error.js';

/** The advisory lock's key: the first digits of the hash of its name, "joinery migrate". */
const LOCK_KEY = 7_214_556_301;
const LOCK_NAME = 'joinery migrate';
const WAIT_SECONDS = 600;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/**
 * Runs `work` while no other migration runs on the database; a second one waits. SQLite has no such lock: there each
 * transaction takes the write lock at once (`beginExclusively`) and looks again at what is left to do.
 *
 * @throws MigrationError when the other one takes too long
 */
export async function withMigrationLock<T>(connection: MigrationConnection, work: () => Promise<T>): Promise<T> {
  switch (connection.dialect.name) {
    case 'sqlite':
      return work();
    case 'postgresql': {
      // Asked for again and again: a waiting statement would hold a snapshot, which blocks CREATE INDEX CONCURRENTLY.
      const take = async (): Promise<boolean> =>
        (await connection.value(`select pg_try_advisory_lock(${LOCK_KEY})`)) === true;
      await until(take);
      return release(work, () => connection.rows(`select pg_advisory_unlock(${LOCK_KEY})`));
    }
    case 'mysql': {
      const take = async (): Promise<boolean> =>
        Number(await connection.value(`select get_lock('${LOCK_NAME}', 1)`)) === 1;
      await until(take);
      return release(work, () => connection.rows(`select release_lock('${LOCK_NAME}')`));
    }
  }
}

async function until(take: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + WAIT_SECONDS * 1000;
  while (!(await take())) {
    if (Date.now() > end)
      throw new MigrationError(
        'JN8015',
        `Another migration has held the lock for ${WAIT_SECONDS} seconds.`,
        'Wait for it, or end it.',
      );
    await pause(50);
  }
}

async function release<T>(work: () => Promise<T>, unlock: () => Promise<unknown>): Promise<T> {
  try {
    return await work();
  } finally {
    // A lost connection has lost its lock too; the error of the work is the one to see.
    await unlock().catch(() => undefined);
  }
}

/** Begins a transaction that no other writer shares; waits for one without blocking the process. */
export async function beginExclusively(connection: MigrationConnection): Promise<void> {
  if (connection.dialect.name !== 'sqlite') return connection.raw.begin();
  const timeout = Number(await connection.value('PRAGMA busy_timeout'));
  await connection.rows('PRAGMA busy_timeout = 0');
  try {
    await until(async () => {
      try {
        await connection.raw.begin({ mode: 'immediate' });
        return true;
      } catch (error) {
        if (error instanceof SerializationError) return false;
        throw error;
      }
    });
  } finally {
    await connection.rows(`PRAGMA busy_timeout = ${timeout}`);
  }
}
