// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'accounts', sql: `CREATE TABLE accounts (
  username TEXT NOT NULL,
  full_name TEXT,
  CONSTRAINT pk_accounts PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'users', sql: `CREATE TABLE users (
  id INTEGER NOT NULL CONSTRAINT pk_users PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  slug TEXT,
  counter INTEGER DEFAULT 7 NOT NULL,
  "limit" INTEGER DEFAULT 7,
  profile JSON_TEXT,
  CONSTRAINT uq_users_slug UNIQUE (slug)
)` },
    { kind: 'table', name: 'addresses', sql: `CREATE TABLE addresses (
  id INTEGER NOT NULL CONSTRAINT pk_addresses PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL,
  user_id INTEGER,
  CONSTRAINT fk_addresses_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id INTEGER NOT NULL CONSTRAINT pk_people PRIMARY KEY AUTOINCREMENT,
  data TEXT NOT NULL,
  favorite_ball_id INTEGER,
  CONSTRAINT fk_people_favorite_ball_id_balls FOREIGN KEY (favorite_ball_id) REFERENCES balls (id)
)` },
    { kind: 'table', name: 'balls', sql: `CREATE TABLE balls (
  id INTEGER NOT NULL CONSTRAINT pk_balls PRIMARY KEY AUTOINCREMENT,
  data TEXT NOT NULL,
  person_id INTEGER,
  CONSTRAINT fk_balls_person_id_people FOREIGN KEY (person_id) REFERENCES people (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id INTEGER NOT NULL CONSTRAINT pk_docs PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  version INTEGER DEFAULT 1 NOT NULL
)` },
    { kind: 'table', name: 'items', sql: `CREATE TABLE items (
  id INTEGER NOT NULL CONSTRAINT pk_items PRIMARY KEY AUTOINCREMENT,
  description TEXT NOT NULL
)` },
    { kind: 'table', name: 'purchases', sql: `CREATE TABLE purchases (
  id INTEGER NOT NULL CONSTRAINT pk_purchases PRIMARY KEY AUTOINCREMENT,
  description TEXT NOT NULL
)` },
    { kind: 'table', name: 'items_purchases', sql: `CREATE TABLE items_purchases (
  item_id INTEGER NOT NULL,
  purchase_id INTEGER NOT NULL,
  CONSTRAINT pk_items_purchases PRIMARY KEY (item_id, purchase_id),
  CONSTRAINT fk_items_purchases_item_id_items FOREIGN KEY (item_id) REFERENCES items (id) ON DELETE CASCADE,
  CONSTRAINT fk_items_purchases_purchase_id_purchases FOREIGN KEY (purchase_id) REFERENCES purchases (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'rights', sql: `CREATE TABLE rights (
  id INTEGER NOT NULL CONSTRAINT pk_rights PRIMARY KEY AUTOINCREMENT,
  left_id INTEGER NOT NULL,
  CONSTRAINT fk_rights_left_id_lefts FOREIGN KEY (left_id) REFERENCES lefts (id)
)` },
    { kind: 'table', name: 'lefts', sql: `CREATE TABLE lefts (
  id INTEGER NOT NULL CONSTRAINT pk_lefts PRIMARY KEY AUTOINCREMENT,
  right_id INTEGER NOT NULL,
  CONSTRAINT fk_lefts_right_id_rights FOREIGN KEY (right_id) REFERENCES rights (id)
)` },
    { kind: 'table', name: 'nodes', sql: `CREATE TABLE nodes (
  id INTEGER NOT NULL CONSTRAINT pk_nodes PRIMARY KEY AUTOINCREMENT,
  data TEXT NOT NULL,
  parent_id INTEGER,
  CONSTRAINT fk_nodes_parent_id_nodes FOREIGN KEY (parent_id) REFERENCES nodes (id)
)` },
    { kind: 'table', name: 'parcels', sql: `CREATE TABLE parcels (
  id INTEGER NOT NULL CONSTRAINT pk_parcels PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  user_id INTEGER NOT NULL,
  CONSTRAINT fk_parcels_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id INTEGER NOT NULL CONSTRAINT pk_parts PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  parcel_id INTEGER NOT NULL,
  CONSTRAINT fk_parts_parcel_id_parcels FOREIGN KEY (parcel_id) REFERENCES parcels (id)
)` },
    { kind: 'table', name: 'prefs', sql: `CREATE TABLE prefs (
  id INTEGER NOT NULL CONSTRAINT pk_prefs PRIMARY KEY AUTOINCREMENT,
  theme TEXT NOT NULL,
  user_id INTEGER,
  CONSTRAINT uq_prefs_user_id UNIQUE (user_id),
  CONSTRAINT fk_prefs_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'slots', sql: `CREATE TABLE slots (
  day INTEGER NOT NULL,
  status TEXT NOT NULL,
  note TEXT,
  CONSTRAINT pk_slots PRIMARY KEY (day, status)
)` },
    { kind: 'table', name: 'visits', sql: `CREATE TABLE visits (
  id INTEGER NOT NULL CONSTRAINT pk_visits PRIMARY KEY AUTOINCREMENT,
  day INTEGER,
  status TEXT,
  name TEXT NOT NULL,
  CONSTRAINT fk_visits_day_status_slots FOREIGN KEY (day, status) REFERENCES slots (day, status)
)` },
    { kind: 'index', name: 'ix_items_purchases_purchase_id', table: 'items_purchases', sql: `CREATE INDEX ix_items_purchases_purchase_id ON items_purchases (purchase_id)` },
  ],
  postgresql: [
    { kind: 'table', name: 'accounts', sql: `CREATE TABLE accounts (
  username text NOT NULL,
  full_name text,
  CONSTRAINT pk_accounts PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'users', sql: `CREATE TABLE users (
  id SERIAL NOT NULL,
  name text NOT NULL,
  slug text,
  counter integer DEFAULT 7 NOT NULL,
  "limit" integer DEFAULT 7,
  profile jsonb,
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT uq_users_slug UNIQUE (slug)
)` },
    { kind: 'table', name: 'addresses', sql: `CREATE TABLE addresses (
  id SERIAL NOT NULL,
  email text NOT NULL,
  user_id integer,
  CONSTRAINT pk_addresses PRIMARY KEY (id),
  CONSTRAINT fk_addresses_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id SERIAL NOT NULL,
  data text NOT NULL,
  favorite_ball_id integer,
  CONSTRAINT pk_people PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'balls', sql: `CREATE TABLE balls (
  id SERIAL NOT NULL,
  data text NOT NULL,
  person_id integer,
  CONSTRAINT pk_balls PRIMARY KEY (id),
  CONSTRAINT fk_balls_person_id_people FOREIGN KEY (person_id) REFERENCES people (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id SERIAL NOT NULL,
  title text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_docs PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'items', sql: `CREATE TABLE items (
  id SERIAL NOT NULL,
  description text NOT NULL,
  CONSTRAINT pk_items PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'purchases', sql: `CREATE TABLE purchases (
  id SERIAL NOT NULL,
  description text NOT NULL,
  CONSTRAINT pk_purchases PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'items_purchases', sql: `CREATE TABLE items_purchases (
  item_id integer NOT NULL,
  purchase_id integer NOT NULL,
  CONSTRAINT pk_items_purchases PRIMARY KEY (item_id, purchase_id),
  CONSTRAINT fk_items_purchases_item_id_items FOREIGN KEY (item_id) REFERENCES items (id) ON DELETE CASCADE,
  CONSTRAINT fk_items_purchases_purchase_id_purchases FOREIGN KEY (purchase_id) REFERENCES purchases (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'rights', sql: `CREATE TABLE rights (
  id SERIAL NOT NULL,
  left_id integer NOT NULL,
  CONSTRAINT pk_rights PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'lefts', sql: `CREATE TABLE lefts (
  id SERIAL NOT NULL,
  right_id integer NOT NULL,
  CONSTRAINT pk_lefts PRIMARY KEY (id),
  CONSTRAINT fk_lefts_right_id_rights FOREIGN KEY (right_id) REFERENCES rights (id)
)` },
    { kind: 'table', name: 'nodes', sql: `CREATE TABLE nodes (
  id SERIAL NOT NULL,
  data text NOT NULL,
  parent_id integer,
  CONSTRAINT pk_nodes PRIMARY KEY (id),
  CONSTRAINT fk_nodes_parent_id_nodes FOREIGN KEY (parent_id) REFERENCES nodes (id)
)` },
    { kind: 'table', name: 'parcels', sql: `CREATE TABLE parcels (
  id SERIAL NOT NULL,
  label text NOT NULL,
  user_id integer NOT NULL,
  CONSTRAINT pk_parcels PRIMARY KEY (id),
  CONSTRAINT fk_parcels_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id SERIAL NOT NULL,
  name text NOT NULL,
  parcel_id integer NOT NULL,
  CONSTRAINT pk_parts PRIMARY KEY (id),
  CONSTRAINT fk_parts_parcel_id_parcels FOREIGN KEY (parcel_id) REFERENCES parcels (id)
)` },
    { kind: 'table', name: 'prefs', sql: `CREATE TABLE prefs (
  id SERIAL NOT NULL,
  theme text NOT NULL,
  user_id integer,
  CONSTRAINT pk_prefs PRIMARY KEY (id),
  CONSTRAINT uq_prefs_user_id UNIQUE (user_id),
  CONSTRAINT fk_prefs_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'slots', sql: `CREATE TABLE slots (
  day integer NOT NULL,
  status text NOT NULL,
  note text,
  CONSTRAINT pk_slots PRIMARY KEY (day, status)
)` },
    { kind: 'table', name: 'visits', sql: `CREATE TABLE visits (
  id SERIAL NOT NULL,
  day integer,
  status text,
  name text NOT NULL,
  CONSTRAINT pk_visits PRIMARY KEY (id),
  CONSTRAINT fk_visits_day_status_slots FOREIGN KEY (day, status) REFERENCES slots (day, status)
)` },
    { kind: 'foreignKey', name: 'fk_people_favorite_ball_id_balls', table: 'people', sql: `ALTER TABLE people ADD CONSTRAINT fk_people_favorite_ball_id_balls FOREIGN KEY (favorite_ball_id) REFERENCES balls (id)` },
    { kind: 'foreignKey', name: 'fk_rights_left_id_lefts', table: 'rights', sql: `ALTER TABLE rights ADD CONSTRAINT fk_rights_left_id_lefts FOREIGN KEY (left_id) REFERENCES lefts (id)` },
    { kind: 'index', name: 'ix_items_purchases_purchase_id', table: 'items_purchases', sql: `CREATE INDEX ix_items_purchases_purchase_id ON items_purchases (purchase_id)` },
  ],
  mysql: [
    { kind: 'table', name: 'accounts', sql: `CREATE TABLE accounts (
  username varchar(191) NOT NULL,
  full_name varchar(191) NULL,
  CONSTRAINT pk_accounts PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'users', sql: 'CREATE TABLE users (\n  id int NOT NULL AUTO_INCREMENT,\n  name varchar(191) NOT NULL,\n  slug varchar(191) NULL,\n  counter int DEFAULT 7 NOT NULL,\n  `limit` int DEFAULT 7 NULL,\n  profile json NULL,\n  CONSTRAINT pk_users PRIMARY KEY (id),\n  CONSTRAINT uq_users_slug UNIQUE (slug)\n)' },
    { kind: 'table', name: 'addresses', sql: `CREATE TABLE addresses (
  id int NOT NULL AUTO_INCREMENT,
  email varchar(191) NOT NULL,
  user_id int NULL,
  CONSTRAINT pk_addresses PRIMARY KEY (id),
  CONSTRAINT fk_addresses_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id int NOT NULL AUTO_INCREMENT,
  data varchar(191) NOT NULL,
  favorite_ball_id int NULL,
  CONSTRAINT pk_people PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'balls', sql: `CREATE TABLE balls (
  id int NOT NULL AUTO_INCREMENT,
  data varchar(191) NOT NULL,
  person_id int NULL,
  CONSTRAINT pk_balls PRIMARY KEY (id),
  CONSTRAINT fk_balls_person_id_people FOREIGN KEY (person_id) REFERENCES people (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(191) NOT NULL,
  version int DEFAULT 1 NOT NULL,
  CONSTRAINT pk_docs PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'items', sql: `CREATE TABLE items (
  id int NOT NULL AUTO_INCREMENT,
  description varchar(191) NOT NULL,
  CONSTRAINT pk_items PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'purchases', sql: `CREATE TABLE purchases (
  id int NOT NULL AUTO_INCREMENT,
  description varchar(191) NOT NULL,
  CONSTRAINT pk_purchases PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'items_purchases', sql: `CREATE TABLE items_purchases (
  item_id int NOT NULL,
  purchase_id int NOT NULL,
  CONSTRAINT pk_items_purchases PRIMARY KEY (item_id, purchase_id),
  CONSTRAINT fk_items_purchases_item_id_items FOREIGN KEY (item_id) REFERENCES items (id) ON DELETE CASCADE,
  CONSTRAINT fk_items_purchases_purchase_id_purchases FOREIGN KEY (purchase_id) REFERENCES purchases (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'rights', sql: `CREATE TABLE rights (
  id int NOT NULL AUTO_INCREMENT,
  left_id int NOT NULL,
  CONSTRAINT pk_rights PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'lefts', sql: `CREATE TABLE lefts (
  id int NOT NULL AUTO_INCREMENT,
  right_id int NOT NULL,
  CONSTRAINT pk_lefts PRIMARY KEY (id),
  CONSTRAINT fk_lefts_right_id_rights FOREIGN KEY (right_id) REFERENCES rights (id)
)` },
    { kind: 'table', name: 'nodes', sql: `CREATE TABLE nodes (
  id int NOT NULL AUTO_INCREMENT,
  data varchar(191) NOT NULL,
  parent_id int NULL,
  CONSTRAINT pk_nodes PRIMARY KEY (id),
  CONSTRAINT fk_nodes_parent_id_nodes FOREIGN KEY (parent_id) REFERENCES nodes (id)
)` },
    { kind: 'table', name: 'parcels', sql: `CREATE TABLE parcels (
  id int NOT NULL AUTO_INCREMENT,
  label varchar(191) NOT NULL,
  user_id int NOT NULL,
  CONSTRAINT pk_parcels PRIMARY KEY (id),
  CONSTRAINT fk_parcels_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  parcel_id int NOT NULL,
  CONSTRAINT pk_parts PRIMARY KEY (id),
  CONSTRAINT fk_parts_parcel_id_parcels FOREIGN KEY (parcel_id) REFERENCES parcels (id)
)` },
    { kind: 'table', name: 'prefs', sql: `CREATE TABLE prefs (
  id int NOT NULL AUTO_INCREMENT,
  theme varchar(191) NOT NULL,
  user_id int NULL,
  CONSTRAINT pk_prefs PRIMARY KEY (id),
  CONSTRAINT uq_prefs_user_id UNIQUE (user_id),
  CONSTRAINT fk_prefs_user_id_users FOREIGN KEY (user_id) REFERENCES users (id)
)` },
    { kind: 'table', name: 'slots', sql: `CREATE TABLE slots (
  day int NOT NULL,
  status varchar(191) NOT NULL,
  note varchar(191) NULL,
  CONSTRAINT pk_slots PRIMARY KEY (day, status)
)` },
    { kind: 'table', name: 'visits', sql: `CREATE TABLE visits (
  id int NOT NULL AUTO_INCREMENT,
  day int NULL,
  status varchar(191) NULL,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_visits PRIMARY KEY (id),
  CONSTRAINT fk_visits_day_status_slots FOREIGN KEY (day, status) REFERENCES slots (day, status)
)` },
    { kind: 'foreignKey', name: 'fk_people_favorite_ball_id_balls', table: 'people', sql: `ALTER TABLE people ADD CONSTRAINT fk_people_favorite_ball_id_balls FOREIGN KEY (favorite_ball_id) REFERENCES balls (id)` },
    { kind: 'foreignKey', name: 'fk_rights_left_id_lefts', table: 'rights', sql: `ALTER TABLE rights ADD CONSTRAINT fk_rights_left_id_lefts FOREIGN KEY (left_id) REFERENCES lefts (id)` },
    { kind: 'index', name: 'ix_items_purchases_purchase_id', table: 'items_purchases', sql: `CREATE INDEX ix_items_purchases_purchase_id ON items_purchases (purchase_id)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'visits', sql: `DROP TABLE visits` },
    { kind: 'table', name: 'slots', sql: `DROP TABLE slots` },
    { kind: 'table', name: 'prefs', sql: `DROP TABLE prefs` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'parcels', sql: `DROP TABLE parcels` },
    { kind: 'table', name: 'nodes', sql: `DROP TABLE nodes` },
    { kind: 'table', name: 'lefts', sql: `DROP TABLE lefts` },
    { kind: 'table', name: 'rights', sql: `DROP TABLE rights` },
    { kind: 'table', name: 'items_purchases', sql: `DROP TABLE items_purchases` },
    { kind: 'table', name: 'purchases', sql: `DROP TABLE purchases` },
    { kind: 'table', name: 'items', sql: `DROP TABLE items` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'balls', sql: `DROP TABLE balls` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'addresses', sql: `DROP TABLE addresses` },
    { kind: 'table', name: 'users', sql: `DROP TABLE users` },
    { kind: 'table', name: 'accounts', sql: `DROP TABLE accounts` },
  ],
  postgresql: [
    { kind: 'foreignKey', name: 'fk_people_favorite_ball_id_balls', table: 'people', sql: `ALTER TABLE people DROP CONSTRAINT fk_people_favorite_ball_id_balls` },
    { kind: 'foreignKey', name: 'fk_rights_left_id_lefts', table: 'rights', sql: `ALTER TABLE rights DROP CONSTRAINT fk_rights_left_id_lefts` },
    { kind: 'table', name: 'visits', sql: `DROP TABLE visits` },
    { kind: 'table', name: 'slots', sql: `DROP TABLE slots` },
    { kind: 'table', name: 'prefs', sql: `DROP TABLE prefs` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'parcels', sql: `DROP TABLE parcels` },
    { kind: 'table', name: 'nodes', sql: `DROP TABLE nodes` },
    { kind: 'table', name: 'lefts', sql: `DROP TABLE lefts` },
    { kind: 'table', name: 'rights', sql: `DROP TABLE rights` },
    { kind: 'table', name: 'items_purchases', sql: `DROP TABLE items_purchases` },
    { kind: 'table', name: 'purchases', sql: `DROP TABLE purchases` },
    { kind: 'table', name: 'items', sql: `DROP TABLE items` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'balls', sql: `DROP TABLE balls` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'addresses', sql: `DROP TABLE addresses` },
    { kind: 'table', name: 'users', sql: `DROP TABLE users` },
    { kind: 'table', name: 'accounts', sql: `DROP TABLE accounts` },
  ],
  mysql: [
    { kind: 'foreignKey', name: 'fk_people_favorite_ball_id_balls', table: 'people', sql: `ALTER TABLE people DROP FOREIGN KEY fk_people_favorite_ball_id_balls` },
    { kind: 'foreignKey', name: 'fk_rights_left_id_lefts', table: 'rights', sql: `ALTER TABLE rights DROP FOREIGN KEY fk_rights_left_id_lefts` },
    { kind: 'table', name: 'visits', sql: `DROP TABLE visits` },
    { kind: 'table', name: 'slots', sql: `DROP TABLE slots` },
    { kind: 'table', name: 'prefs', sql: `DROP TABLE prefs` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'parcels', sql: `DROP TABLE parcels` },
    { kind: 'table', name: 'nodes', sql: `DROP TABLE nodes` },
    { kind: 'table', name: 'lefts', sql: `DROP TABLE lefts` },
    { kind: 'table', name: 'rights', sql: `DROP TABLE rights` },
    { kind: 'table', name: 'items_purchases', sql: `DROP TABLE items_purchases` },
    { kind: 'table', name: 'purchases', sql: `DROP TABLE purchases` },
    { kind: 'table', name: 'items', sql: `DROP TABLE items` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'balls', sql: `DROP TABLE balls` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'addresses', sql: `DROP TABLE addresses` },
    { kind: 'table', name: 'users', sql: `DROP TABLE users` },
    { kind: 'table', name: 'accounts', sql: `DROP TABLE accounts` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
