// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  mysql: [
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id int NOT NULL AUTO_INCREMENT,
  kind varchar(191) NOT NULL,
  CONSTRAINT pk_parties PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'companies', sql: `CREATE TABLE companies (
  id int NOT NULL,
  vat_id varchar(191) NULL,
  CONSTRAINT pk_companies PRIMARY KEY (id),
  CONSTRAINT fk_companies_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'customers', sql: 'CREATE TABLE customers (\n  id int NOT NULL AUTO_INCREMENT,\n  email varchar(120) NOT NULL,\n  first varchar(60) NOT NULL,\n  last varchar(60) NOT NULL,\n  address json NULL,\n  prefs json NULL,\n  deleted_at datetime(6) NULL,\n  created_at datetime(6) DEFAULT CURRENT_TIMESTAMP(6) NOT NULL,\n  updated_at datetime(6) DEFAULT CURRENT_TIMESTAMP(6) NOT NULL,\n  CONSTRAINT pk_customers PRIMARY KEY (id),\n  CONSTRAINT uq_customers_email UNIQUE (email),\n  CONSTRAINT ck_customers_email CHECK (`email` like \'%_@_%\'),\n  CONSTRAINT ck_customers_first_not_empty CHECK (char_length(`first`) > 0)\n)' },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_tags PRIMARY KEY (id),
  CONSTRAINT uq_tags_name UNIQUE (name)
)` },
    { kind: 'table', name: 'customers_tags', sql: `CREATE TABLE customers_tags (
  customer_id int NOT NULL,
  tag_id int NOT NULL,
  CONSTRAINT pk_customers_tags PRIMARY KEY (customer_id, tag_id),
  CONSTRAINT fk_customers_tags_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE,
  CONSTRAINT fk_customers_tags_tag_id_tags FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'orders', sql: 'CREATE TABLE orders (\n  id int NOT NULL AUTO_INCREMENT,\n  status enum(\'pending\',\'paid\',\'SHIPPED\') DEFAULT \'pending\' NOT NULL,\n  placed_at datetime(6) DEFAULT CURRENT_TIMESTAMP(6) NOT NULL,\n  total decimal(12,2) NOT NULL,\n  gross decimal(14,2) GENERATED ALWAYS AS (round(`total` * 1.2, 2)) STORED,\n  notes longtext NULL,\n  version int DEFAULT 1 NOT NULL,\n  created_at datetime(6) DEFAULT CURRENT_TIMESTAMP(6) NOT NULL,\n  updated_at datetime(6) DEFAULT CURRENT_TIMESTAMP(6) NOT NULL,\n  customer_id int NOT NULL,\n  CONSTRAINT pk_orders PRIMARY KEY (id),\n  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE\n)' },
    { kind: 'table', name: 'order_items', sql: 'CREATE TABLE order_items (\n  id int NOT NULL AUTO_INCREMENT,\n  `position` int NOT NULL,\n  sku varchar(191) NOT NULL,\n  order_id int NOT NULL,\n  CONSTRAINT pk_order_items PRIMARY KEY (id),\n  CONSTRAINT fk_order_items_order_id_orders FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE\n)' },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id int NOT NULL,
  birthday date NULL,
  CONSTRAINT pk_people PRIMARY KEY (id),
  CONSTRAINT fk_people_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'index', name: 'ix_customers_last_first', table: 'customers', sql: `CREATE INDEX ix_customers_last_first ON customers (last, first)` },
    { kind: 'index', name: 'ix_customers_tags_tag_id', table: 'customers_tags', sql: `CREATE INDEX ix_customers_tags_tag_id ON customers_tags (tag_id)` },
    { kind: 'view', name: 'top_customers', sql: `CREATE VIEW top_customers AS select customer_id, sum(total) as spent from orders group by customer_id` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  mysql: [
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
} satisfies Record<string, readonly j.DdlStatement[]>;
