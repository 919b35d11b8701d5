/** What one statement carries at most, in characters: servers refuse packets that are too large. */
const MOST_TEXT = 1 << 20;
/** Rows of one statement at most: more gain nothing. */
export const MOST_ROWS = 1000;

/** Neighbours of one shape, sent when there are enough of them. */
export class RowBatches<S extends object> {
  readonly #most: (shape: S) => number;
  readonly #send: (shape: S, rows: readonly unknown[][], only: boolean) => Promise<void>;
  #shape: S | undefined;
  #rows: unknown[][] = [];
  #size = 0;
  #sent = false;

  /**
   * @param most - rows of a shape in one statement
   * @param send - `only` where no other batch was sent or will be
   */
  constructor(
    most: (shape: S) => number,
    send: (shape: S, rows: readonly unknown[][], only: boolean) => Promise<void>,
  ) {
    this.#most = most;
    this.#send = send;
  }

  /**
   * Takes a row; what it gives is to be awaited before the next.
   *
   * @param apart - the row may not stand in one statement with those before it
   */
  add(shape: S, row: unknown[], apart = false): Promise<void> | undefined {
    let size = 0;
    for (const value of row) size += typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;
    const full =
      shape !== this.#shape || apart || this.#rows.length >= this.#most(shape) || this.#size + size > MOST_TEXT;
    const sending = full && this.#rows.length > 0 ? this.#flush(false) : undefined;
    this.#shape = shape;
    this.#rows.push(row);
    this.#size += size;
    return sending;
  }
  /** Sends what is left. */
  async end(): Promise<void> {
    if (this.#rows.length > 0) await this.#flush(!this.#sent);
  }
  #flush(only: boolean): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#size = 0;
    this.#sent = true;
    return this.#send(this.#shape as S, rows, only);
  }
}
