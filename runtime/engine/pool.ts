import type { OperationalError } from '../util/errors.js';
import { DisconnectError, InvalidStateError, PoolTimeoutError } from '../util/errors.js';
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

/** What the pool needs from whoever owns it. */
export interface PoolHooks {
  connect(): Promise<DriverConnection>;
  /** Ends what the last user left open; called at each return. */
  reset?(connection: DriverConnection): Awaitable<void>;
  /** Says whether the connection still answers. */
  ping?(connection: DriverConnection): Promise<boolean>;
  warn?(message: string): void;
}

export interface PoolStatistics {
  readonly idle: number;
  readonly inUse: number;
  /** Takers waiting for a connection. */
  readonly waiting: number;
  /** Connections beyond `size`. */
  readonly overflow: number;
  /** Connections opened since the pool was made. */
  readonly opened: number;
}

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

interface Waiter {
  resolve(entry: PoolEntry): void;
  reject(error: unknown): void;
  /** Stops the clock and the signal; called when the waiter leaves the queue. */
  settle(): void;
}

/** Keeps and hands out connections; one for all drivers. */
export class Pool {
  private readonly idle: PoolEntry[] = [];
  private readonly waiters: Waiter[] = [];
  private readonly out = new Set<PoolEntry>();
  /** Open connections and those being opened, without detached ones. */
  private total = 0;
  private opened = 0;
  private generation = 0;
  private closed: (() => void)[] | undefined;
  private readonly size: number;
  private readonly most: number;
  private readonly timeout: number;
  private readonly recycle: number;
  private readonly prePing: boolean;
  private readonly fifo: boolean;
  private readonly hooks: PoolHooks;

  constructor(hooks: PoolHooks, options: PoolOptions = {}) {
    this.hooks = hooks;
    this.size = options.size ?? 5;
    this.most = this.size + (options.overflow ?? 10);
    this.timeout = options.timeout ?? 30_000;
    this.recycle = options.recycle ?? Infinity;
    this.prePing = options.prePing ?? false;
    this.fifo = options.order === 'fifo';
  }

  get statistics(): PoolStatistics {
    return {
      idle: this.idle.length,
      inUse: this.out.size,
      waiting: this.waiters.length,
      overflow: Math.max(0, this.total - this.size),
      opened: this.opened,
    };
  }

  /**
   * Takes a connection; at once when one is idle.
   *
   * @throws PoolTimeoutError when none becomes free in time
   * @throws OperationalError when a new one can't be opened
   */
  acquire(signal?: AbortSignal): Awaitable<PoolEntry> {
    if (this.closed !== undefined) throw new InvalidStateError('the database was closed; open it again to use it');
    signal?.throwIfAborted();
    const entry = this.idle.length > 0 ? this.takeIdle() : undefined;
    if (entry !== undefined) return this.prePing ? this.pinged(entry, signal) : entry;
    return this.total < this.most ? this.open() : this.wait(signal);
  }

  /** Gives a connection back. Giving it back twice does nothing but warn. */
  release(entry: PoolEntry): Awaitable<void> {
    if (entry.state === 'detached') {
      entry.state = 'gone';
      return entry.connection.close();
    }
    if (entry.state !== 'out') {
      if (entry.state === 'idle')
        this.warn('a connection was returned to the pool twice; the second return is ignored');
      return undefined;
    }
    if (entry.connection.broken) return this.invalidate(entry);
    const reset = this.hooks.reset?.(entry.connection);
    if (!(reset instanceof Promise)) return this.settleReturn(entry);
    return reset.then(
      () => this.settleReturn(entry),
      () => this.invalidate(entry),
    );
  }

  /** Throws a connection away; a taker that waits gets a new one. `all`: older idle ones are not trusted either. */
  invalidate(entry: PoolEntry, all = false): void {
    if (all) this.generation += 1;
    if (entry.state === 'gone') return;
    const counted = entry.state !== 'detached';
    entry.state = 'gone';
    this.out.delete(entry);
    void this.closeQuietly(entry);
    if (counted) this.vacate();
  }

  /** Takes a connection out of the pool's hands; returning it closes it. */
  detach(entry: PoolEntry): void {
    if (entry.state !== 'out') return;
    entry.state = 'detached';
    this.out.delete(entry);
    this.vacate();
  }

