import { InvalidStateError, PoolTimeoutError } from '../util/errors.js';
import type { Awaitable, DriverConnection } from './driver.js';
import { closeQuietly, FAREWELL, PoolEntry } from './pool-entry.js';
import type { PoolHooks, PoolOptions, PoolStatistics } from './pool-options.js';
import { PoolQueue } from './pool-queue.js';
import { untilAborted } from './until-aborted.js';

/** How long an idle connection may take to show that it is alive, in milliseconds. */
const PING_TIMEOUT = 5000;

/** Keeps and hands out connections; one for all drivers. */
export class Pool {
  private readonly idle: PoolEntry[] = [];
  private readonly queue: PoolQueue;
  private readonly out = new Set<PoolEntry>();
  /** Open connections and those being opened, without detached ones. */
  private total = 0;
  private opened = 0;
  private checkouts = 0;
  private invalidated = 0;
  private generation = 0;
  private closed: (() => void)[] | undefined;
  private readonly size: number;
  private readonly most: number;
  private readonly recycle: number;
  private readonly prePing: boolean;
  private readonly fifo: boolean;
  private readonly hooks: PoolHooks;

  constructor(hooks: PoolHooks, options: PoolOptions = {}) {
    this.hooks = hooks;
    this.size = options.size ?? 5;
    this.most = this.size + (options.overflow ?? 10);
    this.recycle = options.recycle ?? Infinity;
    this.prePing = options.prePing ?? false;
    this.fifo = options.order === 'fifo';
    const timeout = options.timeout ?? 30_000;
    this.queue = new PoolQueue(timeout, () => this.timedOut(timeout));
  }

  get statistics(): PoolStatistics {
    const { waits, timeouts, waited } = this.queue;
    return {
      idle: this.idle.length,
      inUse: this.out.size,
      waiting: this.queue.length,
      overflow: Math.max(0, this.total - this.size),
      opened: this.opened,
      checkouts: this.checkouts,
      invalidated: this.invalidated,
      waits,
      timeouts,
      waited,
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
    if (this.total >= this.most) return this.queue.wait(signal);
    return signal === undefined ? this.open() : this.openUntil(signal);
  }

  /** Gives a connection back. Giving it back twice does nothing but warn. */
  release(entry: PoolEntry): Awaitable<void> {
    if (entry.state === 'detached') {
      entry.state = 'gone';
      return closeQuietly(entry);
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
    if (all && entry.generation === this.generation) this.generation += 1;
    if (entry.state === 'gone') return;
    const counted = entry.state !== 'detached';
    entry.state = 'gone';
    this.out.delete(entry);
    this.invalidated += 1;
    this.hooks.tell?.('invalidate', entry.connection);
    void closeQuietly(entry);
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

  /**
   * Closes for good: waiters fail, idle connections close, those in use have `grace` milliseconds to come back and are
   * closed then.
   */
  async close(grace = 3000): Promise<void> {
    if (this.closed !== undefined) return;
    const closed: (() => void)[] = (this.closed = []);
    this.queue.refuse(() => new InvalidStateError('the database was closed while a connection was waited for'));
    await this.dispose();
    if (this.out.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      new Promise<void>((resolve) => closed.push(resolve)),
      new Promise<void>((resolve) => (timer = setTimeout(resolve, grace))),
    ]);
    clearTimeout(timer);
    await Promise.all([...this.out].map((entry) => this.force(entry)));
  }

  /** Ends a connection in use; what it runs is not left running in the database. */
  private async force(entry: PoolEntry): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, FAREWELL)));
    await Promise.race([entry.connection.cancel?.().catch(() => undefined), late]);
    clearTimeout(timer);
    this.invalidate(entry);
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
    this.checkouts += 1;
    this.hooks.tell?.('checkout', entry.connection);
    return entry;
  }

  private async pinged(entry: PoolEntry, signal: AbortSignal | undefined): Promise<PoolEntry> {
    if (await this.answers(entry)) return entry;
    this.invalidate(entry, true);
    return await this.acquire(signal);
  }

  private async answers({ connection }: PoolEntry): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), PING_TIMEOUT)));
    const alive = this.hooks.ping?.(connection).catch(() => false);
    return Promise.race([alive ?? true, late]).finally(() => clearTimeout(timer));
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

  /** Whoever no longer wants the connection leaves; it goes to the others once it is open. */
  private openUntil(signal: AbortSignal): Promise<PoolEntry> {
    const opening = this.open();
    return untilAborted(opening, signal, () => {
      opening.then(
        (entry) => this.release(entry),
        () => undefined,
      );
    });
  }

  private timedOut(timeout: number): PoolTimeoutError {
    const seconds = String(timeout / 1000);
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
    this.hooks.tell?.('checkin', entry.connection);
    if (stale || (this.queue.length === 0 && this.idle.length >= this.size)) {
      const closing = this.discard(entry);
      this.finishClosing();
      return closing;
    }
    if (this.queue.serve(() => this.hand(entry))) return undefined;
    entry.state = 'idle';
    this.idle.push(entry);
    return undefined;
  }

  /** Closes a connection nobody uses and lets a waiter have its place. */
  private discard(entry: PoolEntry): Promise<void> {
    entry.state = 'gone';
    this.vacate();
    return closeQuietly(entry);
  }

  /** A place is free: the next waiter opens a connection of its own. */
  private vacate(): void {
    this.total -= 1;
    this.finishClosing();
    this.queue.serve(() => this.open());
  }

  private finishClosing(): void {
    if (this.out.size === 0) for (const resolve of this.closed?.splice(0) ?? []) resolve();
  }

  private warn(message: string): void {
    if (this.hooks.warn === undefined) process.emitWarning(message, 'JoineryWarning');
    else this.hooks.warn(message);
  }
}
