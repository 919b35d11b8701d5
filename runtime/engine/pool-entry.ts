import type { DriverConnection } from './driver.js';

/** A connection and what the pool remembers of it. */
export class PoolEntry {
  readonly connection: DriverConnection;
  readonly generation: number;
  readonly since: number;
  state: 'idle' | 'out' | 'detached' | 'gone' = 'out';

  constructor(connection: DriverConnection, generation: number) {
    this.connection = connection;
    this.generation = generation;
    this.since = Date.now();
  }
}

/** How long a connection may take to say goodbye, in milliseconds. */
export const FAREWELL = 1000;

/**
 * Closes a connection whatever its state: an error of a connection that goes helps nobody, and one whose network is cut
 * would never answer.
 */
export async function closeQuietly({ connection }: PoolEntry): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const closing = connection.close();
    if (!(closing instanceof Promise)) return;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        connection.destroy?.();
        resolve();
      }, FAREWELL);
    });
    await Promise.race([closing, late]);
  } catch {
    connection.destroy?.();
  } finally {
    clearTimeout(timer);
  }
}
