import type { Awaitable } from '../engine/driver.js';
import { InvalidStateError } from '../util/errors.js';

/** Why a session that was closed does nothing. */
export const closedError = (what: string): InvalidStateError =>
  new InvalidStateError(`the session is closed and can't ${what}: use another`);

/** One logical flow: an operation begun while another runs is refused, or waits where it was collected. */
export class Flow {
  #busy: string | undefined;
  /** Nothing runs any more, once what runs is done. */
  closed = false;
  readonly #waiting: (() => void)[] = [];

  /** What runs now. */
  get busy(): string | undefined {
    return this.#busy;
  }

  /**
   * Begins an operation without a promise; `leave` must follow.
   *
   * @throws InvalidStateError while another runs, and from `close` on
   */
  enter(what: string): void {
    if (this.closed) throw closedError(what);
    if (this.#busy !== undefined)
      throw new InvalidStateError(
        `the session is busy (${this.#busy}) and can't ${what} at the same time: await one operation before the next, or use a session for each flow`,
      );
    this.#busy = what;
  }
  leave(): void {
    this.#busy = undefined;
    this.#waiting.shift()?.();
  }

  /**
   * Lets others use the session while listeners are told of the operation that runs.
   *
   * @throws InvalidStateError when one of them closed it: what the operation was to write is gone
   */
  async lend(work: () => Promise<void>): Promise<void> {
    const busy = this.#busy;
    this.leave();
    try {
      await work();
    } finally {
      while (this.#busy !== undefined) await this.#idle();
      this.#busy = busy;
    }
    if (this.closed) throw closedError(String(busy));
  }
  #idle(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Runs an operation alone. */
  async run<T>(what: string, work: () => Awaitable<T>): Promise<T> {
    this.enter(what);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }
  /** Runs it when the others are done, instead of being refused. */
  async runWhenIdle<T>(what: string, work: () => Awaitable<T>): Promise<T> {
    while (this.#busy !== undefined && !this.closed) await this.#idle();
    return this.run(what, work);
  }
  /** Refuses what waits and what comes from now on, and does `work` last: when what runs is done. */
  async close(work: () => Promise<void>): Promise<void> {
    this.closed = true;
    for (const wake of this.#waiting.splice(0)) wake();
    while (this.#busy !== undefined) await this.#idle();
    this.#busy = 'close';
    try {
      await work();
    } finally {
      this.leave();
    }
  }
}
