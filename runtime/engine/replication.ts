import type { StatementText } from './driver.js';

/** How a dialect tells how far a server has come. */
export interface Replication {
  /** Asks the primary for its position: everything that is committed is before it. */
  readonly position: StatementText;
  /** Asks a replica, with a position and the milliseconds it may wait, whether it has come that far: true, 1 or `t`. */
  readonly reached: StatementText;
  /** The replica waits by itself; otherwise it is asked again. */
  readonly waits: boolean;
  /** Whether an error says that the server only reads: nothing was done, and the primary can do it. */
  refused(error: unknown): boolean;
}
