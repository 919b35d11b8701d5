/** A query with five optional predicates over the measurements, as a search page has. */
export interface Filter {
  readonly station?: string;
  readonly sensor?: number;
  readonly quality?: number;
  readonly least?: number;
  readonly since?: Date;
}

/** What a query gives. */
export interface Found {
  readonly id: number;
  readonly station: string;
  readonly sensor: number;
  readonly value: number;
  readonly quality: number;
  readonly label: string;
  readonly note: string | null;
  readonly createdAt: Date;
}

/** Rows of a page. */
export const PAGE = 20;

/** A way to answer a filter. */
export type Search = (filter: Filter) => Promise<readonly Found[]> | readonly Found[];

const START = Date.UTC(2026, 0, 1);

/** 256 filters: every choice of the five predicates, eight times with other values. */
export const FILTERS: readonly Filter[] = Array.from({ length: 256 }, (_, index) => ({
  ...(index & 1 && { station: `station ${index % 50}` }),
  ...(index & 2 && { sensor: index % 7 }),
  ...(index & 4 && { quality: index % 3 }),
  ...(index & 8 && { least: index }),
  ...(index & 16 && { since: new Date(START + index * 1000) }),
}));
