// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'albums', sql: `CREATE TABLE albums (
  id INTEGER NOT NULL CONSTRAINT pk_albums PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'authors', sql: `CREATE TABLE authors (
  id INTEGER NOT NULL CONSTRAINT pk_authors PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'wards', sql: `CREATE TABLE wards (
  id INTEGER NOT NULL CONSTRAINT pk_wards PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'beds', sql: `CREATE TABLE beds (
  id INTEGER NOT NULL CONSTRAINT pk_beds PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  ward_id INTEGER,
  CONSTRAINT fk_beds_ward_id_wards FOREIGN KEY (ward_id) REFERENCES wards (id)
)` },
    { kind: 'table', name: 'publishers', sql: `CREATE TABLE publishers (
  id INTEGER NOT NULL CONSTRAINT pk_publishers PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'books', sql: `CREATE TABLE books (
  id INTEGER NOT NULL CONSTRAINT pk_books PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  publisher_id INTEGER,
  CONSTRAINT fk_books_publisher_id_publishers FOREIGN KEY (publisher_id) REFERENCES publishers (id)
)` },
    { kind: 'table', name: 'lamps', sql: `CREATE TABLE lamps (
  id INTEGER NOT NULL CONSTRAINT pk_lamps PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id INTEGER NOT NULL CONSTRAINT pk_desks PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  lamp_id INTEGER,
  CONSTRAINT fk_desks_lamp_id_lamps FOREIGN KEY (lamp_id) REFERENCES lamps (id)
)` },
    { kind: 'table', name: 'holders', sql: `CREATE TABLE holders (
  id INTEGER NOT NULL CONSTRAINT pk_holders PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'details', sql: `CREATE TABLE details (
  id INTEGER NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT pk_details PRIMARY KEY (id),
  CONSTRAINT fk_details_id_holders FOREIGN KEY (id) REFERENCES holders (id)
)` },
    { kind: 'table', name: 'souths', sql: `CREATE TABLE souths (
  id INTEGER NOT NULL CONSTRAINT pk_souths PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  north_id INTEGER,
  CONSTRAINT fk_souths_north_id_norths FOREIGN KEY (north_id) REFERENCES norths (id)
)` },
    { kind: 'table', name: 'norths', sql: `CREATE TABLE norths (
  id INTEGER NOT NULL CONSTRAINT pk_norths PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  south_id INTEGER,
  CONSTRAINT fk_norths_south_id_souths FOREIGN KEY (south_id) REFERENCES souths (id)
)` },
    { kind: 'table', name: 'equators', sql: `CREATE TABLE equators (
  id INTEGER NOT NULL CONSTRAINT pk_equators PRIMARY KEY AUTOINCREMENT,
  north_id INTEGER NOT NULL,
  south_id INTEGER NOT NULL,
  CONSTRAINT fk_equators_north_id_norths FOREIGN KEY (north_id) REFERENCES norths (id),
  CONSTRAINT fk_equators_south_id_souths FOREIGN KEY (south_id) REFERENCES souths (id)
)` },
    { kind: 'table', name: 'essays', sql: `CREATE TABLE essays (
  id INTEGER NOT NULL CONSTRAINT pk_essays PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  author_id INTEGER,
  CONSTRAINT fk_essays_author_id_authors FOREIGN KEY (author_id) REFERENCES authors (id)
)` },
    { kind: 'table', name: 'folders', sql: `CREATE TABLE folders (
  id INTEGER NOT NULL CONSTRAINT pk_folders PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'files', sql: `CREATE TABLE files (
  id INTEGER NOT NULL CONSTRAINT pk_files PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  folder_id INTEGER NOT NULL,
  CONSTRAINT fk_files_folder_id_folders FOREIGN KEY (folder_id) REFERENCES folders (id)
)` },
    { kind: 'table', name: 'readers', sql: `CREATE TABLE readers (
  username VARCHAR(40) NOT NULL,
  CONSTRAINT pk_readers PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'inboxes', sql: `CREATE TABLE inboxes (
  username VARCHAR(40) NOT NULL,
  email VARCHAR(80) NOT NULL,
  note TEXT,
  CONSTRAINT pk_inboxes PRIMARY KEY (username, email),
  CONSTRAINT fk_inboxes_username_readers FOREIGN KEY (username) REFERENCES readers (username)
)` },
    { kind: 'table', name: 'keepers', sql: `CREATE TABLE keepers (
  id INTEGER NOT NULL CONSTRAINT pk_keepers PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'ledgers', sql: `CREATE TABLE ledgers (
  id INTEGER NOT NULL CONSTRAINT pk_ledgers PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL
)` },
    { kind: 'table', name: 'shelters', sql: `CREATE TABLE shelters (
  id INTEGER NOT NULL CONSTRAINT pk_shelters PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id INTEGER NOT NULL CONSTRAINT pk_pets PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  keeper_id INTEGER,
  shelter_id INTEGER,
  CONSTRAINT fk_pets_keeper_id_keepers FOREIGN KEY (keeper_id) REFERENCES keepers (id),
  CONSTRAINT fk_pets_shelter_id_shelters FOREIGN KEY (shelter_id) REFERENCES shelters (id)
)` },
    { kind: 'table', name: 'photos', sql: `CREATE TABLE photos (
  id INTEGER NOT NULL CONSTRAINT pk_photos PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  album_id INTEGER,
  CONSTRAINT fk_photos_album_id_albums FOREIGN KEY (album_id) REFERENCES albums (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'plains', sql: `CREATE TABLE plains (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_plains PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'teams', sql: `CREATE TABLE teams (
  id INTEGER NOT NULL CONSTRAINT pk_teams PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'players', sql: `CREATE TABLE players (
  id INTEGER NOT NULL CONSTRAINT pk_players PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  team_id INTEGER,
  CONSTRAINT fk_players_team_id_teams FOREIGN KEY (team_id) REFERENCES teams (id)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id INTEGER NOT NULL CONSTRAINT pk_playlists PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
)` },
    { kind: 'table', name: 'songs', sql: `CREATE TABLE songs (
  id INTEGER NOT NULL CONSTRAINT pk_songs PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL
)` },
    { kind: 'table', name: 'playlists_songs', sql: `CREATE TABLE playlists_songs (
  playlist_id INTEGER NOT NULL,
  song_id INTEGER NOT NULL,
  CONSTRAINT pk_playlists_songs PRIMARY KEY (playlist_id, song_id),
  CONSTRAINT fk_playlists_songs_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id) ON DELETE CASCADE,
  CONSTRAINT fk_playlists_songs_song_id_songs FOREIGN KEY (song_id) REFERENCES songs (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'racks', sql: `CREATE TABLE racks (
  id INTEGER NOT NULL CONSTRAINT pk_racks PRIMARY KEY AUTOINCREMENT
)` },
    { kind: 'table', name: 'readings', sql: `CREATE TABLE readings (
  id INTEGER NOT NULL,
  value INTEGER NOT NULL,
  turns INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT pk_readings PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'sites', sql: `CREATE TABLE sites (
  id INTEGER NOT NULL CONSTRAINT pk_sites PRIMARY KEY AUTOINCREMENT,
  code INTEGER NOT NULL,
  CONSTRAINT uq_sites_code UNIQUE (code)
)` },
    { kind: 'table', name: 'rooms', sql: `CREATE TABLE rooms (
  id INTEGER NOT NULL CONSTRAINT pk_rooms PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  site_code INTEGER,
  CONSTRAINT fk_rooms_site_code_sites FOREIGN KEY (site_code) REFERENCES sites (code)
)` },
    { kind: 'table', name: 'scraps', sql: `CREATE TABLE scraps (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_scraps PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'sorts', sql: `CREATE TABLE sorts (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_sorts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shelves', sql: `CREATE TABLE shelves (
  id INTEGER NOT NULL,
  rack_id INTEGER,
  sort_id INTEGER,
  CONSTRAINT pk_shelves PRIMARY KEY (id),
  CONSTRAINT fk_shelves_rack_id_racks FOREIGN KEY (rack_id) REFERENCES racks (id),
  CONSTRAINT fk_shelves_sort_id_sorts FOREIGN KEY (sort_id) REFERENCES sorts (id)
)` },
    { kind: 'table', name: 'trips', sql: `CREATE TABLE trips (
  id INTEGER NOT NULL CONSTRAINT pk_trips PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  first_id INTEGER,
  middle_id INTEGER,
  last_id INTEGER,
  CONSTRAINT fk_trips_first_id_stops FOREIGN KEY (first_id) REFERENCES stops (id),
  CONSTRAINT fk_trips_middle_id_stops FOREIGN KEY (middle_id) REFERENCES stops (id),
  CONSTRAINT fk_trips_last_id_stops FOREIGN KEY (last_id) REFERENCES stops (id)
)` },
    { kind: 'table', name: 'stops', sql: `CREATE TABLE stops (
  id INTEGER NOT NULL CONSTRAINT pk_stops PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  trip_id INTEGER,
  CONSTRAINT fk_stops_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'index', name: 'ix_playlists_songs_song_id', table: 'playlists_songs', sql: `CREATE INDEX ix_playlists_songs_song_id ON playlists_songs (song_id)` },
  ],
  postgresql: [
    { kind: 'table', name: 'albums', sql: `CREATE TABLE albums (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_albums PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'authors', sql: `CREATE TABLE authors (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_authors PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'wards', sql: `CREATE TABLE wards (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_wards PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'beds', sql: `CREATE TABLE beds (
  id SERIAL NOT NULL,
  name text NOT NULL,
  ward_id integer,
  CONSTRAINT pk_beds PRIMARY KEY (id),
  CONSTRAINT fk_beds_ward_id_wards FOREIGN KEY (ward_id) REFERENCES wards (id)
)` },
    { kind: 'table', name: 'publishers', sql: `CREATE TABLE publishers (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_publishers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'books', sql: `CREATE TABLE books (
  id SERIAL NOT NULL,
  title text NOT NULL,
  publisher_id integer,
  CONSTRAINT pk_books PRIMARY KEY (id),
  CONSTRAINT fk_books_publisher_id_publishers FOREIGN KEY (publisher_id) REFERENCES publishers (id)
)` },
    { kind: 'table', name: 'lamps', sql: `CREATE TABLE lamps (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_lamps PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id SERIAL NOT NULL,
  name text NOT NULL,
  lamp_id integer,
  CONSTRAINT pk_desks PRIMARY KEY (id),
  CONSTRAINT fk_desks_lamp_id_lamps FOREIGN KEY (lamp_id) REFERENCES lamps (id)
)` },
    { kind: 'table', name: 'holders', sql: `CREATE TABLE holders (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_holders PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'details', sql: `CREATE TABLE details (
  id integer NOT NULL,
  text text NOT NULL,
  CONSTRAINT pk_details PRIMARY KEY (id),
  CONSTRAINT fk_details_id_holders FOREIGN KEY (id) REFERENCES holders (id)
)` },
    { kind: 'table', name: 'souths', sql: `CREATE TABLE souths (
  id SERIAL NOT NULL,
  name text NOT NULL,
  north_id integer,
  CONSTRAINT pk_souths PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'norths', sql: `CREATE TABLE norths (
  id SERIAL NOT NULL,
  name text NOT NULL,
  south_id integer,
  CONSTRAINT pk_norths PRIMARY KEY (id),
  CONSTRAINT fk_norths_south_id_souths FOREIGN KEY (south_id) REFERENCES souths (id)
)` },
    { kind: 'table', name: 'equators', sql: `CREATE TABLE equators (
  id SERIAL NOT NULL,
  north_id integer NOT NULL,
  south_id integer NOT NULL,
  CONSTRAINT pk_equators PRIMARY KEY (id),
  CONSTRAINT fk_equators_north_id_norths FOREIGN KEY (north_id) REFERENCES norths (id),
  CONSTRAINT fk_equators_south_id_souths FOREIGN KEY (south_id) REFERENCES souths (id)
)` },
    { kind: 'table', name: 'essays', sql: `CREATE TABLE essays (
  id SERIAL NOT NULL,
  title text NOT NULL,
  author_id integer,
  CONSTRAINT pk_essays PRIMARY KEY (id),
  CONSTRAINT fk_essays_author_id_authors FOREIGN KEY (author_id) REFERENCES authors (id)
)` },
    { kind: 'table', name: 'folders', sql: `CREATE TABLE folders (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_folders PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'files', sql: `CREATE TABLE files (
  id SERIAL NOT NULL,
  name text NOT NULL,
  folder_id integer NOT NULL,
  CONSTRAINT pk_files PRIMARY KEY (id),
  CONSTRAINT fk_files_folder_id_folders FOREIGN KEY (folder_id) REFERENCES folders (id)
)` },
    { kind: 'table', name: 'readers', sql: `CREATE TABLE readers (
  username varchar(40) NOT NULL,
  CONSTRAINT pk_readers PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'inboxes', sql: `CREATE TABLE inboxes (
  username varchar(40) NOT NULL,
  email varchar(80) NOT NULL,
  note text,
  CONSTRAINT pk_inboxes PRIMARY KEY (username, email),
  CONSTRAINT fk_inboxes_username_readers FOREIGN KEY (username) REFERENCES readers (username)
)` },
    { kind: 'table', name: 'keepers', sql: `CREATE TABLE keepers (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_keepers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'ledgers', sql: `CREATE TABLE ledgers (
  id BIGSERIAL NOT NULL,
  title text NOT NULL,
  CONSTRAINT pk_ledgers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shelters', sql: `CREATE TABLE shelters (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_shelters PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id SERIAL NOT NULL,
  name text NOT NULL,
  keeper_id integer,
  shelter_id integer,
  CONSTRAINT pk_pets PRIMARY KEY (id),
  CONSTRAINT fk_pets_keeper_id_keepers FOREIGN KEY (keeper_id) REFERENCES keepers (id),
  CONSTRAINT fk_pets_shelter_id_shelters FOREIGN KEY (shelter_id) REFERENCES shelters (id)
)` },
    { kind: 'table', name: 'photos', sql: `CREATE TABLE photos (
  id SERIAL NOT NULL,
  name text NOT NULL,
  album_id integer,
  CONSTRAINT pk_photos PRIMARY KEY (id),
  CONSTRAINT fk_photos_album_id_albums FOREIGN KEY (album_id) REFERENCES albums (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'plains', sql: `CREATE TABLE plains (
  id integer NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_plains PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'teams', sql: `CREATE TABLE teams (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_teams PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'players', sql: `CREATE TABLE players (
  id SERIAL NOT NULL,
  name text NOT NULL,
  team_id integer,
  CONSTRAINT pk_players PRIMARY KEY (id),
  CONSTRAINT fk_players_team_id_teams FOREIGN KEY (team_id) REFERENCES teams (id)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id SERIAL NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_playlists PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'songs', sql: `CREATE TABLE songs (
  id SERIAL NOT NULL,
  title text NOT NULL,
  CONSTRAINT pk_songs PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'playlists_songs', sql: `CREATE TABLE playlists_songs (
  playlist_id integer NOT NULL,
  song_id integer NOT NULL,
  CONSTRAINT pk_playlists_songs PRIMARY KEY (playlist_id, song_id),
  CONSTRAINT fk_playlists_songs_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id) ON DELETE CASCADE,
  CONSTRAINT fk_playlists_songs_song_id_songs FOREIGN KEY (song_id) REFERENCES songs (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'racks', sql: `CREATE TABLE racks (
  id SERIAL NOT NULL,
  CONSTRAINT pk_racks PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'readings', sql: `CREATE TABLE readings (
  id integer NOT NULL,
  value integer NOT NULL,
  turns integer DEFAULT 0 NOT NULL,
  CONSTRAINT pk_readings PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'sites', sql: `CREATE TABLE sites (
  id SERIAL NOT NULL,
  code integer NOT NULL,
  CONSTRAINT pk_sites PRIMARY KEY (id),
  CONSTRAINT uq_sites_code UNIQUE (code)
)` },
    { kind: 'table', name: 'rooms', sql: `CREATE TABLE rooms (
  id SERIAL NOT NULL,
  name text NOT NULL,
  site_code integer,
  CONSTRAINT pk_rooms PRIMARY KEY (id),
  CONSTRAINT fk_rooms_site_code_sites FOREIGN KEY (site_code) REFERENCES sites (code)
)` },
    { kind: 'table', name: 'scraps', sql: `CREATE TABLE scraps (
  id integer NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_scraps PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'sorts', sql: `CREATE TABLE sorts (
  id integer NOT NULL,
  name text NOT NULL,
  CONSTRAINT pk_sorts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shelves', sql: `CREATE TABLE shelves (
  id integer NOT NULL,
  rack_id integer,
  sort_id integer,
  CONSTRAINT pk_shelves PRIMARY KEY (id),
  CONSTRAINT fk_shelves_rack_id_racks FOREIGN KEY (rack_id) REFERENCES racks (id),
  CONSTRAINT fk_shelves_sort_id_sorts FOREIGN KEY (sort_id) REFERENCES sorts (id)
)` },
    { kind: 'table', name: 'trips', sql: `CREATE TABLE trips (
  id SERIAL NOT NULL,
  name text NOT NULL,
  first_id integer,
  middle_id integer,
  last_id integer,
  CONSTRAINT pk_trips PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'stops', sql: `CREATE TABLE stops (
  id SERIAL NOT NULL,
  name text NOT NULL,
  trip_id integer,
  CONSTRAINT pk_stops PRIMARY KEY (id),
  CONSTRAINT fk_stops_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'foreignKey', name: 'fk_souths_north_id_norths', table: 'souths', sql: `ALTER TABLE souths ADD CONSTRAINT fk_souths_north_id_norths FOREIGN KEY (north_id) REFERENCES norths (id)` },
    { kind: 'foreignKey', name: 'fk_trips_first_id_stops', table: 'trips', sql: `ALTER TABLE trips ADD CONSTRAINT fk_trips_first_id_stops FOREIGN KEY (first_id) REFERENCES stops (id)` },
    { kind: 'foreignKey', name: 'fk_trips_middle_id_stops', table: 'trips', sql: `ALTER TABLE trips ADD CONSTRAINT fk_trips_middle_id_stops FOREIGN KEY (middle_id) REFERENCES stops (id)` },
    { kind: 'foreignKey', name: 'fk_trips_last_id_stops', table: 'trips', sql: `ALTER TABLE trips ADD CONSTRAINT fk_trips_last_id_stops FOREIGN KEY (last_id) REFERENCES stops (id)` },
    { kind: 'index', name: 'ix_playlists_songs_song_id', table: 'playlists_songs', sql: `CREATE INDEX ix_playlists_songs_song_id ON playlists_songs (song_id)` },
  ],
  mysql: [
    { kind: 'table', name: 'albums', sql: `CREATE TABLE albums (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_albums PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'authors', sql: `CREATE TABLE authors (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_authors PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'wards', sql: `CREATE TABLE wards (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_wards PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'beds', sql: `CREATE TABLE beds (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  ward_id int NULL,
  CONSTRAINT pk_beds PRIMARY KEY (id),
  CONSTRAINT fk_beds_ward_id_wards FOREIGN KEY (ward_id) REFERENCES wards (id)
)` },
    { kind: 'table', name: 'publishers', sql: `CREATE TABLE publishers (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_publishers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'books', sql: `CREATE TABLE books (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(191) NOT NULL,
  publisher_id int NULL,
  CONSTRAINT pk_books PRIMARY KEY (id),
  CONSTRAINT fk_books_publisher_id_publishers FOREIGN KEY (publisher_id) REFERENCES publishers (id)
)` },
    { kind: 'table', name: 'lamps', sql: `CREATE TABLE lamps (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_lamps PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  lamp_id int NULL,
  CONSTRAINT pk_desks PRIMARY KEY (id),
  CONSTRAINT fk_desks_lamp_id_lamps FOREIGN KEY (lamp_id) REFERENCES lamps (id)
)` },
    { kind: 'table', name: 'holders', sql: `CREATE TABLE holders (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_holders PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'details', sql: `CREATE TABLE details (
  id int NOT NULL,
  text varchar(191) NOT NULL,
  CONSTRAINT pk_details PRIMARY KEY (id),
  CONSTRAINT fk_details_id_holders FOREIGN KEY (id) REFERENCES holders (id)
)` },
    { kind: 'table', name: 'souths', sql: `CREATE TABLE souths (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  north_id int NULL,
  CONSTRAINT pk_souths PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'norths', sql: `CREATE TABLE norths (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  south_id int NULL,
  CONSTRAINT pk_norths PRIMARY KEY (id),
  CONSTRAINT fk_norths_south_id_souths FOREIGN KEY (south_id) REFERENCES souths (id)
)` },
    { kind: 'table', name: 'equators', sql: `CREATE TABLE equators (
  id int NOT NULL AUTO_INCREMENT,
  north_id int NOT NULL,
  south_id int NOT NULL,
  CONSTRAINT pk_equators PRIMARY KEY (id),
  CONSTRAINT fk_equators_north_id_norths FOREIGN KEY (north_id) REFERENCES norths (id),
  CONSTRAINT fk_equators_south_id_souths FOREIGN KEY (south_id) REFERENCES souths (id)
)` },
    { kind: 'table', name: 'essays', sql: `CREATE TABLE essays (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(191) NOT NULL,
  author_id int NULL,
  CONSTRAINT pk_essays PRIMARY KEY (id),
  CONSTRAINT fk_essays_author_id_authors FOREIGN KEY (author_id) REFERENCES authors (id)
)` },
    { kind: 'table', name: 'folders', sql: `CREATE TABLE folders (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_folders PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'files', sql: `CREATE TABLE files (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  folder_id int NOT NULL,
  CONSTRAINT pk_files PRIMARY KEY (id),
  CONSTRAINT fk_files_folder_id_folders FOREIGN KEY (folder_id) REFERENCES folders (id)
)` },
    { kind: 'table', name: 'readers', sql: `CREATE TABLE readers (
  username varchar(40) NOT NULL,
  CONSTRAINT pk_readers PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'inboxes', sql: `CREATE TABLE inboxes (
  username varchar(40) NOT NULL,
  email varchar(80) NOT NULL,
  note varchar(191) NULL,
  CONSTRAINT pk_inboxes PRIMARY KEY (username, email),
  CONSTRAINT fk_inboxes_username_readers FOREIGN KEY (username) REFERENCES readers (username)
)` },
    { kind: 'table', name: 'keepers', sql: `CREATE TABLE keepers (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_keepers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'ledgers', sql: `CREATE TABLE ledgers (
  id bigint NOT NULL AUTO_INCREMENT,
  title varchar(191) NOT NULL,
  CONSTRAINT pk_ledgers PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shelters', sql: `CREATE TABLE shelters (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_shelters PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  keeper_id int NULL,
  shelter_id int NULL,
  CONSTRAINT pk_pets PRIMARY KEY (id),
  CONSTRAINT fk_pets_keeper_id_keepers FOREIGN KEY (keeper_id) REFERENCES keepers (id),
  CONSTRAINT fk_pets_shelter_id_shelters FOREIGN KEY (shelter_id) REFERENCES shelters (id)
)` },
    { kind: 'table', name: 'photos', sql: `CREATE TABLE photos (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  album_id int NULL,
  CONSTRAINT pk_photos PRIMARY KEY (id),
  CONSTRAINT fk_photos_album_id_albums FOREIGN KEY (album_id) REFERENCES albums (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'plains', sql: `CREATE TABLE plains (
  id int NOT NULL,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_plains PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'teams', sql: `CREATE TABLE teams (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_teams PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'players', sql: `CREATE TABLE players (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  team_id int NULL,
  CONSTRAINT pk_players PRIMARY KEY (id),
  CONSTRAINT fk_players_team_id_teams FOREIGN KEY (team_id) REFERENCES teams (id)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_playlists PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'songs', sql: `CREATE TABLE songs (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(191) NOT NULL,
  CONSTRAINT pk_songs PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'playlists_songs', sql: `CREATE TABLE playlists_songs (
  playlist_id int NOT NULL,
  song_id int NOT NULL,
  CONSTRAINT pk_playlists_songs PRIMARY KEY (playlist_id, song_id),
  CONSTRAINT fk_playlists_songs_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id) ON DELETE CASCADE,
  CONSTRAINT fk_playlists_songs_song_id_songs FOREIGN KEY (song_id) REFERENCES songs (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'racks', sql: `CREATE TABLE racks (
  id int NOT NULL AUTO_INCREMENT,
  CONSTRAINT pk_racks PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'readings', sql: `CREATE TABLE readings (
  id int NOT NULL,
  value int NOT NULL,
  turns int DEFAULT 0 NOT NULL,
  CONSTRAINT pk_readings PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'sites', sql: `CREATE TABLE sites (
  id int NOT NULL AUTO_INCREMENT,
  code int NOT NULL,
  CONSTRAINT pk_sites PRIMARY KEY (id),
  CONSTRAINT uq_sites_code UNIQUE (code)
)` },
    { kind: 'table', name: 'rooms', sql: `CREATE TABLE rooms (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  site_code int NULL,
  CONSTRAINT pk_rooms PRIMARY KEY (id),
  CONSTRAINT fk_rooms_site_code_sites FOREIGN KEY (site_code) REFERENCES sites (code)
)` },
    { kind: 'table', name: 'scraps', sql: `CREATE TABLE scraps (
  id int NOT NULL,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_scraps PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'sorts', sql: `CREATE TABLE sorts (
  id int NOT NULL,
  name varchar(191) NOT NULL,
  CONSTRAINT pk_sorts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shelves', sql: `CREATE TABLE shelves (
  id int NOT NULL,
  rack_id int NULL,
  sort_id int NULL,
  CONSTRAINT pk_shelves PRIMARY KEY (id),
  CONSTRAINT fk_shelves_rack_id_racks FOREIGN KEY (rack_id) REFERENCES racks (id),
  CONSTRAINT fk_shelves_sort_id_sorts FOREIGN KEY (sort_id) REFERENCES sorts (id)
)` },
    { kind: 'table', name: 'trips', sql: `CREATE TABLE trips (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  first_id int NULL,
  middle_id int NULL,
  last_id int NULL,
  CONSTRAINT pk_trips PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'stops', sql: `CREATE TABLE stops (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(191) NOT NULL,
  trip_id int NULL,
  CONSTRAINT pk_stops PRIMARY KEY (id),
  CONSTRAINT fk_stops_trip_id_trips FOREIGN KEY (trip_id) REFERENCES trips (id)
)` },
    { kind: 'foreignKey', name: 'fk_souths_north_id_norths', table: 'souths', sql: `ALTER TABLE souths ADD CONSTRAINT fk_souths_north_id_norths FOREIGN KEY (north_id) REFERENCES norths (id)` },
    { kind: 'foreignKey', name: 'fk_trips_first_id_stops', table: 'trips', sql: `ALTER TABLE trips ADD CONSTRAINT fk_trips_first_id_stops FOREIGN KEY (first_id) REFERENCES stops (id)` },
    { kind: 'foreignKey', name: 'fk_trips_middle_id_stops', table: 'trips', sql: `ALTER TABLE trips ADD CONSTRAINT fk_trips_middle_id_stops FOREIGN KEY (middle_id) REFERENCES stops (id)` },
    { kind: 'foreignKey', name: 'fk_trips_last_id_stops', table: 'trips', sql: `ALTER TABLE trips ADD CONSTRAINT fk_trips_last_id_stops FOREIGN KEY (last_id) REFERENCES stops (id)` },
    { kind: 'index', name: 'ix_playlists_songs_song_id', table: 'playlists_songs', sql: `CREATE INDEX ix_playlists_songs_song_id ON playlists_songs (song_id)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'stops', sql: `DROP TABLE stops` },
    { kind: 'table', name: 'trips', sql: `DROP TABLE trips` },
    { kind: 'table', name: 'shelves', sql: `DROP TABLE shelves` },
    { kind: 'table', name: 'sorts', sql: `DROP TABLE sorts` },
    { kind: 'table', name: 'scraps', sql: `DROP TABLE scraps` },
    { kind: 'table', name: 'rooms', sql: `DROP TABLE rooms` },
    { kind: 'table', name: 'sites', sql: `DROP TABLE sites` },
    { kind: 'table', name: 'readings', sql: `DROP TABLE readings` },
    { kind: 'table', name: 'racks', sql: `DROP TABLE racks` },
    { kind: 'table', name: 'playlists_songs', sql: `DROP TABLE playlists_songs` },
    { kind: 'table', name: 'songs', sql: `DROP TABLE songs` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'players', sql: `DROP TABLE players` },
    { kind: 'table', name: 'teams', sql: `DROP TABLE teams` },
    { kind: 'table', name: 'plains', sql: `DROP TABLE plains` },
    { kind: 'table', name: 'photos', sql: `DROP TABLE photos` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'shelters', sql: `DROP TABLE shelters` },
    { kind: 'table', name: 'ledgers', sql: `DROP TABLE ledgers` },
    { kind: 'table', name: 'keepers', sql: `DROP TABLE keepers` },
    { kind: 'table', name: 'inboxes', sql: `DROP TABLE inboxes` },
    { kind: 'table', name: 'readers', sql: `DROP TABLE readers` },
    { kind: 'table', name: 'files', sql: `DROP TABLE files` },
    { kind: 'table', name: 'folders', sql: `DROP TABLE folders` },
    { kind: 'table', name: 'essays', sql: `DROP TABLE essays` },
    { kind: 'table', name: 'equators', sql: `DROP TABLE equators` },
    { kind: 'table', name: 'norths', sql: `DROP TABLE norths` },
    { kind: 'table', name: 'souths', sql: `DROP TABLE souths` },
    { kind: 'table', name: 'details', sql: `DROP TABLE details` },
    { kind: 'table', name: 'holders', sql: `DROP TABLE holders` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'lamps', sql: `DROP TABLE lamps` },
    { kind: 'table', name: 'books', sql: `DROP TABLE books` },
    { kind: 'table', name: 'publishers', sql: `DROP TABLE publishers` },
    { kind: 'table', name: 'beds', sql: `DROP TABLE beds` },
    { kind: 'table', name: 'wards', sql: `DROP TABLE wards` },
    { kind: 'table', name: 'authors', sql: `DROP TABLE authors` },
    { kind: 'table', name: 'albums', sql: `DROP TABLE albums` },
  ],
  postgresql: [
    { kind: 'foreignKey', name: 'fk_souths_north_id_norths', table: 'souths', sql: `ALTER TABLE souths DROP CONSTRAINT fk_souths_north_id_norths` },
    { kind: 'foreignKey', name: 'fk_trips_first_id_stops', table: 'trips', sql: `ALTER TABLE trips DROP CONSTRAINT fk_trips_first_id_stops` },
    { kind: 'foreignKey', name: 'fk_trips_middle_id_stops', table: 'trips', sql: `ALTER TABLE trips DROP CONSTRAINT fk_trips_middle_id_stops` },
    { kind: 'foreignKey', name: 'fk_trips_last_id_stops', table: 'trips', sql: `ALTER TABLE trips DROP CONSTRAINT fk_trips_last_id_stops` },
    { kind: 'table', name: 'stops', sql: `DROP TABLE stops` },
    { kind: 'table', name: 'trips', sql: `DROP TABLE trips` },
    { kind: 'table', name: 'shelves', sql: `DROP TABLE shelves` },
    { kind: 'table', name: 'sorts', sql: `DROP TABLE sorts` },
    { kind: 'table', name: 'scraps', sql: `DROP TABLE scraps` },
    { kind: 'table', name: 'rooms', sql: `DROP TABLE rooms` },
    { kind: 'table', name: 'sites', sql: `DROP TABLE sites` },
    { kind: 'table', name: 'readings', sql: `DROP TABLE readings` },
    { kind: 'table', name: 'racks', sql: `DROP TABLE racks` },
    { kind: 'table', name: 'playlists_songs', sql: `DROP TABLE playlists_songs` },
    { kind: 'table', name: 'songs', sql: `DROP TABLE songs` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'players', sql: `DROP TABLE players` },
    { kind: 'table', name: 'teams', sql: `DROP TABLE teams` },
    { kind: 'table', name: 'plains', sql: `DROP TABLE plains` },
    { kind: 'table', name: 'photos', sql: `DROP TABLE photos` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'shelters', sql: `DROP TABLE shelters` },
    { kind: 'table', name: 'ledgers', sql: `DROP TABLE ledgers` },
    { kind: 'table', name: 'keepers', sql: `DROP TABLE keepers` },
    { kind: 'table', name: 'inboxes', sql: `DROP TABLE inboxes` },
    { kind: 'table', name: 'readers', sql: `DROP TABLE readers` },
    { kind: 'table', name: 'files', sql: `DROP TABLE files` },
    { kind: 'table', name: 'folders', sql: `DROP TABLE folders` },
    { kind: 'table', name: 'essays', sql: `DROP TABLE essays` },
    { kind: 'table', name: 'equators', sql: `DROP TABLE equators` },
    { kind: 'table', name: 'norths', sql: `DROP TABLE norths` },
    { kind: 'table', name: 'souths', sql: `DROP TABLE souths` },
    { kind: 'table', name: 'details', sql: `DROP TABLE details` },
    { kind: 'table', name: 'holders', sql: `DROP TABLE holders` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'lamps', sql: `DROP TABLE lamps` },
    { kind: 'table', name: 'books', sql: `DROP TABLE books` },
    { kind: 'table', name: 'publishers', sql: `DROP TABLE publishers` },
    { kind: 'table', name: 'beds', sql: `DROP TABLE beds` },
    { kind: 'table', name: 'wards', sql: `DROP TABLE wards` },
    { kind: 'table', name: 'authors', sql: `DROP TABLE authors` },
    { kind: 'table', name: 'albums', sql: `DROP TABLE albums` },
  ],
  mysql: [
    { kind: 'foreignKey', name: 'fk_souths_north_id_norths', table: 'souths', sql: `ALTER TABLE souths DROP FOREIGN KEY fk_souths_north_id_norths` },
    { kind: 'foreignKey', name: 'fk_trips_first_id_stops', table: 'trips', sql: `ALTER TABLE trips DROP FOREIGN KEY fk_trips_first_id_stops` },
    { kind: 'foreignKey', name: 'fk_trips_middle_id_stops', table: 'trips', sql: `ALTER TABLE trips DROP FOREIGN KEY fk_trips_middle_id_stops` },
    { kind: 'foreignKey', name: 'fk_trips_last_id_stops', table: 'trips', sql: `ALTER TABLE trips DROP FOREIGN KEY fk_trips_last_id_stops` },
    { kind: 'table', name: 'stops', sql: `DROP TABLE stops` },
    { kind: 'table', name: 'trips', sql: `DROP TABLE trips` },
    { kind: 'table', name: 'shelves', sql: `DROP TABLE shelves` },
    { kind: 'table', name: 'sorts', sql: `DROP TABLE sorts` },
    { kind: 'table', name: 'scraps', sql: `DROP TABLE scraps` },
    { kind: 'table', name: 'rooms', sql: `DROP TABLE rooms` },
    { kind: 'table', name: 'sites', sql: `DROP TABLE sites` },
    { kind: 'table', name: 'readings', sql: `DROP TABLE readings` },
    { kind: 'table', name: 'racks', sql: `DROP TABLE racks` },
    { kind: 'table', name: 'playlists_songs', sql: `DROP TABLE playlists_songs` },
    { kind: 'table', name: 'songs', sql: `DROP TABLE songs` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'players', sql: `DROP TABLE players` },
    { kind: 'table', name: 'teams', sql: `DROP TABLE teams` },
    { kind: 'table', name: 'plains', sql: `DROP TABLE plains` },
    { kind: 'table', name: 'photos', sql: `DROP TABLE photos` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'shelters', sql: `DROP TABLE shelters` },
    { kind: 'table', name: 'ledgers', sql: `DROP TABLE ledgers` },
    { kind: 'table', name: 'keepers', sql: `DROP TABLE keepers` },
    { kind: 'table', name: 'inboxes', sql: `DROP TABLE inboxes` },
    { kind: 'table', name: 'readers', sql: `DROP TABLE readers` },
    { kind: 'table', name: 'files', sql: `DROP TABLE files` },
    { kind: 'table', name: 'folders', sql: `DROP TABLE folders` },
    { kind: 'table', name: 'essays', sql: `DROP TABLE essays` },
    { kind: 'table', name: 'equators', sql: `DROP TABLE equators` },
    { kind: 'table', name: 'norths', sql: `DROP TABLE norths` },
    { kind: 'table', name: 'souths', sql: `DROP TABLE souths` },
    { kind: 'table', name: 'details', sql: `DROP TABLE details` },
    { kind: 'table', name: 'holders', sql: `DROP TABLE holders` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'lamps', sql: `DROP TABLE lamps` },
    { kind: 'table', name: 'books', sql: `DROP TABLE books` },
    { kind: 'table', name: 'publishers', sql: `DROP TABLE publishers` },
    { kind: 'table', name: 'beds', sql: `DROP TABLE beds` },
    { kind: 'table', name: 'wards', sql: `DROP TABLE wards` },
    { kind: 'table', name: 'authors', sql: `DROP TABLE authors` },
    { kind: 'table', name: 'albums', sql: `DROP TABLE albums` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
