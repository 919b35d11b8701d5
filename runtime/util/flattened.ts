/**
 * The items of lists that come one after the other, as an asynchronous generator gives them: one list is asked for when the one before
 * is used up, and ending early ends the source. Written by hand because `yield*` of a list inside an asynchronous generator
 * waits several ticks for each item.
 */
export class Flattened<T> implements AsyncGenerator<T, void, undefined> {
  readonly #lists: AsyncGenerator<readonly T[], void, undefined>;
  #list: readonly T[] = [];
  #at = 0;
  /** The step that waits for a list; those asked for meanwhile come after it, as with a generator. */
  #waiting: Promise<unknown> | undefined;

  constructor(lists: AsyncGenerator<readonly T[], void, undefined>) {
    this.#lists = lists;
  }

  next(): Promise<IteratorResult<T, void>> {
    if (this.#waiting === undefined && this.#at < this.#list.length)
      return Promise.resolve({ value: this.#list[this.#at++] as T, done: false });
    return this.#inTurn(() => this.#more());
  }
  return(): Promise<IteratorResult<T, void>> {
    return this.#end(() => this.#lists.return());
  }
  throw(error: unknown): Promise<IteratorResult<T, void>> {
    return this.#end(() => this.#lists.throw(error));
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  async #more(): Promise<IteratorResult<T, void>> {
    while (this.#at >= this.#list.length) {
      const { value, done } = await this.#lists.next();
      if (done === true) return { value: undefined, done: true };
      this.#list = value;
      this.#at = 0;
    }
    return { value: this.#list[this.#at++] as T, done: false };
  }

  #end(source: () => Promise<unknown>): Promise<IteratorResult<T, void>> {
    return this.#inTurn(async () => {
      this.#list = [];
      this.#at = 0;
      await source();
      return { value: undefined, done: true };
    });
  }
  #inTurn<R>(step: () => Promise<R>): Promise<R> {
    const turn = this.#waiting === undefined ? step() : this.#waiting.then(step, step);
    this.#waiting = turn;
    const settled = (): void => {
      if (this.#waiting === turn) this.#waiting = undefined;
    };
    turn.then(settled, settled);
    return turn;
  }
}