  /** Closes the idle connections; those in use stay, and are kept when they come back. */
  async dispose(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((entry) => this.discard(entry)));
  }

  /** Closes for good: waiters fail, idle connections close, those in use have `grace` milliseconds to come back. */
  async close(grace = 3000): Promise<void> {
    if (this.closed !== undefined) return;
    const closed: (() => void)[] = (this.closed = []);
    for (const waiter of this.waiters.splice(0)) {
      waiter.settle();
      waiter.reject(new InvalidStateError('the database was closed while a connection was waited for'));
    }
    await this.dispose();
    if (this.out.size > 0) {
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        new Promise<void>((resolve) => closed.push(resolve)),
        new Promise<void>((resolve) => (timer = setTimeout(resolve, grace))),
      ]);
      clearTimeout(timer);
      for (const entry of [...this.out]) this.invalidate(entry);
    }
  }

  private takeIdle(): PoolEntry | undefined {
    for (;;) {
      const entry = this.fifo ? this.idle.shift() : this.idle.pop();
      if (entry === undefined) return undefined;
      if (!entry.connection.broken && entry.generation === this.generation && Date.now() - entry.since < this.recycle)
        return this.hand(entry);
      void this.discard(entry);
    }
  }

  private hand(entry: PoolEntry): PoolEntry {
    entry.state = 'out';
    this.out.add(entry);
    return entry;
  }

  private async pinged(entry: PoolEntry, signal: AbortSignal | undefined): Promise<PoolEntry> {
    if ((await this.hooks.ping?.(entry.connection).catch(() => false)) ?? true) return entry;
    this.invalidate(entry, true);
    return await this.acquire(signal);
  }

  private async open(): Promise<PoolEntry> {
    this.total += 1;
    const { generation } = this;
    let connection: DriverConnection;
    try {
      connection = await this.hooks.connect();
    } catch (error) {
      this.vacate();
      throw error;
    }
    this.opened += 1;
    const entry = this.hand(new PoolEntry(connection, generation));
    if (this.closed !== undefined) {
      this.invalidate(entry);
      throw new InvalidStateError('the database was closed while a connection was opened');
    }
    return entry;
  }

  private wait(signal: AbortSignal | undefined): Promise<PoolEntry> {
    return new Promise((resolve, reject) => {
      const leave = (error: Error): void => {
        const index = this.waiters.indexOf(waiter);
        if (index >= 0) this.waiters.splice(index, 1);
        waiter.settle();
        reject(error);
      };
      const aborted = (): void => leave(signal?.reason as Error);
      const timer = this.timeout > 0 ? setTimeout(() => leave(this.timedOut()), this.timeout) : undefined;
      const waiter: Waiter = {
        resolve,
        reject,
        settle: () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', aborted);
        },
      };
      signal?.addEventListener('abort', aborted, { once: true });
      this.waiters.push(waiter);
    });
  }

  private timedOut(): PoolTimeoutError {
    const seconds = String(this.timeout / 1000);
    const hint =
      this.most === 1
        ? 'this database has one connection, and an open session or transaction holds it; end that first, or do the work in it'
        : 'end sessions you no longer need, or give the pool a larger `size` or `overflow`';
    return new PoolTimeoutError(
      `no connection became free within ${seconds} s (${String(this.out.size)} in use): ${hint}`,
    );
  }

  private settleReturn(entry: PoolEntry): Awaitable<void> {
    if (entry.connection.broken) return this.invalidate(entry);
    const stale = entry.generation !== this.generation || this.closed !== undefined;
    this.out.delete(entry);
    if (stale || (this.waiters.length === 0 && this.idle.length >= this.size)) {
      const closing = this.discard(entry);
      this.finishClosing();
      return closing;
    }
    const waiter = this.waiters.shift();
    if (waiter === undefined) {
      entry.state = 'idle';
      this.idle.push(entry);
      return undefined;
    }
    waiter.settle();
    waiter.resolve(this.hand(entry));
    return undefined;
  }

  /** Closes a connection nobody uses and lets a waiter have its place. */
  private discard(entry: PoolEntry): Promise<void> {
    entry.state = 'gone';
    this.vacate();
    return this.closeQuietly(entry);
  }

  /** A place is free: the next waiter opens a connection of its own. */
  private vacate(): void {
    this.total -= 1;
    this.finishClosing();
    const waiter = this.waiters.shift();
    if (waiter === undefined) return;
    waiter.settle();
    this.open().then(
      (entry) => waiter.resolve(entry),
      (error: unknown) => waiter.reject(error),
    );
  }

  private finishClosing(): void {
    if (this.out.size === 0) for (const resolve of this.closed?.splice(0) ?? []) resolve();
  }

  private async closeQuietly(entry: PoolEntry): Promise<void> {
    try {
      await entry.connection.close();
    } catch {
      // It was on its way out: an error of a dead connection helps nobody.
    }
  }

  private warn(message: string): void {
    if (this.hooks.warn === undefined) process.emitWarning(message, 'JoineryWarning');
    else this.hooks.warn(message);
  }
}

/** True for errors after which a connection, and others of its age, can't be trusted. */
export function isDisconnect(error: unknown): error is OperationalError {
  return error instanceof DisconnectError;
}
