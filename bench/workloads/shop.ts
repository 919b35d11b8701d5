import type Database from 'better-sqlite3';
import type pg from 'pg';
import type { VisitInput } from './contestant.js';

export const SIZES = { customers: 10_000, orders: 10_000, items: 40_000, products: 1_000, tags: 50 };

/** How a layer stores a time on SQLite: each has its own form. */
export type TimeForm = (date: Date) => string | number;
/** `2026-01-31 23:59:59.123` */
export const asPlainText: TimeForm = (date) => date.toISOString().slice(0, -1).replace('T', ' ');

const START = Date.UTC(2026, 0, 1);
const STATUSES = ['pending', 'paid', 'shipped', 'returned'];
export const CITIES = Array.from({ length: 40 }, (_, index) => `City ${index}`);
/** A time of the data. */
export const at = (minutes: number): Date => new Date(START + minutes * 60_000 + (minutes % 1000));

/** Visits to insert. */
export const visits = (count: number): VisitInput[] =>
  Array.from({ length: count }, (_, index) => ({
    page: `/products/${index % SIZES.products}`,
    millis: index % 977,
    note: index % 3 === 0 ? null : `from page ${index}`,
    at: at(index),
  }));

const rows = (count: number, row: (id: number) => unknown[]): unknown[][] =>
  Array.from({ length: count }, (_, index) => row(index + 1));

/** The tables in the order they are filled: columns, rows. */
const TABLES: Readonly<Record<string, readonly [columns: string, rows: () => unknown[][]]>> = {
  customers: [
    'id, email, name, city, active, score, created_at',
    () =>
      rows(SIZES.customers, (id) => [
        id,
        `user${id}@example.org`,
        `Customer number ${id}`,
        CITIES[id % CITIES.length],
        id % 3 !== 0,
        (id % 500) * 1.5,
        at(id),
      ]),
  ],
  orders: [
    'id, status, total, placed_at, customer_id',
    () => rows(SIZES.orders, (id) => [id, STATUSES[id % 4], (id * 37) % 10_000, at(id), ((id - 1) % 2000) + 1]),
  ],
  products: ['id, name, price', () => rows(SIZES.products, (id) => [id, `Product ${id}`, id * 10])],
  order_items: [
    'id, quantity, price, note, order_id, product_id',
    () =>
      rows(SIZES.items, (id) => [
        id,
        (id % 5) + 1,
        (id * 13) % 1000,
        id % 4 === 0 ? `gift ${id}` : null,
        ((id - 1) % SIZES.orders) + 1,
        (id % SIZES.products) + 1,
      ]),
  ],
  tags: ['id, name', () => rows(SIZES.tags, (id) => [id, `tag ${id}`])],
  products_tags: [
    'product_id, tag_id',
    () => rows(SIZES.products * 5, (n) => [Math.floor((n - 1) / 5) + 1, ((n * 7) % SIZES.tags) + 1]),
  ],
};

/** Fills the shop in a file that has its tables. */
export function fillSqlite(database: Database.Database, time: TimeForm): void {
  database.transaction(() => {
    for (const [table, [columns, make]] of Object.entries(TABLES)) {
      const marks = columns.replace(/\w+/g, '?');
      const insert = database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${marks})`);
      for (const row of make())
        insert.run(
          row.map((value) =>
            value instanceof Date ? time(value) : typeof value === 'boolean' ? Number(value) : value,
          ),
        );
    }
  })();
  database.exec('ANALYZE');
}

/** Fills the shop in a database that has its tables. */
export async function fillPostgres(client: pg.Client): Promise<void> {
  for (const [table, [columns, make]] of Object.entries(TABLES)) {
    const names = columns.split(', ');
    const all = make();
    const types = await client.query<{ type: string }>(
      `SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute JOIN unnest($1::text[]) WITH ORDINALITY AS c (name, n)
       ON attname = name WHERE attrelid = $2::regclass ORDER BY n`,
      [names, table],
    );
    const lists = types.rows.map(({ type }, index) => `$${index + 1}::${type}[]`);
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT * FROM unnest(${lists.join(', ')})`,
      names.map((_, index) => all.map((row) => row[index])),
    );
    if (names[0] === 'id')
      await client.query(`SELECT setval(pg_get_serial_sequence($1, 'id'), $2)`, [table, all.length]);
  }
  await client.query('ANALYZE');
}
