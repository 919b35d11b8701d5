import { Engine } from '../engine/engine.js';
import type { DatabaseAddress } from './database-address.js';
import type { Dialect } from './dialect.js';
import { openAddress, type OpenOptions } from './open-address.js';

export type { OpenOptions } from './open-address.js';

/**
 * Opens a database by its URL: `sqlite:shop.db`, `sqlite::memory:`, `pglite:./dir`, `pglite::memory:`,
 * `postgresql://user:password@host/name`, `mysql://user:password@host/name`; or by an object with the parts of one. With
 * `{ primary, replicas }`, what only reads goes to the replicas.
 *
 * @throws OperationalError for an unknown scheme, a driver that is not installed, and a server that can't be reached: its
 * version is asked for. A SQLite file is opened with the first connection
 */
export async function createEngine(address: DatabaseAddress, options: OpenOptions = {}): Promise<Engine<Dialect>> {
  if (typeof address === 'object' && 'primary' in address)
    return (await import('./open-replicated.js')).openReplicated(address, options);
  const { driver, dialect } = await openAddress(address, options);
  return new Engine(driver, dialect, options);
}
