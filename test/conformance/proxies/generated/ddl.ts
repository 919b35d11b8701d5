// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'baskets', sql: `CREATE TABLE baskets (
  id INTEGER NOT NULL CONSTRAINT pk_baskets PRIMARY KEY AUTOINCREMENT,
  label VARCHAR(60) NOT NULL
)` },
    { kind: 'table', name: 'fruits', sql: `CREATE TABLE fruits (
  id INTEGER NOT NULL CONSTRAINT pk_fruits PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(60) NOT NULL,
  CONSTRAINT uq_fruits_name UNIQUE (name)
)` },
    { kind: 'table', name: 'basket_lines', sql: `CREATE TABLE basket_lines (
  id INTEGER NOT NULL CONSTRAINT pk_basket_lines PRIMARY KEY AUTOINCREMENT,
  count INTEGER DEFAULT 1 NOT NULL,
  basket_id INTEGER NOT NULL,
  fruit_id INTEGER NOT NULL,
  CONSTRAINT fk_basket_lines_basket_id_baskets FOREIGN KEY (basket_id) REFERENCES baskets (id) ON DELETE CASCADE,
  CONSTRAINT fk_basket_lines_fruit_id_fruits FOREIGN KEY (fruit_id) REFERENCES fruits (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'basket_notes', sql: `CREATE TABLE basket_notes (
  id INTEGER NOT NULL CONSTRAINT pk_basket_notes PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(60),
  basket_id INTEGER NOT NULL,
  CONSTRAINT uq_basket_notes_basket_id UNIQUE (basket_id),
  CONSTRAINT fk_basket_notes_basket_id_baskets FOREIGN KEY (basket_id) REFERENCES baskets (id) ON DELETE CASCADE
)` },
  ],
  postgresql: [
    { kind: 'table', name: 'baskets', sql: `CREATE TABLE baskets (
  id SERIAL NOT NULL,
  label varchar(60) NOT NULL,
  CONSTRAINT pk_baskets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'fruits', sql: `CREATE TABLE fruits (
  id SERIAL NOT NULL,
  name varchar(60) NOT NULL,
  CONSTRAINT pk_fruits PRIMARY KEY (id),
  CONSTRAINT uq_fruits_name UNIQUE (name)
)` },
    { kind: 'table', name: 'basket_lines', sql: `CREATE TABLE basket_lines (
  id SERIAL NOT NULL,
  count integer DEFAULT 1 NOT NULL,
  basket_id integer NOT NULL,
  fruit_id integer NOT NULL,
  CONSTRAINT pk_basket_lines PRIMARY KEY (id),
  CONSTRAINT fk_basket_lines_basket_id_baskets FOREIGN KEY (basket_id) REFERENCES baskets (id) ON DELETE CASCADE,
  CONSTRAINT fk_basket_lines_fruit_id_fruits FOREIGN KEY (fruit_id) REFERENCES fruits (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'basket_notes', sql: `CREATE TABLE basket_notes (
  id SERIAL NOT NULL,
  text varchar(60),
  basket_id integer NOT NULL,
  CONSTRAINT pk_basket_notes PRIMARY KEY (id),
  CONSTRAINT uq_basket_notes_basket_id UNIQUE (basket_id),
  CONSTRAINT fk_basket_notes_basket_id_baskets FOREIGN KEY (basket_id) REFERENCES baskets (id) ON DELETE CASCADE
)` },
  ],
  mysql: [
    { kind: 'table', name: 'baskets', sql: `CREATE TABLE baskets (
  id int NOT NULL AUTO_INCREMENT,
  label varchar(60) NOT NULL,
  CONSTRAINT pk_baskets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'fruits', sql: `CREATE TABLE fruits (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(60) NOT NULL,
  CONSTRAINT pk_fruits PRIMARY KEY (id),
  CONSTRAINT uq_fruits_name UNIQUE (name)
)` },
    { kind: 'table', name: 'basket_lines', sql: `CREATE TABLE basket_lines (
  id int NOT NULL AUTO_INCREMENT,
  count int DEFAULT 1 NOT NULL,
  basket_id int NOT NULL,
  fruit_id int NOT NULL,
  CONSTRAINT pk_basket_lines PRIMARY KEY (id),
  CONSTRAINT fk_basket_lines_basket_id_baskets FOREIGN KEY (basket_id) REFERENCES baskets (id) ON DELETE CASCADE,
  CONSTRAINT fk_basket_lines_fruit_id_fruits FOREIGN KEY (fruit_id) REFERENCES fruits (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'basket_notes', sql: `CREATE TABLE basket_notes (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(60) NULL,
  basket_id int NOT NULL,
  CONSTRAINT pk_basket_notes PRIMARY KEY (id),
  CONSTRAINT uq_basket_notes_basket_id UNIQUE (basket_id),
  CONSTRAINT fk_basket_notes_basket_id_baskets FOREIGN KEY (basket_id) REFERENCES baskets (id) ON DELETE CASCADE
)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'basket_notes', sql: `DROP TABLE basket_notes` },
    { kind: 'table', name: 'basket_lines', sql: `DROP TABLE basket_lines` },
    { kind: 'table', name: 'fruits', sql: `DROP TABLE fruits` },
    { kind: 'table', name: 'baskets', sql: `DROP TABLE baskets` },
  ],
  postgresql: [
    { kind: 'table', name: 'basket_notes', sql: `DROP TABLE basket_notes` },
    { kind: 'table', name: 'basket_lines', sql: `DROP TABLE basket_lines` },
    { kind: 'table', name: 'fruits', sql: `DROP TABLE fruits` },
    { kind: 'table', name: 'baskets', sql: `DROP TABLE baskets` },
  ],
  mysql: [
    { kind: 'table', name: 'basket_notes', sql: `DROP TABLE basket_notes` },
    { kind: 'table', name: 'basket_lines', sql: `DROP TABLE basket_lines` },
    { kind: 'table', name: 'fruits', sql: `DROP TABLE fruits` },
    { kind: 'table', name: 'baskets', sql: `DROP TABLE baskets` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
