/** Which page of a query is wanted. Without a cursor it is the first, or the last with `fromEnd`. */
export interface PageRequest {
  /** The most entities a page has. */
  readonly size: number;
  /** The page that follows this cursor: the `endCursor` of the page before. */
  readonly after?: string | null | undefined;
  /** The page that ends before this cursor: the `startCursor` of the page after. */
  readonly before?: string | null | undefined;
  /** Without a cursor: the last page. */
  readonly fromEnd?: boolean | undefined;
}

/** A page by number. */
export interface NumberedRequest {
  /** From 1 on. */
  readonly page: number;
  readonly size: number;
}

/** Some entities of a query in its order, and where they stand in it. */
export class Page<E> {
  readonly items: E[];
  /** Whether more follow. Going backward it is taken for granted: the cursor was one of them. */
  readonly hasNext: boolean;
  /** Whether some come before. Going forward it is taken for granted: the cursor was one of them. */
  readonly hasPrevious: boolean;
  /** Null on an empty page. */
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly #cursors: (index: number) => string;

  /** @param cursors - makes the cursor of the item at an index */
  constructor(items: E[], hasNext: boolean, hasPrevious: boolean, cursors: (index: number) => string) {
    this.items = items;
    this.hasNext = hasNext;
    this.hasPrevious = hasPrevious;
    this.startCursor = items.length === 0 ? null : cursors(0);
    this.endCursor = items.length === 0 ? null : cursors(items.length - 1);
    this.#cursors = cursors;
  }

  /** The cursor of one item, as the edges of a Relay connection have it. */
  cursor(index: number): string {
    if (this.items[index] === undefined) throw new RangeError(`the page has no item ${String(index)}`);
    return this.#cursors(index);
  }
}

/** A page by number, with how many entities and pages there are. */
export interface NumberedPage<E> {
  readonly items: E[];
  /** Entities of all pages together. */
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly pages: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}
