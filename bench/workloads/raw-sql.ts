import type { Filter } from './contestant.js';

export const CUSTOMER = 'id, email, name, city, active, score, created_at';
export const ORDER = 'o.id, o.status, o.total, o.placed_at, o.customer_id';
export const ITEM = 'id, quantity, price, note, order_id, product_id';

/** The text and the parameters (but for the size of the page), as one writes them without a library. */
export function searchSql(
  filter: Filter,
  mark: (position: number) => string,
  time: (date: Date) => unknown,
  truth: (value: boolean) => unknown,
): [sql: string, values: unknown[]] {
  const terms: string[] = [];
  const values: unknown[] = [];
  const add = (term: string, value: unknown): void => {
    values.push(value);
    terms.push(`${term} ${mark(values.length)}`);
  };
  if (filter.city !== undefined) add('city =', filter.city);
  if (filter.active !== undefined) add('active =', truth(filter.active));
  if (filter.least !== undefined) add('score >=', filter.least);
  if (filter.since !== undefined) add('created_at >=', time(filter.since));
  if (filter.name !== undefined) add('name LIKE', `${filter.name}%`);
  const where = terms.length === 0 ? '' : ` WHERE ${terms.join(' AND ')}`;
  return [`SELECT ${CUSTOMER} FROM customers${where} ORDER BY id LIMIT ${mark(values.length + 1)}`, values];
}
