// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'countries', sql: `CREATE TABLE countries (
  code VARCHAR(2) NOT NULL,
  name VARCHAR(40) NOT NULL,
  CONSTRAINT pk_countries PRIMARY KEY (code)
)` },
    { kind: 'table', name: 'cities', sql: `CREATE TABLE cities (
  id INTEGER NOT NULL CONSTRAINT pk_cities PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  country_code VARCHAR(2) NOT NULL,
  CONSTRAINT fk_cities_country_code_countries FOREIGN KEY (country_code) REFERENCES countries (code)
)` },
    { kind: 'table', name: 'vehicles', sql: `CREATE TABLE vehicles (
  id INTEGER NOT NULL CONSTRAINT pk_vehicles PRIMARY KEY AUTOINCREMENT,
  kind VARCHAR(20) NOT NULL,
  plate VARCHAR(20) NOT NULL
)` },
    { kind: 'table', name: 'travellers', sql: `CREATE TABLE travellers (
  id INTEGER NOT NULL CONSTRAINT pk_travellers PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  email VARCHAR(80),
  home_id INTEGER,
  vehicle_id INTEGER,
  CONSTRAINT uq_travellers_email UNIQUE (email),
  CONSTRAINT fk_travellers_home_id_cities FOREIGN KEY (home_id) REFERENCES cities (id),
  CONSTRAINT fk_travellers_vehicle_id_vehicles FOREIGN KEY (vehicle_id) REFERENCES vehicles (id)
)` },
    { kind: 'table', name: 'bags', sql: `CREATE TABLE bags (
  id INTEGER NOT NULL CONSTRAINT pk_bags PRIMARY KEY AUTOINCREMENT,
  color VARCHAR(20) NOT NULL,
  traveller_id INTEGER,
  CONSTRAINT uq_bags_traveller_id UNIQUE (traveller_id),
  CONSTRAINT fk_bags_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id)
)` },
    { kind: 'table', name: 'cars', sql: `CREATE TABLE cars (
  id INTEGER NOT NULL,
  doors INTEGER,
  CONSTRAINT pk_cars PRIMARY KEY (id),
  CONSTRAINT fk_cars_id_vehicles FOREIGN KEY (id) REFERENCES vehicles (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'clubs', sql: `CREATE TABLE clubs (
  id INTEGER NOT NULL CONSTRAINT pk_clubs PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL
)` },
    { kind: 'table', name: 'clubs_travellers', sql: `CREATE TABLE clubs_travellers (
  club_id INTEGER NOT NULL,
  traveller_id INTEGER NOT NULL,
  CONSTRAINT pk_clubs_travellers PRIMARY KEY (club_id, traveller_id),
  CONSTRAINT fk_clubs_travellers_club_id_clubs FOREIGN KEY (club_id) REFERENCES clubs (id) ON DELETE CASCADE,
  CONSTRAINT fk_clubs_travellers_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'folders', sql: `CREATE TABLE folders (
  id INTEGER NOT NULL CONSTRAINT pk_folders PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  parent_id INTEGER,
  CONSTRAINT fk_folders_parent_id_folders FOREIGN KEY (parent_id) REFERENCES folders (id)
)` },
    { kind: 'table', name: 'grids', sql: `CREATE TABLE grids (
  "row" INTEGER NOT NULL,
  col INTEGER NOT NULL,
  label VARCHAR(20) NOT NULL,
  CONSTRAINT pk_grids PRIMARY KEY ("row", col)
)` },
    { kind: 'table', name: 'guides', sql: `CREATE TABLE guides (
  id INTEGER NOT NULL CONSTRAINT pk_guides PRIMARY KEY AUTOINCREMENT,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(40) NOT NULL,
  rank INTEGER
)` },
    { kind: 'table', name: 'trips', sql: `CREATE TABLE trips (
  id INTEGER NOT NULL CONSTRAINT pk_trips PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  traveller_id INTEGER NOT NULL,
  guide_id INTEGER,
  chief_id INTEGER,
  CONSTRAINT fk_trips_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id),
  CONSTRAINT fk_trips_guide_id_guides FOREIGN KEY (guide_id) REFERENCES guides (id),
  CONSTRAINT fk_trips_chief_id_guides FOREIGN KEY (chief_id) REFERENCES guides (id)
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id INTEGER NOT NULL CONSTRAINT pk_notes PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(40) NOT NULL,
  trip_id INTEGER NOT NULL,
  CONSTRAINT fk_notes_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'table', name: 'reports', sql: `CREATE TABLE reports (
  id INTEGER NOT NULL CONSTRAINT pk_reports PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(40) NOT NULL,
  body TEXT NOT NULL,
  pages INTEGER NOT NULL,
  bytes BIGINT NOT NULL,
  price DECIMAL(10, 2) NOT NULL,
  written DATETIME NOT NULL,
  day DATE NOT NULL,
  open BOOLEAN NOT NULL,
  facts JSON_TEXT NOT NULL,
  raw BLOB NOT NULL,
  climate TEXT NOT NULL,
  spot_lat REAL NOT NULL,
  spot_lon REAL NOT NULL,
  secret VARCHAR(40) NOT NULL,
  notes TEXT,
  version INTEGER DEFAULT 1 NOT NULL,
  author_id INTEGER,
  CONSTRAINT fk_reports_author_id_travellers FOREIGN KEY (author_id) REFERENCES travellers (id),
  CONSTRAINT ck_reports_climate CHECK ("climate" in ('mild', 'harsh'))
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id INTEGER NOT NULL CONSTRAINT pk_parts PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  size INTEGER NOT NULL,
  report_id INTEGER NOT NULL,
  CONSTRAINT fk_parts_report_id_reports FOREIGN KEY (report_id) REFERENCES reports (id)
)` },
    { kind: 'table', name: 'stops', sql: `CREATE TABLE stops (
  id INTEGER NOT NULL CONSTRAINT pk_stops PRIMARY KEY AUTOINCREMENT,
  place VARCHAR(40) NOT NULL,
  position INTEGER NOT NULL,
  trip_id INTEGER NOT NULL,
  CONSTRAINT fk_stops_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'table', name: 'photos', sql: `CREATE TABLE photos (
  id INTEGER NOT NULL CONSTRAINT pk_photos PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  stop_id INTEGER NOT NULL,
  CONSTRAINT fk_photos_stop_id_stops FOREIGN KEY (stop_id) REFERENCES stops (id)
)` },
    { kind: 'table', name: 'pins', sql: `CREATE TABLE pins (
  id INTEGER NOT NULL CONSTRAINT pk_pins PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(20) NOT NULL,
  "row" INTEGER,
  col INTEGER,
  CONSTRAINT fk_pins_row_col_grids FOREIGN KEY ("row", col) REFERENCES grids ("row", col)
)` },
    { kind: 'index', name: 'ix_clubs_travellers_traveller_id', table: 'clubs_travellers', sql: `CREATE INDEX ix_clubs_travellers_traveller_id ON clubs_travellers (traveller_id)` },
  ],
  postgresql: [
    { kind: 'enum', name: 'climate', sql: `CREATE TYPE climate AS ENUM ('mild', 'harsh')` },
    { kind: 'table', name: 'countries', sql: `CREATE TABLE countries (
  code varchar(2) NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_countries PRIMARY KEY (code)
)` },
    { kind: 'table', name: 'cities', sql: `CREATE TABLE cities (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  country_code varchar(2) NOT NULL,
  CONSTRAINT pk_cities PRIMARY KEY (id),
  CONSTRAINT fk_cities_country_code_countries FOREIGN KEY (country_code) REFERENCES countries (code)
)` },
    { kind: 'table', name: 'vehicles', sql: `CREATE TABLE vehicles (
  id SERIAL NOT NULL,
  kind varchar(20) NOT NULL,
  plate varchar(20) NOT NULL,
  CONSTRAINT pk_vehicles PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'travellers', sql: `CREATE TABLE travellers (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  email varchar(80),
  home_id integer,
  vehicle_id integer,
  CONSTRAINT pk_travellers PRIMARY KEY (id),
  CONSTRAINT uq_travellers_email UNIQUE (email),
  CONSTRAINT fk_travellers_home_id_cities FOREIGN KEY (home_id) REFERENCES cities (id),
  CONSTRAINT fk_travellers_vehicle_id_vehicles FOREIGN KEY (vehicle_id) REFERENCES vehicles (id)
)` },
    { kind: 'table', name: 'bags', sql: `CREATE TABLE bags (
  id SERIAL NOT NULL,
  color varchar(20) NOT NULL,
  traveller_id integer,
  CONSTRAINT pk_bags PRIMARY KEY (id),
  CONSTRAINT uq_bags_traveller_id UNIQUE (traveller_id),
  CONSTRAINT fk_bags_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id)
)` },
    { kind: 'table', name: 'cars', sql: `CREATE TABLE cars (
  id integer NOT NULL,
  doors integer,
  CONSTRAINT pk_cars PRIMARY KEY (id),
  CONSTRAINT fk_cars_id_vehicles FOREIGN KEY (id) REFERENCES vehicles (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'clubs', sql: `CREATE TABLE clubs (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_clubs PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'clubs_travellers', sql: `CREATE TABLE clubs_travellers (
  club_id integer NOT NULL,
  traveller_id integer NOT NULL,
  CONSTRAINT pk_clubs_travellers PRIMARY KEY (club_id, traveller_id),
  CONSTRAINT fk_clubs_travellers_club_id_clubs FOREIGN KEY (club_id) REFERENCES clubs (id) ON DELETE CASCADE,
  CONSTRAINT fk_clubs_travellers_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'folders', sql: `CREATE TABLE folders (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  parent_id integer,
  CONSTRAINT pk_folders PRIMARY KEY (id),
  CONSTRAINT fk_folders_parent_id_folders FOREIGN KEY (parent_id) REFERENCES folders (id)
)` },
    { kind: 'table', name: 'grids', sql: `CREATE TABLE grids (
  row integer NOT NULL,
  col integer NOT NULL,
  label varchar(20) NOT NULL,
  CONSTRAINT pk_grids PRIMARY KEY (row, col)
)` },
    { kind: 'table', name: 'guides', sql: `CREATE TABLE guides (
  id SERIAL NOT NULL,
  kind varchar(20) NOT NULL,
  name varchar(40) NOT NULL,
  rank integer,
  CONSTRAINT pk_guides PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'trips', sql: `CREATE TABLE trips (
  id SERIAL NOT NULL,
  year integer NOT NULL,
  traveller_id integer NOT NULL,
  guide_id integer,
  chief_id integer,
  CONSTRAINT pk_trips PRIMARY KEY (id),
  CONSTRAINT fk_trips_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id),
  CONSTRAINT fk_trips_guide_id_guides FOREIGN KEY (guide_id) REFERENCES guides (id),
  CONSTRAINT fk_trips_chief_id_guides FOREIGN KEY (chief_id) REFERENCES guides (id)
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id SERIAL NOT NULL,
  text varchar(40) NOT NULL,
  trip_id integer NOT NULL,
  CONSTRAINT pk_notes PRIMARY KEY (id),
  CONSTRAINT fk_notes_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'table', name: 'reports', sql: `CREATE TABLE reports (
  id SERIAL NOT NULL,
  title varchar(40) NOT NULL,
  body text NOT NULL,
  pages integer NOT NULL,
  bytes bigint NOT NULL,
  price numeric(10,2) NOT NULL,
  written timestamptz NOT NULL,
  day date NOT NULL,
  open boolean NOT NULL,
  facts jsonb NOT NULL,
  raw bytea NOT NULL,
  climate climate NOT NULL,
  spot_lat double precision NOT NULL,
  spot_lon double precision NOT NULL,
  secret varchar(40) NOT NULL,
  notes text,
  version integer DEFAULT 1 NOT NULL,
  author_id integer,
  CONSTRAINT pk_reports PRIMARY KEY (id),
  CONSTRAINT fk_reports_author_id_travellers FOREIGN KEY (author_id) REFERENCES travellers (id)
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  size integer NOT NULL,
  report_id integer NOT NULL,
  CONSTRAINT pk_parts PRIMARY KEY (id),
  CONSTRAINT fk_parts_report_id_reports FOREIGN KEY (report_id) REFERENCES reports (id)
)` },
    { kind: 'table', name: 'stops', sql: `CREATE TABLE stops (
  id SERIAL NOT NULL,
  place varchar(40) NOT NULL,
  position integer NOT NULL,
  trip_id integer NOT NULL,
  CONSTRAINT pk_stops PRIMARY KEY (id),
  CONSTRAINT fk_stops_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'table', name: 'photos', sql: `CREATE TABLE photos (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  stop_id integer NOT NULL,
  CONSTRAINT pk_photos PRIMARY KEY (id),
  CONSTRAINT fk_photos_stop_id_stops FOREIGN KEY (stop_id) REFERENCES stops (id)
)` },
    { kind: 'table', name: 'pins', sql: `CREATE TABLE pins (
  id SERIAL NOT NULL,
  name varchar(20) NOT NULL,
  row integer,
  col integer,
  CONSTRAINT pk_pins PRIMARY KEY (id),
  CONSTRAINT fk_pins_row_col_grids FOREIGN KEY (row, col) REFERENCES grids (row, col)
)` },
    { kind: 'index', name: 'ix_clubs_travellers_traveller_id', table: 'clubs_travellers', sql: `CREATE INDEX ix_clubs_travellers_traveller_id ON clubs_travellers (traveller_id)` },
  ],
  mysql: [
    { kind: 'table', name: 'countries', sql: `CREATE TABLE countries (
  code varchar(2) NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_countries PRIMARY KEY (code)
)` },
    { kind: 'table', name: 'cities', sql: `CREATE TABLE cities (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  country_code varchar(2) NOT NULL,
  CONSTRAINT pk_cities PRIMARY KEY (id),
  CONSTRAINT fk_cities_country_code_countries FOREIGN KEY (country_code) REFERENCES countries (code)
)` },
    { kind: 'table', name: 'vehicles', sql: `CREATE TABLE vehicles (
  id int NOT NULL AUTO_INCREMENT,
  kind varchar(20) NOT NULL,
  plate varchar(20) NOT NULL,
  CONSTRAINT pk_vehicles PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'travellers', sql: `CREATE TABLE travellers (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  email varchar(80) NULL,
  home_id int NULL,
  vehicle_id int NULL,
  CONSTRAINT pk_travellers PRIMARY KEY (id),
  CONSTRAINT uq_travellers_email UNIQUE (email),
  CONSTRAINT fk_travellers_home_id_cities FOREIGN KEY (home_id) REFERENCES cities (id),
  CONSTRAINT fk_travellers_vehicle_id_vehicles FOREIGN KEY (vehicle_id) REFERENCES vehicles (id)
)` },
    { kind: 'table', name: 'bags', sql: `CREATE TABLE bags (
  id int NOT NULL AUTO_INCREMENT,
  color varchar(20) NOT NULL,
  traveller_id int NULL,
  CONSTRAINT pk_bags PRIMARY KEY (id),
  CONSTRAINT uq_bags_traveller_id UNIQUE (traveller_id),
  CONSTRAINT fk_bags_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id)
)` },
    { kind: 'table', name: 'cars', sql: `CREATE TABLE cars (
  id int NOT NULL,
  doors int NULL,
  CONSTRAINT pk_cars PRIMARY KEY (id),
  CONSTRAINT fk_cars_id_vehicles FOREIGN KEY (id) REFERENCES vehicles (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'clubs', sql: `CREATE TABLE clubs (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_clubs PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'clubs_travellers', sql: `CREATE TABLE clubs_travellers (
  club_id int NOT NULL,
  traveller_id int NOT NULL,
  CONSTRAINT pk_clubs_travellers PRIMARY KEY (club_id, traveller_id),
  CONSTRAINT fk_clubs_travellers_club_id_clubs FOREIGN KEY (club_id) REFERENCES clubs (id) ON DELETE CASCADE,
  CONSTRAINT fk_clubs_travellers_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'folders', sql: `CREATE TABLE folders (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  parent_id int NULL,
  CONSTRAINT pk_folders PRIMARY KEY (id),
  CONSTRAINT fk_folders_parent_id_folders FOREIGN KEY (parent_id) REFERENCES folders (id)
)` },
    { kind: 'table', name: 'grids', sql: 'CREATE TABLE grids (\n  `row` int NOT NULL,\n  col int NOT NULL,\n  label varchar(20) NOT NULL,\n  CONSTRAINT pk_grids PRIMARY KEY (`row`, col)\n)' },
    { kind: 'table', name: 'guides', sql: 'CREATE TABLE guides (\n  id int NOT NULL AUTO_INCREMENT,\n  kind varchar(20) NOT NULL,\n  name varchar(40) NOT NULL,\n  `rank` int NULL,\n  CONSTRAINT pk_guides PRIMARY KEY (id)\n)' },
    { kind: 'table', name: 'trips', sql: `CREATE TABLE trips (
  id int NOT NULL AUTO_INCREMENT,
  year int NOT NULL,
  traveller_id int NOT NULL,
  guide_id int NULL,
  chief_id int NULL,
  CONSTRAINT pk_trips PRIMARY KEY (id),
  CONSTRAINT fk_trips_traveller_id_travellers FOREIGN KEY (traveller_id) REFERENCES travellers (id),
  CONSTRAINT fk_trips_guide_id_guides FOREIGN KEY (guide_id) REFERENCES guides (id),
  CONSTRAINT fk_trips_chief_id_guides FOREIGN KEY (chief_id) REFERENCES guides (id)
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(40) NOT NULL,
  trip_id int NOT NULL,
  CONSTRAINT pk_notes PRIMARY KEY (id),
  CONSTRAINT fk_notes_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'table', name: 'reports', sql: `CREATE TABLE reports (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(40) NOT NULL,
  body longtext NOT NULL,
  pages int NOT NULL,
  bytes bigint NOT NULL,
  price decimal(10,2) NOT NULL,
  written datetime(6) NOT NULL,
  day date NOT NULL,
  open tinyint(1) NOT NULL,
  facts json NOT NULL,
  raw longblob NOT NULL,
  climate enum('mild','harsh') NOT NULL,
  spot_lat double NOT NULL,
  spot_lon double NOT NULL,
  secret varchar(40) NOT NULL,
  notes longtext NULL,
  version int DEFAULT 1 NOT NULL,
  author_id int NULL,
  CONSTRAINT pk_reports PRIMARY KEY (id),
  CONSTRAINT fk_reports_author_id_travellers FOREIGN KEY (author_id) REFERENCES travellers (id)
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  size int NOT NULL,
  report_id int NOT NULL,
  CONSTRAINT pk_parts PRIMARY KEY (id),
  CONSTRAINT fk_parts_report_id_reports FOREIGN KEY (report_id) REFERENCES reports (id)
)` },
    { kind: 'table', name: 'stops', sql: 'CREATE TABLE stops (\n  id int NOT NULL AUTO_INCREMENT,\n  place varchar(40) NOT NULL,\n  `position` int NOT NULL,\n  trip_id int NOT NULL,\n  CONSTRAINT pk_stops PRIMARY KEY (id),\n  CONSTRAINT fk_stops_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)\n)' },
    { kind: 'table', name: 'photos', sql: `CREATE TABLE photos (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  stop_id int NOT NULL,
  CONSTRAINT pk_photos PRIMARY KEY (id),
  CONSTRAINT fk_photos_stop_id_stops FOREIGN KEY (stop_id) REFERENCES stops (id)
)` },
    { kind: 'table', name: 'pins', sql: 'CREATE TABLE pins (\n  id int NOT NULL AUTO_INCREMENT,\n  name varchar(20) NOT NULL,\n  `row` int NULL,\n  col int NULL,\n  CONSTRAINT pk_pins PRIMARY KEY (id),\n  CONSTRAINT fk_pins_row_col_grids FOREIGN KEY (`row`, col) REFERENCES grids (`row`, col)\n)' },
    { kind: 'index', name: 'ix_clubs_travellers_traveller_id', table: 'clubs_travellers', sql: `CREATE INDEX ix_clubs_travellers_traveller_id ON clubs_travellers (traveller_id)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'pins', sql: `DROP TABLE pins` },
    { kind: 'table', name: 'photos', sql: `DROP TABLE photos` },
    { kind: 'table', name: 'stops', sql: `DROP TABLE stops` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'reports', sql: `DROP TABLE reports` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'trips', sql: `DROP TABLE trips` },
    { kind: 'table', name: 'guides', sql: `DROP TABLE guides` },
    { kind: 'table', name: 'grids', sql: `DROP TABLE grids` },
    { kind: 'table', name: 'folders', sql: `DROP TABLE folders` },
    { kind: 'table', name: 'clubs_travellers', sql: `DROP TABLE clubs_travellers` },
    { kind: 'table', name: 'clubs', sql: `DROP TABLE clubs` },
    { kind: 'table', name: 'cars', sql: `DROP TABLE cars` },
    { kind: 'table', name: 'bags', sql: `DROP TABLE bags` },
    { kind: 'table', name: 'travellers', sql: `DROP TABLE travellers` },
    { kind: 'table', name: 'vehicles', sql: `DROP TABLE vehicles` },
    { kind: 'table', name: 'cities', sql: `DROP TABLE cities` },
    { kind: 'table', name: 'countries', sql: `DROP TABLE countries` },
  ],
  postgresql: [
    { kind: 'table', name: 'pins', sql: `DROP TABLE pins` },
    { kind: 'table', name: 'photos', sql: `DROP TABLE photos` },
    { kind: 'table', name: 'stops', sql: `DROP TABLE stops` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'reports', sql: `DROP TABLE reports` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'trips', sql: `DROP TABLE trips` },
    { kind: 'table', name: 'guides', sql: `DROP TABLE guides` },
    { kind: 'table', name: 'grids', sql: `DROP TABLE grids` },
    { kind: 'table', name: 'folders', sql: `DROP TABLE folders` },
    { kind: 'table', name: 'clubs_travellers', sql: `DROP TABLE clubs_travellers` },
    { kind: 'table', name: 'clubs', sql: `DROP TABLE clubs` },
    { kind: 'table', name: 'cars', sql: `DROP TABLE cars` },
    { kind: 'table', name: 'bags', sql: `DROP TABLE bags` },
    { kind: 'table', name: 'travellers', sql: `DROP TABLE travellers` },
    { kind: 'table', name: 'vehicles', sql: `DROP TABLE vehicles` },
    { kind: 'table', name: 'cities', sql: `DROP TABLE cities` },
    { kind: 'table', name: 'countries', sql: `DROP TABLE countries` },
    { kind: 'enum', name: 'climate', sql: `DROP TYPE climate` },
  ],
  mysql: [
    { kind: 'table', name: 'pins', sql: `DROP TABLE pins` },
    { kind: 'table', name: 'photos', sql: `DROP TABLE photos` },
    { kind: 'table', name: 'stops', sql: `DROP TABLE stops` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'reports', sql: `DROP TABLE reports` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'trips', sql: `DROP TABLE trips` },
    { kind: 'table', name: 'guides', sql: `DROP TABLE guides` },
    { kind: 'table', name: 'grids', sql: `DROP TABLE grids` },
    { kind: 'table', name: 'folders', sql: `DROP TABLE folders` },
    { kind: 'table', name: 'clubs_travellers', sql: `DROP TABLE clubs_travellers` },
    { kind: 'table', name: 'clubs', sql: `DROP TABLE clubs` },
    { kind: 'table', name: 'cars', sql: `DROP TABLE cars` },
    { kind: 'table', name: 'bags', sql: `DROP TABLE bags` },
    { kind: 'table', name: 'travellers', sql: `DROP TABLE travellers` },
    { kind: 'table', name: 'vehicles', sql: `DROP TABLE vehicles` },
    { kind: 'table', name: 'cities', sql: `DROP TABLE cities` },
    { kind: 'table', name: 'countries', sql: `DROP TABLE countries` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
