import type { PoolTimeoutError } from '../util/errors.js';
import type { PoolEntry } from './pool-entry.js';

interface Waiter {
  readonly since: number;
  resolve(entry: PoolEntry | Promise<PoolEntry>): void;
  reject(error: unknown): void;
  /** Stops the clock and the signal; called when the waiter leaves the queue. */
  settle(): void;
}

/** Takers that wait for a connection, first come first served. */
export class PoolQueue {
  private readonly waiters: Waiter[] = [];
  private readonly timeout: number;
  private readonly late: () => PoolTimeoutError;
  waits = 0;
  timeouts = 0;
  waited = 0;

  /**
   * @param timeout - milliseconds a taker waits; 0 waits for ever
   * @param late - makes the error of one that waited in vain
   */
  constructor(timeout: number, late: () => PoolTimeoutError) {
    this.timeout = timeout;
    this.late = late;
  }

  get length(): number {
    return this.waiters.length;
  }

  wait(signal: AbortSignal | undefined): Promise<PoolEntry> {
    this.waits += 1;
    return new Promise((resolve, reject) => {
      const leave = (error: Error): void => {
        const index = this.waiters.indexOf(waiter);
        if (index >= 0) this.waiters.splice(index, 1);
        waiter.settle();
        reject(error);
      };
      const aborted = (): void => leave(signal?.reason as Error);
      const expired = (): void => {
        this.timeouts += 1;
        leave(this.late());
      };
      const timer = this.timeout > 0 ? setTimeout(expired, this.timeout) : undefined;
      const waiter: Waiter = {
        since: performance.now(),
        resolve,
        reject,
        settle: () => {
          this.waited += performance.now() - waiter.since;
          clearTimeout(timer);
          signal?.removeEventListener('abort', aborted);
        },
      };
      signal?.addEventListener('abort', aborted, { once: true });
      this.waiters.push(waiter);
    });
  }

  /** Serves the one that waits longest. False when nobody waits. */
  serve(take: () => PoolEntry | Promise<PoolEntry>): boolean {
    const waiter = this.waiters.shift();
    if (waiter === undefined) return false;
    waiter.settle();
    waiter.resolve(take());
    return true;
  }

  /** Sends everyone away. */
  refuse(error: () => Error): void {
    for (const waiter of this.waiters.splice(0)) {
      waiter.settle();
      waiter.reject(error());
    }
  }
}
