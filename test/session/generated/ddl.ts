// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id INTEGER NOT NULL CONSTRAINT pk_parties PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL
)` },
    { kind: 'table', name: 'companies', sql: `CREATE TABLE companies (
  id INTEGER NOT NULL,
  vat_id TEXT,
  CONSTRAINT pk_companies PRIMARY KEY (id),
  CONSTRAINT fk_companies_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id INTEGER NOT NULL CONSTRAINT pk_customers PRIMARY KEY AUTOINCREMENT,
  email VARCHAR(120) NOT NULL,
  "first" VARCHAR(60) NOT NULL,
  "last" VARCHAR(60) NOT NULL,
  address JSON_TEXT,
  prefs JSON_TEXT,
  deleted_at DATETIME,
  created_at DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')) NOT NULL,
  updated_at DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')) NOT NULL,
  CONSTRAINT uq_customers_email UNIQUE (email),
  CONSTRAINT ck_customers_email CHECK ("email" like '%_@_%'),
  CONSTRAINT ck_customers_first_not_empty CHECK (length("first") > 0)
)` },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  id INTEGER NOT NULL CONSTRAINT pk_tags PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  CONSTRAINT uq_tags_name UNIQUE (name)
)` },
    { kind: 'table', name: 'customers_tags', sql: `CREATE TABLE customers_tags (
  customer_id INTEGER NOT NULL,
  tag_id INTEGER NOT NULL,
  CONSTRAINT pk_customers_tags PRIMARY KEY (customer_id, tag_id),
  CONSTRAINT fk_customers_tags_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT fk_customers_tags_tag_id_tags FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'orders', sql: `CREATE TABLE orders (
  id INTEGER NOT NULL CONSTRAINT pk_orders PRIMARY KEY AUTOINCREMENT,
  status TEXT DEFAULT 'pending' NOT NULL,
  placed_at DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')) NOT NULL,
  total DECIMAL(12, 2) NOT NULL,
  gross DECIMAL(14, 2) GENERATED ALWAYS AS (round("total" * 1.2 * 1.0000000000000004, 2)) STORED NOT NULL,
  notes TEXT,
  version INTEGER DEFAULT 1 NOT NULL,
  created_at DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')) NOT NULL,
  updated_at DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')) NOT NULL,
  customer_id INTEGER NOT NULL,
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT ck_orders_status CHECK ("status" in ('pending', 'paid', 'SHIPPED'))
)` },
    { kind: 'table', name: 'order_items', sql: `CREATE TABLE order_items (
  id INTEGER NOT NULL CONSTRAINT pk_order_items PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  sku TEXT NOT NULL,
  order_id INTEGER NOT NULL,
  CONSTRAINT fk_order_items_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id INTEGER NOT NULL,
  birthday DATE,
  CONSTRAINT pk_people PRIMARY KEY (id),
  CONSTRAINT fk_people_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'index', name: 'ix_customers_last_first', table: 'customers', sql: `CREATE INDEX ix_customers_last_first ON customers ("last", "first")` },
    { kind: 'index', name: 'ix_customers_lower_email', table: 'customers', sql: `CREATE INDEX ix_customers_lower_email ON customers (lower("email")) WHERE "deleted_at" is null` },
    { kind: 'index', name: 'ix_customers_tags_tag_id', table: 'customers_tags', sql: `CREATE INDEX ix_customers_tags_tag_id ON customers_tags (tag_id)` },
    { kind: 'view', name: 'top_customers', sql: `CREATE VIEW top_customers AS select customer_id, sum(total) as spent from orders group by customer_id` },
  ],
  postgresql: [
    { kind: 'enum', name: 'order_status', sql: `CREATE TYPE order_status AS ENUM ('pending', 'paid', 'SHIPPED')` },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id SERIAL NOT NULL,
  kind text NOT NULL,
  CONSTRAINT pk_parties PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'companies', sql: `CREATE TABLE companies (
  id integer NOT NULL,
  vat_id text,
  CONSTRAINT pk_companies PRIMARY KEY (id),
  CONSTRAINT fk_companies_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id SERIAL NOT NULL,
  email varchar(120) NOT NULL,
  first varchar(60) NOT NULL,
  last varchar(60) NOT NULL,
  address jsonb,
  prefs jsonb,
  deleted_at timestamptz,
  created_at timestamptz DEFAULT now() NOT NULL,
  updated_at timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT pk_customers PRIMARY KEY (id),
  CONSTRAINT uq_customers_email UNIQUE (email),
  CONSTRAINT ck_customers_email CHECK ("email" like '%_@_%'),
  CONSTRAINT ck_customers_first_not_empty CHECK (length("first") > 0)
)` },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_tags PRIMARY KEY (id),
  CONSTRAINT uq_tags_name UNIQUE (name)
)` },
    { kind: 'table', name: 'customers_tags', sql: `CREATE TABLE customers_tags (
  customer_id integer NOT NULL,
  tag_id integer NOT NULL,
  CONSTRAINT pk_customers_tags PRIMARY KEY (customer_id, tag_id),
  CONSTRAINT fk_customers_tags_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT fk_customers_tags_tag_id_tags FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'orders', sql: `CREATE TABLE orders (
  id SERIAL NOT NULL,
  status order_status DEFAULT 'pending' NOT NULL,
  placed_at timestamptz DEFAULT now() NOT NULL,
  total numeric(12,2) NOT NULL,
  gross numeric(14,2) GENERATED ALWAYS AS (round("total" * 1.2, 2)) STORED NOT NULL,
  notes text,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamptz DEFAULT now() NOT NULL,
  updated_at timestamptz DEFAULT now() NOT NULL,
  customer_id integer NOT NULL,
  CONSTRAINT pk_orders PRIMARY KEY (id),
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'order_items', sql: `CREATE TABLE order_items (
  id SERIAL NOT NULL,
  position integer NOT NULL,
  sku text NOT NULL,
  order_id integer NOT NULL,
  CONSTRAINT pk_order_items PRIMARY KEY (id),
  CONSTRAINT fk_order_items_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id integer NOT NULL,
  birthday date,
  CONSTRAINT pk_people PRIMARY KEY (id),
  CONSTRAINT fk_people_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'index', name: 'ix_customers_last_first', table: 'customers', sql: `CREATE INDEX ix_customers_last_first ON customers (last, first)` },
    { kind: 'index', name: 'ix_customers_lower_email', table: 'customers', sql: `CREATE INDEX ix_customers_lower_email ON customers ((lower("email"))) WHERE "deleted_at" is null` },
    { kind: 'index', name: 'ix_customers_tags_tag_id', table: 'customers_tags', sql: `CREATE INDEX ix_customers_tags_tag_id ON customers_tags (tag_id)` },
    { kind: 'view', name: 'top_customers', sql: `CREATE VIEW top_customers AS select customer_id, sum(total) as spent from orders group by customer_id` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'view', name: 'top_customers', sql: `DROP VIEW top_customers` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'order_items', sql: `DROP TABLE order_items` },
    { kind: 'table', name: 'orders', sql: `DROP TABLE orders` },
    { kind: 'table', name: 'customers_tags', sql: `DROP TABLE customers_tags` },
    { kind: 'table', name: 'tags', sql: `DROP TABLE tags` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
    { kind: 'table', name: 'companies', sql: `DROP TABLE companies` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
  ],
  postgresql: [
    { kind: 'view', name: 'top_customers', sql: `DROP VIEW top_customers` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'order_items', sql: `DROP TABLE order_items` },
    { kind: 'table', name: 'orders', sql: `DROP TABLE orders` },
    { kind: 'table', name: 'customers_tags', sql: `DROP TABLE customers_tags` },
    { kind: 'table', name: 'tags', sql: `DROP TABLE tags` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
    { kind: 'table', name: 'companies', sql: `DROP TABLE companies` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
    { kind: 'enum', name: 'order_status', sql: `DROP TYPE order_status` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
