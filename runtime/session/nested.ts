/** An open savepoint of a session. Disposed of without a word, it is undone. */
export class Nested implements AsyncDisposable {
  readonly #release: () => Promise<void>;
  readonly #rollback: () => Promise<void>;
  #open = true;

  constructor(release: () => Promise<void>, rollback: () => Promise<void>) {
    this.#release = release;
    this.#rollback = rollback;
  }

  /** Keeps what was done since, as part of the transaction around it. */
  async release(): Promise<void> {
    if (!this.#open) return;
    await this.#release();
    this.#open = false;
  }
  /** Undoes what was done since, in the database and in memory. */
  async rollback(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#rollback();
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.rollback();
  }
}
