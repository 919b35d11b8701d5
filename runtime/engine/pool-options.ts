import type { Awaitable, DriverConnection } from './driver.js';

/** How connections are kept. Times are in milliseconds. */
export interface PoolOptions {
  /** Connections kept open; default 5. */
  readonly size?: number;
  /** How many more may be open while all others are in use; default 10. */
  readonly overflow?: number;
  /** How long to wait for a free connection; default 30 000; 0 waits for ever. */
  readonly timeout?: number;
  /** Age at which a connection is replaced before it is handed out again; default: never. */
  readonly recycle?: number;
  /** Ask each connection whether it is alive before it is handed out; default false. */
  readonly prePing?: boolean;
  /** Which idle connection is taken: the last returned (`lifo`, default: idle ones can age out), or the first. */
  readonly order?: 'lifo' | 'fifo';
}

/** What happens to connections, as the pool tells it. */
export type PoolEvent = 'checkout' | 'checkin' | 'invalidate';

/** What the pool needs from whoever owns it. */
export interface PoolHooks {
  connect(): Promise<DriverConnection>;
  /** Ends what the last user left open; called at each return. */
  reset?(connection: DriverConnection): Awaitable<void>;
  /** Says whether the connection still answers. */
  ping?(connection: DriverConnection): Promise<boolean>;
  warn?(message: string): void;
  tell?: (event: PoolEvent, connection: DriverConnection) => void;
}

/** The pool at this moment, and what it did since it was made. */
export interface PoolStatistics {
  readonly idle: number;
  readonly inUse: number;
  /** Takers waiting for a connection. */
  readonly waiting: number;
  /** Connections beyond `size`. */
  readonly overflow: number;
  /** Connections opened since the pool was made. */
  readonly opened: number;
  /** Connections handed out. */
  readonly checkouts: number;
  /** Connections thrown away because they were lost, cancelled or could not be trusted. */
  readonly invalidated: number;
  /** Takers that found no free connection and had to wait. */
  readonly waits: number;
  /** Takers that waited in vain. */
  readonly timeouts: number;
  /** Milliseconds all takers waited together. */
  readonly waited: number;
}
