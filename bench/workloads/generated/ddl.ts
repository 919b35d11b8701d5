// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id INTEGER NOT NULL CONSTRAINT pk_customers PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  active BOOLEAN NOT NULL,
  score REAL NOT NULL,
  created_at DATETIME NOT NULL,
  CONSTRAINT uq_customers_email UNIQUE (email)
)` },
    { kind: 'table', name: 'orders', sql: `CREATE TABLE orders (
  id INTEGER NOT NULL CONSTRAINT pk_orders PRIMARY KEY AUTOINCREMENT,
  status TEXT NOT NULL,
  total INTEGER NOT NULL,
  placed_at DATETIME NOT NULL,
  customer_id INTEGER NOT NULL,
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
)` },
    { kind: 'table', name: 'products', sql: `CREATE TABLE products (
  id INTEGER NOT NULL CONSTRAINT pk_products PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  price INTEGER NOT NULL
)` },
    { kind: 'table', name: 'order_items', sql: `CREATE TABLE order_items (
  id INTEGER NOT NULL CONSTRAINT pk_order_items PRIMARY KEY AUTOINCREMENT,
  quantity INTEGER NOT NULL,
  price INTEGER NOT NULL,
  note TEXT,
  order_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  CONSTRAINT fk_order_items_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT fk_order_items_product_id_products FOREIGN KEY (product_id) REFERENCES products (id)
)` },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  id INTEGER NOT NULL CONSTRAINT pk_tags PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  CONSTRAINT uq_tags_name UNIQUE (name)
)` },
    { kind: 'table', name: 'products_tags', sql: `CREATE TABLE products_tags (
  product_id INTEGER NOT NULL,
  tag_id INTEGER NOT NULL,
  CONSTRAINT pk_products_tags PRIMARY KEY (product_id, tag_id),
  CONSTRAINT fk_products_tags_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT fk_products_tags_tag_id_tags FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'visits', sql: `CREATE TABLE visits (
  id INTEGER NOT NULL CONSTRAINT pk_visits PRIMARY KEY AUTOINCREMENT,
  page TEXT NOT NULL,
  millis INTEGER NOT NULL,
  note TEXT,
  at DATETIME NOT NULL
)` },
    { kind: 'index', name: 'ix_orders_customer_id', table: 'orders', sql: `CREATE INDEX ix_orders_customer_id ON orders (customer_id)` },
    { kind: 'index', name: 'ix_order_items_order_id', table: 'order_items', sql: `CREATE INDEX ix_order_items_order_id ON order_items (order_id)` },
    { kind: 'index', name: 'ix_order_items_product_id', table: 'order_items', sql: `CREATE INDEX ix_order_items_product_id ON order_items (product_id)` },
    { kind: 'index', name: 'ix_products_tags_tag_id', table: 'products_tags', sql: `CREATE INDEX ix_products_tags_tag_id ON products_tags (tag_id)` },
  ],
  postgresql: [
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id SERIAL NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  city text NOT NULL,
  active boolean NOT NULL,
  score double precision NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT pk_customers PRIMARY KEY (id),
  CONSTRAINT uq_customers_email UNIQUE (email)
)` },
    { kind: 'table', name: 'orders', sql: `CREATE TABLE orders (
  id SERIAL NOT NULL,
  status text NOT NULL,
  total integer NOT NULL,
  placed_at timestamptz NOT NULL,
  customer_id integer NOT NULL,
  CONSTRAINT pk_orders PRIMARY KEY (id),
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
)` },
    { kind: 'table', name: 'products', sql: `CREATE TABLE products (
  id SERIAL NOT NULL,
  name text NOT NULL,
  price integer NOT NULL,
  CONSTRAINT pk_products PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'order_items', sql: `CREATE TABLE order_items (
  id SERIAL NOT NULL,
  quantity integer NOT NULL,
  price integer NOT NULL,
  note text,
  order_id integer NOT NULL,
  product_id integer NOT NULL,
  CONSTRAINT pk_order_items PRIMARY KEY (id),
  CONSTRAINT fk_order_items_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT fk_order_items_product_id_products FOREIGN KEY (product_id) REFERENCES products (id)
)` },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_tags PRIMARY KEY (id),
  CONSTRAINT uq_tags_name UNIQUE (name)
)` },
    { kind: 'table', name: 'products_tags', sql: `CREATE TABLE products_tags (
  product_id integer NOT NULL,
  tag_id integer NOT NULL,
  CONSTRAINT pk_products_tags PRIMARY KEY (product_id, tag_id),
  CONSTRAINT fk_products_tags_product_id_products FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT fk_products_tags_tag_id_tags FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'visits', sql: `CREATE TABLE visits (
  id SERIAL NOT NULL,
  page text NOT NULL,
  millis integer NOT NULL,
  note text,
  at timestamptz NOT NULL,
  CONSTRAINT pk_visits PRIMARY KEY (id)
)` },
    { kind: 'index', name: 'ix_orders_customer_id', table: 'orders', sql: `CREATE INDEX ix_orders_customer_id ON orders (customer_id)` },
    { kind: 'index', name: 'ix_order_items_order_id', table: 'order_items', sql: `CREATE INDEX ix_order_items_order_id ON order_items (order_id)` },
    { kind: 'index', name: 'ix_order_items_product_id', table: 'order_items', sql: `CREATE INDEX ix_order_items_product_id ON order_items (product_id)` },
    { kind: 'index', name: 'ix_products_tags_tag_id', table: 'products_tags', sql: `CREATE INDEX ix_products_tags_tag_id ON products_tags (tag_id)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'visits', sql: `DROP TABLE visits` },
    { kind: 'table', name: 'products_tags', sql: `DROP TABLE products_tags` },
    { kind: 'table', name: 'tags', sql: `DROP TABLE tags` },
    { kind: 'table', name: 'order_items', sql: `DROP TABLE order_items` },
    { kind: 'table', name: 'products', sql: `DROP TABLE products` },
    { kind: 'table', name: 'orders', sql: `DROP TABLE orders` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
  ],
  postgresql: [
    { kind: 'table', name: 'visits', sql: `DROP TABLE visits` },
    { kind: 'table', name: 'products_tags', sql: `DROP TABLE products_tags` },
    { kind: 'table', name: 'tags', sql: `DROP TABLE tags` },
    { kind: 'table', name: 'order_items', sql: `DROP TABLE order_items` },
    { kind: 'table', name: 'products', sql: `DROP TABLE products` },
    { kind: 'table', name: 'orders', sql: `DROP TABLE orders` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
