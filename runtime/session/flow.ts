import type { Awaitable } from '../engine/driver.js';
import { InvalidStateError } from '../util/errors.js';

/** One logical flow: an operation begun while another runs is refused, or waits where it was collected. */
export class Flow {
  #busy: string | undefined;
  readonly #waiting: (() => void)[] = [];

  /** What runs now. */
  get busy(): string | undefined {
    return this.#busy;
  }

  /**
   * Begins an operation without a promise; `leave` must follow.
   *
   * @throws InvalidStateError while another runs
   */
  enter(what: string): void {
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

  /** Lets others use the session while listeners are told of the operation that runs. */
  async lend<T>(work: () => Promise<T>): Promise<T> {
    const busy = this.#busy;
    this.leave();
    try {
      return await work();
    } finally {
      while (this.#busy !== undefined) await this.#idle();
      this.#busy = busy;
    }
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
    while (this.#busy !== undefined) await this.#idle();
    return this.run(what, work);
  }
}
