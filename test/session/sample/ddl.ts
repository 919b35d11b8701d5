import type { DdlStatement } from 'joinery';

/** Creates what the schema names, in dependency order. */
export const create = {
  sqlite: [
    {
      kind: 'table',
      name: 'customers',
      sql: `CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(120) NOT NULL, first VARCHAR(60) NOT NULL, last VARCHAR(60) NOT NULL, address JSON_TEXT, prefs JSON_TEXT, deleted_at DATETIME, created_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')), updated_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')), CONSTRAINT customers_email_key UNIQUE (email), CONSTRAINT first_not_empty CHECK (length(first) > 0))`,
    },
    {
      kind: 'table',
      name: 'tags',
      sql: `CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40) NOT NULL, CONSTRAINT tags_name_key UNIQUE (name))`,
    },
    {
      kind: 'table',
      name: 'customers_tags',
      sql: `CREATE TABLE customers_tags (customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE, tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE, PRIMARY KEY (customer_id, tag_id))`,
    },
    {
      kind: 'table',
      name: 'orders',
      sql: `CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, status TEXT NOT NULL DEFAULT 'pending', placed_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')), total DECIMAL(12, 2) NOT NULL, gross DECIMAL(14, 2) GENERATED ALWAYS AS (total * 1.2) STORED, notes TEXT, version INTEGER NOT NULL, customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE, created_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')), updated_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')))`,
    },
    {
      kind: 'table',
      name: 'order_items',
      sql: `CREATE TABLE order_items (id INTEGER NOT NULL PRIMARY KEY, position INTEGER NOT NULL, sku TEXT NOT NULL, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE)`,
    },
    {
      kind: 'table',
      name: 'parties',
      sql: `CREATE TABLE parties (id INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL)`,
    },
    {
      kind: 'table',
      name: 'persons',
      sql: `CREATE TABLE persons (id INTEGER NOT NULL PRIMARY KEY REFERENCES parties (id) ON DELETE CASCADE, birthday DATE)`,
    },
    {
      kind: 'table',
      name: 'companies',
      sql: `CREATE TABLE companies (id INTEGER NOT NULL PRIMARY KEY REFERENCES parties (id) ON DELETE CASCADE, vat_id TEXT)`,
    },
  ],
  postgresql: [
    { kind: 'enum', name: 'order_status', sql: `CREATE TYPE order_status AS ENUM ('pending', 'paid', 'SHIPPED')` },
    {
      kind: 'table',
      name: 'customers',
      sql: `CREATE TABLE customers (id serial PRIMARY KEY, email varchar(120) NOT NULL CONSTRAINT customers_email_key UNIQUE, first varchar(60) NOT NULL, last varchar(60) NOT NULL, address jsonb, prefs jsonb, deleted_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), CONSTRAINT first_not_empty CHECK (length(first) > 0))`,
    },
    {
      kind: 'table',
      name: 'tags',
      sql: `CREATE TABLE tags (id serial PRIMARY KEY, name varchar(40) NOT NULL CONSTRAINT tags_name_key UNIQUE)`,
    },
    {
      kind: 'table',
      name: 'customers_tags',
      sql: `CREATE TABLE customers_tags (customer_id integer NOT NULL REFERENCES customers (id) ON DELETE CASCADE, tag_id integer NOT NULL REFERENCES tags (id) ON DELETE CASCADE, PRIMARY KEY (customer_id, tag_id))`,
    },
    {
      kind: 'table',
      name: 'orders',
      sql: `CREATE TABLE orders (id serial PRIMARY KEY, status order_status NOT NULL DEFAULT 'pending', placed_at timestamptz NOT NULL DEFAULT now(), total numeric(12,2) NOT NULL, gross numeric(14,2) GENERATED ALWAYS AS (total * 1.2) STORED, notes text, version integer NOT NULL, customer_id integer NOT NULL REFERENCES customers (id) ON DELETE CASCADE, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())`,
    },
    {
      kind: 'table',
      name: 'order_items',
      sql: `CREATE TABLE order_items (id serial PRIMARY KEY, position integer NOT NULL, sku text NOT NULL, order_id integer NOT NULL REFERENCES orders (id) ON DELETE CASCADE)`,
    },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (id serial PRIMARY KEY, kind text NOT NULL)` },
    {
      kind: 'table',
      name: 'persons',
      sql: `CREATE TABLE persons (id integer PRIMARY KEY REFERENCES parties (id) ON DELETE CASCADE, birthday date)`,
    },
    {
      kind: 'table',
      name: 'companies',
      sql: `CREATE TABLE companies (id integer PRIMARY KEY REFERENCES parties (id) ON DELETE CASCADE, vat_id text)`,
    },
  ],
} satisfies Record<string, readonly DdlStatement[]>;

/** Drops it again, in the opposite order. */
export const drop = {
  sqlite: ['companies', 'persons', 'parties', 'order_items', 'orders', 'customers_tags', 'tags', 'customers'].map(
    (name) => ({ kind: 'table' as const, name, sql: `DROP TABLE ${name}` }),
  ),
  postgresql: [
    ...['companies', 'persons', 'parties', 'order_items', 'orders', 'customers_tags', 'tags', 'customers'].map(
      (name) => ({ kind: 'table' as const, name, sql: `DROP TABLE ${name}` }),
    ),
    { kind: 'enum', name: 'order_status', sql: 'DROP TYPE order_status' },
  ],
} satisfies Record<string, readonly DdlStatement[]>;
