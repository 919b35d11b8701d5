import type { Customer, Item, Order } from './contestant.js';

/** Rows of a page of the search. */
export const PAGE = 20;

/** Rows as arrays made into objects by hand. */
export const customerOf = (row: readonly unknown[], toDate: (value: unknown) => Date, from = 0): Customer => ({
  id: row[from] as number,
  email: row[from + 1] as string,
  name: row[from + 2] as string,
  city: row[from + 3] as string,
  active: Boolean(row[from + 4]),
  score: row[from + 5] as number,
  createdAt: toDate(row[from + 6]),
});
export const orderOf = (row: readonly unknown[], toDate: (value: unknown) => Date): Order => ({
  id: row[0] as number,
  status: row[1] as string,
  total: row[2] as number,
  placedAt: toDate(row[3]),
  customerId: row[4] as number,
});
export const itemOf = (row: readonly unknown[]): Item => ({
  id: row[0] as number,
  quantity: row[1] as number,
  price: row[2] as number,
  note: row[3] as string | null,
  orderId: row[4] as number,
  productId: row[5] as number,
});
