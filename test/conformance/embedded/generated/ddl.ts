// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'shapes', sql: `CREATE TABLE shapes (
  id INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  centre_lat REAL NOT NULL,
  centre_lon REAL NOT NULL,
  CONSTRAINT pk_shapes PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'circles', sql: `CREATE TABLE circles (
  id INTEGER NOT NULL,
  radius REAL NOT NULL,
  sign_street VARCHAR(60),
  sign_city VARCHAR(60),
  sign_note VARCHAR(60),
  sign_geo_lat REAL,
  sign_geo_lon REAL,
  CONSTRAINT pk_circles PRIMARY KEY (id),
  CONSTRAINT fk_circles_id_shapes FOREIGN KEY (id) REFERENCES shapes (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id INTEGER NOT NULL CONSTRAINT pk_customers PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  home_street VARCHAR(60) NOT NULL,
  home_city VARCHAR(60) NOT NULL,
  home_note VARCHAR(60),
  home_geo_lat REAL,
  home_geo_lon REAL,
  office_street VARCHAR(60),
  office_city VARCHAR(60),
  office_note VARCHAR(60),
  office_geo_lat REAL,
  office_geo_lon REAL,
  facts_flag BOOLEAN,
  facts_amount DECIMAL(12, 2),
  facts_big BIGINT,
  facts_bytes BLOB,
  facts_at DATETIME,
  facts_colour TEXT,
  facts_extra JSON_TEXT,
  facts_past JSON_TEXT,
  facts_price DECIMAL(10, 2),
  archive JSON_TEXT,
  CONSTRAINT ck_customers_facts_colour CHECK ("facts_colour" in ('red', 'GREEN'))
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id INTEGER NOT NULL,
  place_floor INTEGER,
  place_room VARCHAR(20),
  CONSTRAINT pk_desks PRIMARY KEY (id),
  CONSTRAINT uq_desks_place_floor_place_room UNIQUE (place_floor, place_room)
)` },
    { kind: 'table', name: 'marks', sql: `CREATE TABLE marks (
  at_x INTEGER NOT NULL,
  at_y INTEGER NOT NULL,
  text VARCHAR(40) NOT NULL,
  CONSTRAINT pk_marks PRIMARY KEY (at_x, at_y)
)` },
    { kind: 'table', name: 'orders', sql: `CREATE TABLE orders (
  id INTEGER NOT NULL CONSTRAINT pk_orders PRIMARY KEY AUTOINCREMENT,
  place_lat REAL NOT NULL,
  place_lon REAL NOT NULL,
  customer_id INTEGER NOT NULL,
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  home_floor INTEGER,
  home_room VARCHAR(20),
  kennel_lat REAL,
  kennel_lon REAL,
  CONSTRAINT pk_pets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'seats', sql: `CREATE TABLE seats (
  place_floor INTEGER NOT NULL,
  place_room VARCHAR(20) NOT NULL,
  "row" INTEGER NOT NULL,
  note VARCHAR(40),
  CONSTRAINT pk_seats PRIMARY KEY (place_floor, place_room, "row")
)` },
    { kind: 'index', name: 'ix_customers_home', table: 'customers', sql: `CREATE INDEX ix_customers_home ON customers (home_street, home_city, home_note, home_geo_lat, home_geo_lon)` },
  ],
  postgresql: [
    { kind: 'enum', name: 'colour', sql: `CREATE TYPE colour AS ENUM ('red', 'GREEN')` },
    { kind: 'table', name: 'shapes', sql: `CREATE TABLE shapes (
  id integer NOT NULL,
  kind varchar(20) NOT NULL,
  centre_lat double precision NOT NULL,
  centre_lon double precision NOT NULL,
  CONSTRAINT pk_shapes PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'circles', sql: `CREATE TABLE circles (
  id integer NOT NULL,
  radius double precision NOT NULL,
  sign_street varchar(60),
  sign_city varchar(60),
  sign_note varchar(60),
  sign_geo_lat double precision,
  sign_geo_lon double precision,
  CONSTRAINT pk_circles PRIMARY KEY (id),
  CONSTRAINT fk_circles_id_shapes FOREIGN KEY (id) REFERENCES shapes (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  home_street varchar(60) NOT NULL,
  home_city varchar(60) NOT NULL,
  home_note varchar(60),
  home_geo_lat double precision,
  home_geo_lon double precision,
  office_street varchar(60),
  office_city varchar(60),
  office_note varchar(60),
  office_geo_lat double precision,
  office_geo_lon double precision,
  facts_flag boolean,
  facts_amount numeric(12,2),
  facts_big bigint,
  facts_bytes bytea,
  facts_at timestamptz,
  facts_colour colour,
  facts_extra jsonb,
  facts_past jsonb,
  facts_price numeric(10,2),
  archive jsonb,
  CONSTRAINT pk_customers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id integer NOT NULL,
  place_floor integer,
  place_room varchar(20),
  CONSTRAINT pk_desks PRIMARY KEY (id),
  CONSTRAINT uq_desks_place_floor_place_room UNIQUE (place_floor, place_room)
)` },
    { kind: 'table', name: 'marks', sql: `CREATE TABLE marks (
  at_x integer NOT NULL,
  at_y integer NOT NULL,
  text varchar(40) NOT NULL,
  CONSTRAINT pk_marks PRIMARY KEY (at_x, at_y)
)` },
    { kind: 'table', name: 'orders', sql: `CREATE TABLE orders (
  id SERIAL NOT NULL,
  place_lat double precision NOT NULL,
  place_lon double precision NOT NULL,
  customer_id integer NOT NULL,
  CONSTRAINT pk_orders PRIMARY KEY (id),
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id integer NOT NULL,
  kind varchar(20) NOT NULL,
  home_floor integer,
  home_room varchar(20),
  kennel_lat double precision,
  kennel_lon double precision,
  CONSTRAINT pk_pets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'seats', sql: `CREATE TABLE seats (
  place_floor integer NOT NULL,
  place_room varchar(20) NOT NULL,
  row integer NOT NULL,
  note varchar(40),
  CONSTRAINT pk_seats PRIMARY KEY (place_floor, place_room, row)
)` },
    { kind: 'index', name: 'ix_customers_home', table: 'customers', sql: `CREATE INDEX ix_customers_home ON customers (home_street, home_city, home_note, home_geo_lat, home_geo_lon)` },
  ],
  mysql: [
    { kind: 'table', name: 'shapes', sql: `CREATE TABLE shapes (
  id int NOT NULL,
  kind varchar(20) NOT NULL,
  centre_lat double NOT NULL,
  centre_lon double NOT NULL,
  CONSTRAINT pk_shapes PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'circles', sql: `CREATE TABLE circles (
  id int NOT NULL,
  radius double NOT NULL,
  sign_street varchar(60) NULL,
  sign_city varchar(60) NULL,
  sign_note varchar(60) NULL,
  sign_geo_lat double NULL,
  sign_geo_lon double NULL,
  CONSTRAINT pk_circles PRIMARY KEY (id),
  CONSTRAINT fk_circles_id_shapes FOREIGN KEY (id) REFERENCES shapes (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  home_street varchar(60) NOT NULL,
  home_city varchar(60) NOT NULL,
  home_note varchar(60) NULL,
  home_geo_lat double NULL,
  home_geo_lon double NULL,
  office_street varchar(60) NULL,
  office_city varchar(60) NULL,
  office_note varchar(60) NULL,
  office_geo_lat double NULL,
  office_geo_lon double NULL,
  facts_flag tinyint(1) NULL,
  facts_amount decimal(12,2) NULL,
  facts_big bigint NULL,
  facts_bytes longblob NULL,
  facts_at datetime(6) NULL,
  facts_colour enum('red','GREEN') NULL,
  facts_extra json NULL,
  facts_past json NULL,
  facts_price decimal(10,2) NULL,
  archive json NULL,
  CONSTRAINT pk_customers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id int NOT NULL,
  place_floor int NULL,
  place_room varchar(20) NULL,
  CONSTRAINT pk_desks PRIMARY KEY (id),
  CONSTRAINT uq_desks_place_floor_place_room UNIQUE (place_floor, place_room)
)` },
    { kind: 'table', name: 'marks', sql: `CREATE TABLE marks (
  at_x int NOT NULL,
  at_y int NOT NULL,
  text varchar(40) NOT NULL,
  CONSTRAINT pk_marks PRIMARY KEY (at_x, at_y)
)` },
    { kind: 'table', name: 'orders', sql: `CREATE TABLE orders (
  id int NOT NULL AUTO_INCREMENT,
  place_lat double NOT NULL,
  place_lon double NOT NULL,
  customer_id int NOT NULL,
  CONSTRAINT pk_orders PRIMARY KEY (id),
  CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id int NOT NULL,
  kind varchar(20) NOT NULL,
  home_floor int NULL,
  home_room varchar(20) NULL,
  kennel_lat double NULL,
  kennel_lon double NULL,
  CONSTRAINT pk_pets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'seats', sql: 'CREATE TABLE seats (\n  place_floor int NOT NULL,\n  place_room varchar(20) NOT NULL,\n  `row` int NOT NULL,\n  note varchar(40) NULL,\n  CONSTRAINT pk_seats PRIMARY KEY (place_floor, place_room, `row`)\n)' },
    { kind: 'index', name: 'ix_customers_home', table: 'customers', sql: `CREATE INDEX ix_customers_home ON customers (home_street, home_city, home_note, home_geo_lat, home_geo_lon)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'seats', sql: `DROP TABLE seats` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'orders', sql: `DROP TABLE orders` },
    { kind: 'table', name: 'marks', sql: `DROP TABLE marks` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
    { kind: 'table', name: 'circles', sql: `DROP TABLE circles` },
    { kind: 'table', name: 'shapes', sql: `DROP TABLE shapes` },
  ],
  postgresql: [
    { kind: 'table', name: 'seats', sql: `DROP TABLE seats` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'orders', sql: `DROP TABLE orders` },
    { kind: 'table', name: 'marks', sql: `DROP TABLE marks` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
    { kind: 'table', name: 'circles', sql: `DROP TABLE circles` },
    { kind: 'table', name: 'shapes', sql: `DROP TABLE shapes` },
    { kind: 'enum', name: 'colour', sql: `DROP TYPE colour` },
  ],
  mysql: [
    { kind: 'table', name: 'seats', sql: `DROP TABLE seats` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'orders', sql: `DROP TABLE orders` },
    { kind: 'table', name: 'marks', sql: `DROP TABLE marks` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
    { kind: 'table', name: 'circles', sql: `DROP TABLE circles` },
    { kind: 'table', name: 'shapes', sql: `DROP TABLE shapes` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
