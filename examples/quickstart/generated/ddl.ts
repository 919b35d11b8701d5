// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'artists', sql: `CREATE TABLE artists (
  id INTEGER NOT NULL CONSTRAINT pk_artists PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(120) NOT NULL
)` },
    { kind: 'table', name: 'albums', sql: `CREATE TABLE albums (
  id INTEGER NOT NULL CONSTRAINT pk_albums PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(160) NOT NULL,
  artist_id INTEGER NOT NULL,
  CONSTRAINT fk_albums_artist_id_artists FOREIGN KEY (artist_id) REFERENCES artists (id)
)` },
    { kind: 'table', name: 'employees', sql: `CREATE TABLE employees (
  id INTEGER NOT NULL CONSTRAINT pk_employees PRIMARY KEY AUTOINCREMENT,
  last_name VARCHAR(20) NOT NULL,
  first_name VARCHAR(20) NOT NULL,
  title VARCHAR(30),
  birth_date DATE,
  hire_date DATE,
  email VARCHAR(60),
  address VARCHAR(70),
  city VARCHAR(40),
  state VARCHAR(40),
  country VARCHAR(40),
  postal_code VARCHAR(10),
  phone VARCHAR(24),
  fax VARCHAR(24),
  manager_id INTEGER,
  CONSTRAINT uq_employees_email UNIQUE (email),
  CONSTRAINT fk_employees_manager_id_employees FOREIGN KEY (manager_id) REFERENCES employees (id)
)` },
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id INTEGER NOT NULL CONSTRAINT pk_customers PRIMARY KEY AUTOINCREMENT,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(20) NOT NULL,
  company VARCHAR(80),
  email VARCHAR(60) NOT NULL,
  address VARCHAR(70),
  city VARCHAR(40),
  state VARCHAR(40),
  country VARCHAR(40),
  postal_code VARCHAR(10),
  phone VARCHAR(24),
  fax VARCHAR(24),
  support_rep_id INTEGER,
  CONSTRAINT uq_customers_email UNIQUE (email),
  CONSTRAINT fk_customers_support_rep_id_employees FOREIGN KEY (support_rep_id) REFERENCES employees (id)
)` },
    { kind: 'table', name: 'genres', sql: `CREATE TABLE genres (
  id INTEGER NOT NULL CONSTRAINT pk_genres PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(120) NOT NULL,
  CONSTRAINT uq_genres_name UNIQUE (name)
)` },
    { kind: 'table', name: 'invoices', sql: `CREATE TABLE invoices (
  id INTEGER NOT NULL CONSTRAINT pk_invoices PRIMARY KEY AUTOINCREMENT,
  invoiced_at DATETIME DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')) NOT NULL,
  billing_address VARCHAR(70),
  billing_city VARCHAR(40),
  billing_state VARCHAR(40),
  billing_country VARCHAR(40),
  billing_postal_code VARCHAR(10),
  total DECIMAL(10, 2) NOT NULL,
  customer_id INTEGER NOT NULL,
  CONSTRAINT fk_invoices_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'media_types', sql: `CREATE TABLE media_types (
  id INTEGER NOT NULL CONSTRAINT pk_media_types PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(120) NOT NULL,
  CONSTRAINT uq_media_types_name UNIQUE (name)
)` },
    { kind: 'table', name: 'tracks', sql: `CREATE TABLE tracks (
  id INTEGER NOT NULL CONSTRAINT pk_tracks PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(200) NOT NULL,
  composer VARCHAR(220),
  milliseconds INTEGER NOT NULL,
  bytes INTEGER,
  unit_price DECIMAL(10, 2) NOT NULL,
  album_id INTEGER,
  genre_id INTEGER,
  media_type_id INTEGER NOT NULL,
  CONSTRAINT fk_tracks_album_id_albums FOREIGN KEY (album_id) REFERENCES albums (id),
  CONSTRAINT fk_tracks_genre_id_genres FOREIGN KEY (genre_id) REFERENCES genres (id),
  CONSTRAINT fk_tracks_media_type_id_media_types FOREIGN KEY (media_type_id) REFERENCES media_types (id),
  CONSTRAINT ck_tracks_milliseconds CHECK ("milliseconds" > 0)
)` },
    { kind: 'table', name: 'invoice_lines', sql: `CREATE TABLE invoice_lines (
  id INTEGER NOT NULL CONSTRAINT pk_invoice_lines PRIMARY KEY AUTOINCREMENT,
  unit_price DECIMAL(10, 2) NOT NULL,
  quantity INTEGER NOT NULL,
  invoice_id INTEGER NOT NULL,
  track_id INTEGER NOT NULL,
  CONSTRAINT fk_invoice_lines_invoice_id_invoices FOREIGN KEY (invoice_id) REFERENCES invoices (id) ON DELETE CASCADE,
  CONSTRAINT fk_invoice_lines_track_id_tracks FOREIGN KEY (track_id) REFERENCES tracks (id),
  CONSTRAINT ck_invoice_lines_quantity CHECK ("quantity" > 0)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id INTEGER NOT NULL CONSTRAINT pk_playlists PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(120) NOT NULL
)` },
    { kind: 'table', name: 'playlists_tracks', sql: `CREATE TABLE playlists_tracks (
  playlist_id INTEGER NOT NULL,
  track_id INTEGER NOT NULL,
  CONSTRAINT pk_playlists_tracks PRIMARY KEY (playlist_id, track_id),
  CONSTRAINT fk_playlists_tracks_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id) ON DELETE CASCADE,
  CONSTRAINT fk_playlists_tracks_track_id_tracks FOREIGN KEY (track_id) REFERENCES tracks (id) ON DELETE CASCADE
)` },
    { kind: 'index', name: 'ix_artists_name', table: 'artists', sql: `CREATE INDEX ix_artists_name ON artists (name)` },
    { kind: 'index', name: 'ix_albums_artist_id', table: 'albums', sql: `CREATE INDEX ix_albums_artist_id ON albums (artist_id)` },
    { kind: 'index', name: 'ix_employees_manager_id', table: 'employees', sql: `CREATE INDEX ix_employees_manager_id ON employees (manager_id)` },
    { kind: 'index', name: 'ix_customers_support_rep_id', table: 'customers', sql: `CREATE INDEX ix_customers_support_rep_id ON customers (support_rep_id)` },
    { kind: 'index', name: 'ix_customers_last_name_first_name', table: 'customers', sql: `CREATE INDEX ix_customers_last_name_first_name ON customers (last_name, first_name)` },
    { kind: 'index', name: 'ix_invoices_customer_id', table: 'invoices', sql: `CREATE INDEX ix_invoices_customer_id ON invoices (customer_id)` },
    { kind: 'index', name: 'ix_tracks_album_id', table: 'tracks', sql: `CREATE INDEX ix_tracks_album_id ON tracks (album_id)` },
    { kind: 'index', name: 'ix_tracks_genre_id', table: 'tracks', sql: `CREATE INDEX ix_tracks_genre_id ON tracks (genre_id)` },
    { kind: 'index', name: 'ix_tracks_media_type_id', table: 'tracks', sql: `CREATE INDEX ix_tracks_media_type_id ON tracks (media_type_id)` },
    { kind: 'index', name: 'ix_invoice_lines_invoice_id', table: 'invoice_lines', sql: `CREATE INDEX ix_invoice_lines_invoice_id ON invoice_lines (invoice_id)` },
    { kind: 'index', name: 'ix_invoice_lines_track_id', table: 'invoice_lines', sql: `CREATE INDEX ix_invoice_lines_track_id ON invoice_lines (track_id)` },
    { kind: 'index', name: 'ix_playlists_tracks_track_id', table: 'playlists_tracks', sql: `CREATE INDEX ix_playlists_tracks_track_id ON playlists_tracks (track_id)` },
  ],
  postgresql: [
    { kind: 'table', name: 'artists', sql: `CREATE TABLE artists (
  id SERIAL NOT NULL,
  name varchar(120) NOT NULL,
  CONSTRAINT pk_artists PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'albums', sql: `CREATE TABLE albums (
  id SERIAL NOT NULL,
  title varchar(160) NOT NULL,
  artist_id integer NOT NULL,
  CONSTRAINT pk_albums PRIMARY KEY (id),
  CONSTRAINT fk_albums_artist_id_artists FOREIGN KEY (artist_id) REFERENCES artists (id)
)` },
    { kind: 'table', name: 'employees', sql: `CREATE TABLE employees (
  id SERIAL NOT NULL,
  last_name varchar(20) NOT NULL,
  first_name varchar(20) NOT NULL,
  title varchar(30),
  birth_date date,
  hire_date date,
  email varchar(60),
  address varchar(70),
  city varchar(40),
  state varchar(40),
  country varchar(40),
  postal_code varchar(10),
  phone varchar(24),
  fax varchar(24),
  manager_id integer,
  CONSTRAINT pk_employees PRIMARY KEY (id),
  CONSTRAINT uq_employees_email UNIQUE (email),
  CONSTRAINT fk_employees_manager_id_employees FOREIGN KEY (manager_id) REFERENCES employees (id)
)` },
    { kind: 'table', name: 'customers', sql: `CREATE TABLE customers (
  id SERIAL NOT NULL,
  first_name varchar(40) NOT NULL,
  last_name varchar(20) NOT NULL,
  company varchar(80),
  email varchar(60) NOT NULL,
  address varchar(70),
  city varchar(40),
  state varchar(40),
  country varchar(40),
  postal_code varchar(10),
  phone varchar(24),
  fax varchar(24),
  support_rep_id integer,
  CONSTRAINT pk_customers PRIMARY KEY (id),
  CONSTRAINT uq_customers_email UNIQUE (email),
  CONSTRAINT fk_customers_support_rep_id_employees FOREIGN KEY (support_rep_id) REFERENCES employees (id)
)` },
    { kind: 'table', name: 'genres', sql: `CREATE TABLE genres (
  id SERIAL NOT NULL,
  name varchar(120) NOT NULL,
  CONSTRAINT pk_genres PRIMARY KEY (id),
  CONSTRAINT uq_genres_name UNIQUE (name)
)` },
    { kind: 'table', name: 'invoices', sql: `CREATE TABLE invoices (
  id SERIAL NOT NULL,
  invoiced_at timestamptz DEFAULT now() NOT NULL,
  billing_address varchar(70),
  billing_city varchar(40),
  billing_state varchar(40),
  billing_country varchar(40),
  billing_postal_code varchar(10),
  total numeric(10,2) NOT NULL,
  customer_id integer NOT NULL,
  CONSTRAINT pk_invoices PRIMARY KEY (id),
  CONSTRAINT fk_invoices_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'media_types', sql: `CREATE TABLE media_types (
  id SERIAL NOT NULL,
  name varchar(120) NOT NULL,
  CONSTRAINT pk_media_types PRIMARY KEY (id),
  CONSTRAINT uq_media_types_name UNIQUE (name)
)` },
    { kind: 'table', name: 'tracks', sql: `CREATE TABLE tracks (
  id SERIAL NOT NULL,
  name varchar(200) NOT NULL,
  composer varchar(220),
  milliseconds integer NOT NULL,
  bytes integer,
  unit_price numeric(10,2) NOT NULL,
  album_id integer,
  genre_id integer,
  media_type_id integer NOT NULL,
  CONSTRAINT pk_tracks PRIMARY KEY (id),
  CONSTRAINT fk_tracks_album_id_albums FOREIGN KEY (album_id) REFERENCES albums (id),
  CONSTRAINT fk_tracks_genre_id_genres FOREIGN KEY (genre_id) REFERENCES genres (id),
  CONSTRAINT fk_tracks_media_type_id_media_types FOREIGN KEY (media_type_id) REFERENCES media_types (id),
  CONSTRAINT ck_tracks_milliseconds CHECK ("milliseconds" > 0)
)` },
    { kind: 'table', name: 'invoice_lines', sql: `CREATE TABLE invoice_lines (
  id SERIAL NOT NULL,
  unit_price numeric(10,2) NOT NULL,
  quantity integer NOT NULL,
  invoice_id integer NOT NULL,
  track_id integer NOT NULL,
  CONSTRAINT pk_invoice_lines PRIMARY KEY (id),
  CONSTRAINT fk_invoice_lines_invoice_id_invoices FOREIGN KEY (invoice_id) REFERENCES invoices (id) ON DELETE CASCADE,
  CONSTRAINT fk_invoice_lines_track_id_tracks FOREIGN KEY (track_id) REFERENCES tracks (id),
  CONSTRAINT ck_invoice_lines_quantity CHECK ("quantity" > 0)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id SERIAL NOT NULL,
  name varchar(120) NOT NULL,
  CONSTRAINT pk_playlists PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'playlists_tracks', sql: `CREATE TABLE playlists_tracks (
  playlist_id integer NOT NULL,
  track_id integer NOT NULL,
  CONSTRAINT pk_playlists_tracks PRIMARY KEY (playlist_id, track_id),
  CONSTRAINT fk_playlists_tracks_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id) ON DELETE CASCADE,
  CONSTRAINT fk_playlists_tracks_track_id_tracks FOREIGN KEY (track_id) REFERENCES tracks (id) ON DELETE CASCADE
)` },
    { kind: 'index', name: 'ix_artists_name', table: 'artists', sql: `CREATE INDEX ix_artists_name ON artists (name)` },
    { kind: 'index', name: 'ix_albums_artist_id', table: 'albums', sql: `CREATE INDEX ix_albums_artist_id ON albums (artist_id)` },
    { kind: 'index', name: 'ix_employees_manager_id', table: 'employees', sql: `CREATE INDEX ix_employees_manager_id ON employees (manager_id)` },
    { kind: 'index', name: 'ix_customers_support_rep_id', table: 'customers', sql: `CREATE INDEX ix_customers_support_rep_id ON customers (support_rep_id)` },
    { kind: 'index', name: 'ix_customers_last_name_first_name', table: 'customers', sql: `CREATE INDEX ix_customers_last_name_first_name ON customers (last_name, first_name)` },
    { kind: 'index', name: 'ix_invoices_customer_id', table: 'invoices', sql: `CREATE INDEX ix_invoices_customer_id ON invoices (customer_id)` },
    { kind: 'index', name: 'ix_tracks_album_id', table: 'tracks', sql: `CREATE INDEX ix_tracks_album_id ON tracks (album_id)` },
    { kind: 'index', name: 'ix_tracks_genre_id', table: 'tracks', sql: `CREATE INDEX ix_tracks_genre_id ON tracks (genre_id)` },
    { kind: 'index', name: 'ix_tracks_media_type_id', table: 'tracks', sql: `CREATE INDEX ix_tracks_media_type_id ON tracks (media_type_id)` },
    { kind: 'index', name: 'ix_invoice_lines_invoice_id', table: 'invoice_lines', sql: `CREATE INDEX ix_invoice_lines_invoice_id ON invoice_lines (invoice_id)` },
    { kind: 'index', name: 'ix_invoice_lines_track_id', table: 'invoice_lines', sql: `CREATE INDEX ix_invoice_lines_track_id ON invoice_lines (track_id)` },
    { kind: 'index', name: 'ix_playlists_tracks_track_id', table: 'playlists_tracks', sql: `CREATE INDEX ix_playlists_tracks_track_id ON playlists_tracks (track_id)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'playlists_tracks', sql: `DROP TABLE playlists_tracks` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'invoice_lines', sql: `DROP TABLE invoice_lines` },
    { kind: 'table', name: 'tracks', sql: `DROP TABLE tracks` },
    { kind: 'table', name: 'media_types', sql: `DROP TABLE media_types` },
    { kind: 'table', name: 'invoices', sql: `DROP TABLE invoices` },
    { kind: 'table', name: 'genres', sql: `DROP TABLE genres` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
    { kind: 'table', name: 'employees', sql: `DROP TABLE employees` },
    { kind: 'table', name: 'albums', sql: `DROP TABLE albums` },
    { kind: 'table', name: 'artists', sql: `DROP TABLE artists` },
  ],
  postgresql: [
    { kind: 'table', name: 'playlists_tracks', sql: `DROP TABLE playlists_tracks` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'invoice_lines', sql: `DROP TABLE invoice_lines` },
    { kind: 'table', name: 'tracks', sql: `DROP TABLE tracks` },
    { kind: 'table', name: 'media_types', sql: `DROP TABLE media_types` },
    { kind: 'table', name: 'invoices', sql: `DROP TABLE invoices` },
    { kind: 'table', name: 'genres', sql: `DROP TABLE genres` },
    { kind: 'table', name: 'customers', sql: `DROP TABLE customers` },
    { kind: 'table', name: 'employees', sql: `DROP TABLE employees` },
    { kind: 'table', name: 'albums', sql: `DROP TABLE albums` },
    { kind: 'table', name: 'artists', sql: `DROP TABLE artists` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
