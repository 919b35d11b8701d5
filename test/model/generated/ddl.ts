// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'accounts', sql: `CREATE TABLE accounts (
  username VARCHAR(20) NOT NULL,
  bio VARCHAR(20),
  CONSTRAINT pk_accounts PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'owners', sql: `CREATE TABLE owners (
  id INTEGER NOT NULL CONSTRAINT pk_owners PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(20) NOT NULL,
  code INTEGER,
  CONSTRAINT uq_owners_code UNIQUE (code)
)` },
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id INTEGER NOT NULL CONSTRAINT pk_badges PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(20) NOT NULL,
  owner_id INTEGER,
  CONSTRAINT uq_badges_owner_id UNIQUE (owner_id),
  CONSTRAINT fk_badges_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'members', sql: `CREATE TABLE members (
  username VARCHAR(20) NOT NULL,
  bio VARCHAR(20),
  CONSTRAINT pk_members PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'cards', sql: `CREATE TABLE cards (
  id INTEGER NOT NULL CONSTRAINT pk_cards PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(20) NOT NULL,
  username VARCHAR(20),
  CONSTRAINT fk_cards_username_members FOREIGN KEY (username) REFERENCES members (username) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'courses', sql: `CREATE TABLE courses (
  id INTEGER NOT NULL CONSTRAINT pk_courses PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(20) NOT NULL
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id INTEGER NOT NULL CONSTRAINT pk_people PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(20) NOT NULL,
  dept_id INTEGER NOT NULL,
  CONSTRAINT fk_people_dept_id_depts FOREIGN KEY (dept_id) REFERENCES depts (id)
)` },
    { kind: 'table', name: 'depts', sql: `CREATE TABLE depts (
  id INTEGER NOT NULL CONSTRAINT pk_depts PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(20) NOT NULL,
  head_id INTEGER,
  CONSTRAINT fk_depts_head_id_people FOREIGN KEY (head_id) REFERENCES people (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id INTEGER NOT NULL,
  title VARCHAR(20) NOT NULL,
  version INTEGER DEFAULT 1 NOT NULL,
  owner_id INTEGER,
  CONSTRAINT pk_docs PRIMARY KEY (id),
  CONSTRAINT fk_docs_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'enrolments', sql: `CREATE TABLE enrolments (
  owner_id INTEGER NOT NULL,
  course_id INTEGER NOT NULL,
  grade INTEGER,
  CONSTRAINT pk_enrolments PRIMARY KEY (owner_id, course_id),
  CONSTRAINT fk_enrolments_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id),
  CONSTRAINT fk_enrolments_course_id_courses FOREIGN KEY (course_id) REFERENCES courses (id)
)` },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id INTEGER NOT NULL CONSTRAINT pk_parties PRIMARY KEY AUTOINCREMENT,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(20) NOT NULL
)` },
    { kind: 'table', name: 'firms', sql: `CREATE TABLE firms (
  id INTEGER NOT NULL,
  vat VARCHAR(20),
  CONSTRAINT pk_firms PRIMARY KEY (id),
  CONSTRAINT fk_firms_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'humans', sql: `CREATE TABLE humans (
  id INTEGER NOT NULL,
  born INTEGER,
  CONSTRAINT pk_humans PRIMARY KEY (id),
  CONSTRAINT fk_humans_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'items', sql: `CREATE TABLE items (
  id INTEGER NOT NULL CONSTRAINT pk_items PRIMARY KEY AUTOINCREMENT,
  label VARCHAR(20) NOT NULL,
  owner_id INTEGER NOT NULL,
  CONSTRAINT fk_items_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'letters', sql: `CREATE TABLE letters (
  id INTEGER NOT NULL CONSTRAINT pk_letters PRIMARY KEY AUTOINCREMENT,
  subject VARCHAR(20) NOT NULL,
  username VARCHAR(20),
  CONSTRAINT fk_letters_username_accounts FOREIGN KEY (username) REFERENCES accounts (username)
)` },
    { kind: 'table', name: 'loans', sql: `CREATE TABLE loans (
  id INTEGER NOT NULL CONSTRAINT pk_loans PRIMARY KEY AUTOINCREMENT,
  what VARCHAR(20) NOT NULL,
  holder_id INTEGER,
  CONSTRAINT fk_loans_holder_id_owners FOREIGN KEY (holder_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'memos', sql: `CREATE TABLE memos (
  id INTEGER NOT NULL,
  text VARCHAR(20) NOT NULL,
  stamp DATETIME NOT NULL,
  CONSTRAINT pk_memos PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'nodes', sql: `CREATE TABLE nodes (
  id INTEGER NOT NULL CONSTRAINT pk_nodes PRIMARY KEY AUTOINCREMENT,
  label VARCHAR(20) NOT NULL,
  parent_id INTEGER,
  CONSTRAINT fk_nodes_parent_id_nodes FOREIGN KEY (parent_id) REFERENCES nodes (id)
)` },
    { kind: 'table', name: 'nodes_friends', sql: `CREATE TABLE nodes_friends (
  friend_id INTEGER NOT NULL,
  fan_id INTEGER NOT NULL,
  CONSTRAINT pk_nodes_friends PRIMARY KEY (friend_id, fan_id),
  CONSTRAINT fk_nodes_friends_friend_id_nodes FOREIGN KEY (friend_id) REFERENCES nodes (id) ON DELETE CASCADE,
  CONSTRAINT fk_nodes_friends_fan_id_nodes FOREIGN KEY (fan_id) REFERENCES nodes (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id INTEGER NOT NULL CONSTRAINT pk_notes PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(20) NOT NULL,
  owner_id INTEGER,
  CONSTRAINT fk_notes_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  name VARCHAR(20) NOT NULL,
  remark VARCHAR(20),
  CONSTRAINT pk_tags PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'owners_tags', sql: `CREATE TABLE owners_tags (
  owner_id INTEGER NOT NULL,
  tag_name VARCHAR(20) NOT NULL,
  CONSTRAINT pk_owners_tags PRIMARY KEY (owner_id, tag_name),
  CONSTRAINT fk_owners_tags_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id) ON DELETE CASCADE,
  CONSTRAINT fk_owners_tags_tag_name_tags FOREIGN KEY (tag_name) REFERENCES tags (name) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id INTEGER NOT NULL CONSTRAINT pk_parts PRIMARY KEY AUTOINCREMENT,
  label VARCHAR(20) NOT NULL,
  item_id INTEGER NOT NULL,
  CONSTRAINT fk_parts_item_id_items FOREIGN KEY (item_id) REFERENCES items (id)
)` },
    { kind: 'table', name: 'passes', sql: `CREATE TABLE passes (
  id INTEGER NOT NULL CONSTRAINT pk_passes PRIMARY KEY AUTOINCREMENT,
  number VARCHAR(20) NOT NULL,
  human_id INTEGER,
  CONSTRAINT fk_passes_human_id_humans FOREIGN KEY (human_id) REFERENCES humans (id)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id INTEGER NOT NULL CONSTRAINT pk_playlists PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(20) NOT NULL
)` },
    { kind: 'table', name: 'profiles', sql: `CREATE TABLE profiles (
  id INTEGER NOT NULL CONSTRAINT pk_profiles PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(20) NOT NULL,
  owner_id INTEGER NOT NULL,
  CONSTRAINT uq_profiles_owner_id UNIQUE (owner_id),
  CONSTRAINT fk_profiles_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'projects', sql: `CREATE TABLE projects (
  region VARCHAR(10) NOT NULL,
  code INTEGER NOT NULL,
  title VARCHAR(20) NOT NULL,
  CONSTRAINT pk_projects PRIMARY KEY (region, code)
)` },
    { kind: 'table', name: 'tallies', sql: `CREATE TABLE tallies (
  id INTEGER NOT NULL,
  text VARCHAR(20) NOT NULL,
  count BIGINT DEFAULT 1 NOT NULL,
  CONSTRAINT pk_tallies PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'tasks', sql: `CREATE TABLE tasks (
  region VARCHAR(10) NOT NULL,
  code INTEGER NOT NULL,
  number INTEGER NOT NULL,
  text VARCHAR(20) NOT NULL,
  CONSTRAINT pk_tasks PRIMARY KEY (region, code, number),
  CONSTRAINT fk_tasks_region_code_projects FOREIGN KEY (region, code) REFERENCES projects (region, code) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'tracks', sql: `CREATE TABLE tracks (
  id INTEGER NOT NULL CONSTRAINT pk_tracks PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(20) NOT NULL,
  position INTEGER NOT NULL,
  playlist_id INTEGER NOT NULL,
  CONSTRAINT fk_tracks_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id)
)` },
    { kind: 'index', name: 'ix_nodes_friends_fan_id', table: 'nodes_friends', sql: `CREATE INDEX ix_nodes_friends_fan_id ON nodes_friends (fan_id)` },
    { kind: 'index', name: 'ix_owners_tags_tag_name', table: 'owners_tags', sql: `CREATE INDEX ix_owners_tags_tag_name ON owners_tags (tag_name)` },
  ],
  postgresql: [
    { kind: 'table', name: 'accounts', sql: `CREATE TABLE accounts (
  username varchar(20) NOT NULL,
  bio varchar(20),
  CONSTRAINT pk_accounts PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'owners', sql: `CREATE TABLE owners (
  id SERIAL NOT NULL,
  name varchar(20) NOT NULL,
  code integer,
  CONSTRAINT pk_owners PRIMARY KEY (id),
  CONSTRAINT uq_owners_code UNIQUE (code)
)` },
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id SERIAL NOT NULL,
  text varchar(20) NOT NULL,
  owner_id integer,
  CONSTRAINT pk_badges PRIMARY KEY (id),
  CONSTRAINT uq_badges_owner_id UNIQUE (owner_id),
  CONSTRAINT fk_badges_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'members', sql: `CREATE TABLE members (
  username varchar(20) NOT NULL,
  bio varchar(20),
  CONSTRAINT pk_members PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'cards', sql: `CREATE TABLE cards (
  id SERIAL NOT NULL,
  text varchar(20) NOT NULL,
  username varchar(20),
  CONSTRAINT pk_cards PRIMARY KEY (id),
  CONSTRAINT fk_cards_username_members FOREIGN KEY (username) REFERENCES members (username) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'courses', sql: `CREATE TABLE courses (
  id SERIAL NOT NULL,
  title varchar(20) NOT NULL,
  CONSTRAINT pk_courses PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id SERIAL NOT NULL,
  name varchar(20) NOT NULL,
  dept_id integer NOT NULL,
  CONSTRAINT pk_people PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'depts', sql: `CREATE TABLE depts (
  id SERIAL NOT NULL,
  name varchar(20) NOT NULL,
  head_id integer,
  CONSTRAINT pk_depts PRIMARY KEY (id),
  CONSTRAINT fk_depts_head_id_people FOREIGN KEY (head_id) REFERENCES people (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id integer NOT NULL,
  title varchar(20) NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  owner_id integer,
  CONSTRAINT pk_docs PRIMARY KEY (id),
  CONSTRAINT fk_docs_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'enrolments', sql: `CREATE TABLE enrolments (
  owner_id integer NOT NULL,
  course_id integer NOT NULL,
  grade integer,
  CONSTRAINT pk_enrolments PRIMARY KEY (owner_id, course_id),
  CONSTRAINT fk_enrolments_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id),
  CONSTRAINT fk_enrolments_course_id_courses FOREIGN KEY (course_id) REFERENCES courses (id)
)` },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id SERIAL NOT NULL,
  kind varchar(20) NOT NULL,
  name varchar(20) NOT NULL,
  CONSTRAINT pk_parties PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'firms', sql: `CREATE TABLE firms (
  id integer NOT NULL,
  vat varchar(20),
  CONSTRAINT pk_firms PRIMARY KEY (id),
  CONSTRAINT fk_firms_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'humans', sql: `CREATE TABLE humans (
  id integer NOT NULL,
  born integer,
  CONSTRAINT pk_humans PRIMARY KEY (id),
  CONSTRAINT fk_humans_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'items', sql: `CREATE TABLE items (
  id SERIAL NOT NULL,
  label varchar(20) NOT NULL,
  owner_id integer NOT NULL,
  CONSTRAINT pk_items PRIMARY KEY (id),
  CONSTRAINT fk_items_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'letters', sql: `CREATE TABLE letters (
  id SERIAL NOT NULL,
  subject varchar(20) NOT NULL,
  username varchar(20),
  CONSTRAINT pk_letters PRIMARY KEY (id),
  CONSTRAINT fk_letters_username_accounts FOREIGN KEY (username) REFERENCES accounts (username)
)` },
    { kind: 'table', name: 'loans', sql: `CREATE TABLE loans (
  id SERIAL NOT NULL,
  what varchar(20) NOT NULL,
  holder_id integer,
  CONSTRAINT pk_loans PRIMARY KEY (id),
  CONSTRAINT fk_loans_holder_id_owners FOREIGN KEY (holder_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'memos', sql: `CREATE TABLE memos (
  id integer NOT NULL,
  text varchar(20) NOT NULL,
  stamp timestamptz NOT NULL,
  CONSTRAINT pk_memos PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'nodes', sql: `CREATE TABLE nodes (
  id SERIAL NOT NULL,
  label varchar(20) NOT NULL,
  parent_id integer,
  CONSTRAINT pk_nodes PRIMARY KEY (id),
  CONSTRAINT fk_nodes_parent_id_nodes FOREIGN KEY (parent_id) REFERENCES nodes (id)
)` },
    { kind: 'table', name: 'nodes_friends', sql: `CREATE TABLE nodes_friends (
  friend_id integer NOT NULL,
  fan_id integer NOT NULL,
  CONSTRAINT pk_nodes_friends PRIMARY KEY (friend_id, fan_id),
  CONSTRAINT fk_nodes_friends_friend_id_nodes FOREIGN KEY (friend_id) REFERENCES nodes (id) ON DELETE CASCADE,
  CONSTRAINT fk_nodes_friends_fan_id_nodes FOREIGN KEY (fan_id) REFERENCES nodes (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id SERIAL NOT NULL,
  text varchar(20) NOT NULL,
  owner_id integer,
  CONSTRAINT pk_notes PRIMARY KEY (id),
  CONSTRAINT fk_notes_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  name varchar(20) NOT NULL,
  remark varchar(20),
  CONSTRAINT pk_tags PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'owners_tags', sql: `CREATE TABLE owners_tags (
  owner_id integer NOT NULL,
  tag_name varchar(20) NOT NULL,
  CONSTRAINT pk_owners_tags PRIMARY KEY (owner_id, tag_name),
  CONSTRAINT fk_owners_tags_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id) ON DELETE CASCADE,
  CONSTRAINT fk_owners_tags_tag_name_tags FOREIGN KEY (tag_name) REFERENCES tags (name) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id SERIAL NOT NULL,
  label varchar(20) NOT NULL,
  item_id integer NOT NULL,
  CONSTRAINT pk_parts PRIMARY KEY (id),
  CONSTRAINT fk_parts_item_id_items FOREIGN KEY (item_id) REFERENCES items (id)
)` },
    { kind: 'table', name: 'passes', sql: `CREATE TABLE passes (
  id SERIAL NOT NULL,
  number varchar(20) NOT NULL,
  human_id integer,
  CONSTRAINT pk_passes PRIMARY KEY (id),
  CONSTRAINT fk_passes_human_id_humans FOREIGN KEY (human_id) REFERENCES humans (id)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id SERIAL NOT NULL,
  name varchar(20) NOT NULL,
  CONSTRAINT pk_playlists PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'profiles', sql: `CREATE TABLE profiles (
  id SERIAL NOT NULL,
  text varchar(20) NOT NULL,
  owner_id integer NOT NULL,
  CONSTRAINT pk_profiles PRIMARY KEY (id),
  CONSTRAINT uq_profiles_owner_id UNIQUE (owner_id),
  CONSTRAINT fk_profiles_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'projects', sql: `CREATE TABLE projects (
  region varchar(10) NOT NULL,
  code integer NOT NULL,
  title varchar(20) NOT NULL,
  CONSTRAINT pk_projects PRIMARY KEY (region, code)
)` },
    { kind: 'table', name: 'tallies', sql: `CREATE TABLE tallies (
  id integer NOT NULL,
  text varchar(20) NOT NULL,
  count bigint DEFAULT 1 NOT NULL,
  CONSTRAINT pk_tallies PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'tasks', sql: `CREATE TABLE tasks (
  region varchar(10) NOT NULL,
  code integer NOT NULL,
  number integer NOT NULL,
  text varchar(20) NOT NULL,
  CONSTRAINT pk_tasks PRIMARY KEY (region, code, number),
  CONSTRAINT fk_tasks_region_code_projects FOREIGN KEY (region, code) REFERENCES projects (region, code) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'tracks', sql: `CREATE TABLE tracks (
  id SERIAL NOT NULL,
  title varchar(20) NOT NULL,
  position integer NOT NULL,
  playlist_id integer NOT NULL,
  CONSTRAINT pk_tracks PRIMARY KEY (id),
  CONSTRAINT fk_tracks_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id)
)` },
    { kind: 'foreignKey', name: 'fk_people_dept_id_depts', table: 'people', sql: `ALTER TABLE people ADD CONSTRAINT fk_people_dept_id_depts FOREIGN KEY (dept_id) REFERENCES depts (id)` },
    { kind: 'index', name: 'ix_nodes_friends_fan_id', table: 'nodes_friends', sql: `CREATE INDEX ix_nodes_friends_fan_id ON nodes_friends (fan_id)` },
    { kind: 'index', name: 'ix_owners_tags_tag_name', table: 'owners_tags', sql: `CREATE INDEX ix_owners_tags_tag_name ON owners_tags (tag_name)` },
  ],
  mysql: [
    { kind: 'table', name: 'accounts', sql: `CREATE TABLE accounts (
  username varchar(20) NOT NULL,
  bio varchar(20) NULL,
  CONSTRAINT pk_accounts PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'owners', sql: `CREATE TABLE owners (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(20) NOT NULL,
  code int NULL,
  CONSTRAINT pk_owners PRIMARY KEY (id),
  CONSTRAINT uq_owners_code UNIQUE (code)
)` },
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(20) NOT NULL,
  owner_id int NULL,
  CONSTRAINT pk_badges PRIMARY KEY (id),
  CONSTRAINT uq_badges_owner_id UNIQUE (owner_id),
  CONSTRAINT fk_badges_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'members', sql: `CREATE TABLE members (
  username varchar(20) NOT NULL,
  bio varchar(20) NULL,
  CONSTRAINT pk_members PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'cards', sql: `CREATE TABLE cards (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(20) NOT NULL,
  username varchar(20) NULL,
  CONSTRAINT pk_cards PRIMARY KEY (id),
  CONSTRAINT fk_cards_username_members FOREIGN KEY (username) REFERENCES members (username) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'courses', sql: `CREATE TABLE courses (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(20) NOT NULL,
  CONSTRAINT pk_courses PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(20) NOT NULL,
  dept_id int NOT NULL,
  CONSTRAINT pk_people PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'depts', sql: `CREATE TABLE depts (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(20) NOT NULL,
  head_id int NULL,
  CONSTRAINT pk_depts PRIMARY KEY (id),
  CONSTRAINT fk_depts_head_id_people FOREIGN KEY (head_id) REFERENCES people (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id int NOT NULL,
  title varchar(20) NOT NULL,
  version int DEFAULT 1 NOT NULL,
  owner_id int NULL,
  CONSTRAINT pk_docs PRIMARY KEY (id),
  CONSTRAINT fk_docs_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'enrolments', sql: `CREATE TABLE enrolments (
  owner_id int NOT NULL,
  course_id int NOT NULL,
  grade int NULL,
  CONSTRAINT pk_enrolments PRIMARY KEY (owner_id, course_id),
  CONSTRAINT fk_enrolments_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id),
  CONSTRAINT fk_enrolments_course_id_courses FOREIGN KEY (course_id) REFERENCES courses (id)
)` },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id int NOT NULL AUTO_INCREMENT,
  kind varchar(20) NOT NULL,
  name varchar(20) NOT NULL,
  CONSTRAINT pk_parties PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'firms', sql: `CREATE TABLE firms (
  id int NOT NULL,
  vat varchar(20) NULL,
  CONSTRAINT pk_firms PRIMARY KEY (id),
  CONSTRAINT fk_firms_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'humans', sql: `CREATE TABLE humans (
  id int NOT NULL,
  born int NULL,
  CONSTRAINT pk_humans PRIMARY KEY (id),
  CONSTRAINT fk_humans_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'items', sql: `CREATE TABLE items (
  id int NOT NULL AUTO_INCREMENT,
  label varchar(20) NOT NULL,
  owner_id int NOT NULL,
  CONSTRAINT pk_items PRIMARY KEY (id),
  CONSTRAINT fk_items_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'letters', sql: `CREATE TABLE letters (
  id int NOT NULL AUTO_INCREMENT,
  subject varchar(20) NOT NULL,
  username varchar(20) NULL,
  CONSTRAINT pk_letters PRIMARY KEY (id),
  CONSTRAINT fk_letters_username_accounts FOREIGN KEY (username) REFERENCES accounts (username)
)` },
    { kind: 'table', name: 'loans', sql: `CREATE TABLE loans (
  id int NOT NULL AUTO_INCREMENT,
  what varchar(20) NOT NULL,
  holder_id int NULL,
  CONSTRAINT pk_loans PRIMARY KEY (id),
  CONSTRAINT fk_loans_holder_id_owners FOREIGN KEY (holder_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'memos', sql: `CREATE TABLE memos (
  id int NOT NULL,
  text varchar(20) NOT NULL,
  stamp datetime(6) NOT NULL,
  CONSTRAINT pk_memos PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'nodes', sql: `CREATE TABLE nodes (
  id int NOT NULL AUTO_INCREMENT,
  label varchar(20) NOT NULL,
  parent_id int NULL,
  CONSTRAINT pk_nodes PRIMARY KEY (id),
  CONSTRAINT fk_nodes_parent_id_nodes FOREIGN KEY (parent_id) REFERENCES nodes (id)
)` },
    { kind: 'table', name: 'nodes_friends', sql: `CREATE TABLE nodes_friends (
  friend_id int NOT NULL,
  fan_id int NOT NULL,
  CONSTRAINT pk_nodes_friends PRIMARY KEY (friend_id, fan_id),
  CONSTRAINT fk_nodes_friends_friend_id_nodes FOREIGN KEY (friend_id) REFERENCES nodes (id) ON DELETE CASCADE,
  CONSTRAINT fk_nodes_friends_fan_id_nodes FOREIGN KEY (fan_id) REFERENCES nodes (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(20) NOT NULL,
  owner_id int NULL,
  CONSTRAINT pk_notes PRIMARY KEY (id),
  CONSTRAINT fk_notes_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'tags', sql: `CREATE TABLE tags (
  name varchar(20) NOT NULL,
  remark varchar(20) NULL,
  CONSTRAINT pk_tags PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'owners_tags', sql: `CREATE TABLE owners_tags (
  owner_id int NOT NULL,
  tag_name varchar(20) NOT NULL,
  CONSTRAINT pk_owners_tags PRIMARY KEY (owner_id, tag_name),
  CONSTRAINT fk_owners_tags_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id) ON DELETE CASCADE,
  CONSTRAINT fk_owners_tags_tag_name_tags FOREIGN KEY (tag_name) REFERENCES tags (name) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'parts', sql: `CREATE TABLE parts (
  id int NOT NULL AUTO_INCREMENT,
  label varchar(20) NOT NULL,
  item_id int NOT NULL,
  CONSTRAINT pk_parts PRIMARY KEY (id),
  CONSTRAINT fk_parts_item_id_items FOREIGN KEY (item_id) REFERENCES items (id)
)` },
    { kind: 'table', name: 'passes', sql: `CREATE TABLE passes (
  id int NOT NULL AUTO_INCREMENT,
  number varchar(20) NOT NULL,
  human_id int NULL,
  CONSTRAINT pk_passes PRIMARY KEY (id),
  CONSTRAINT fk_passes_human_id_humans FOREIGN KEY (human_id) REFERENCES humans (id)
)` },
    { kind: 'table', name: 'playlists', sql: `CREATE TABLE playlists (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(20) NOT NULL,
  CONSTRAINT pk_playlists PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'profiles', sql: `CREATE TABLE profiles (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(20) NOT NULL,
  owner_id int NOT NULL,
  CONSTRAINT pk_profiles PRIMARY KEY (id),
  CONSTRAINT uq_profiles_owner_id UNIQUE (owner_id),
  CONSTRAINT fk_profiles_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'projects', sql: `CREATE TABLE projects (
  region varchar(10) NOT NULL,
  code int NOT NULL,
  title varchar(20) NOT NULL,
  CONSTRAINT pk_projects PRIMARY KEY (region, code)
)` },
    { kind: 'table', name: 'tallies', sql: `CREATE TABLE tallies (
  id int NOT NULL,
  text varchar(20) NOT NULL,
  count bigint DEFAULT 1 NOT NULL,
  CONSTRAINT pk_tallies PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'tasks', sql: `CREATE TABLE tasks (
  region varchar(10) NOT NULL,
  code int NOT NULL,
  number int NOT NULL,
  text varchar(20) NOT NULL,
  CONSTRAINT pk_tasks PRIMARY KEY (region, code, number),
  CONSTRAINT fk_tasks_region_code_projects FOREIGN KEY (region, code) REFERENCES projects (region, code) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'tracks', sql: 'CREATE TABLE tracks (\n  id int NOT NULL AUTO_INCREMENT,\n  title varchar(20) NOT NULL,\n  `position` int NOT NULL,\n  playlist_id int NOT NULL,\n  CONSTRAINT pk_tracks PRIMARY KEY (id),\n  CONSTRAINT fk_tracks_playlist_id_playlists FOREIGN KEY (playlist_id) REFERENCES playlists (id)\n)' },
    { kind: 'foreignKey', name: 'fk_people_dept_id_depts', table: 'people', sql: `ALTER TABLE people ADD CONSTRAINT fk_people_dept_id_depts FOREIGN KEY (dept_id) REFERENCES depts (id)` },
    { kind: 'index', name: 'ix_nodes_friends_fan_id', table: 'nodes_friends', sql: `CREATE INDEX ix_nodes_friends_fan_id ON nodes_friends (fan_id)` },
    { kind: 'index', name: 'ix_owners_tags_tag_name', table: 'owners_tags', sql: `CREATE INDEX ix_owners_tags_tag_name ON owners_tags (tag_name)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'tracks', sql: `DROP TABLE tracks` },
    { kind: 'table', name: 'tasks', sql: `DROP TABLE tasks` },
    { kind: 'table', name: 'tallies', sql: `DROP TABLE tallies` },
    { kind: 'table', name: 'projects', sql: `DROP TABLE projects` },
    { kind: 'table', name: 'profiles', sql: `DROP TABLE profiles` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'passes', sql: `DROP TABLE passes` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'owners_tags', sql: `DROP TABLE owners_tags` },
    { kind: 'table', name: 'tags', sql: `DROP TABLE tags` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'nodes_friends', sql: `DROP TABLE nodes_friends` },
    { kind: 'table', name: 'nodes', sql: `DROP TABLE nodes` },
    { kind: 'table', name: 'memos', sql: `DROP TABLE memos` },
    { kind: 'table', name: 'loans', sql: `DROP TABLE loans` },
    { kind: 'table', name: 'letters', sql: `DROP TABLE letters` },
    { kind: 'table', name: 'items', sql: `DROP TABLE items` },
    { kind: 'table', name: 'humans', sql: `DROP TABLE humans` },
    { kind: 'table', name: 'firms', sql: `DROP TABLE firms` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
    { kind: 'table', name: 'enrolments', sql: `DROP TABLE enrolments` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'depts', sql: `DROP TABLE depts` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'courses', sql: `DROP TABLE courses` },
    { kind: 'table', name: 'cards', sql: `DROP TABLE cards` },
    { kind: 'table', name: 'members', sql: `DROP TABLE members` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
    { kind: 'table', name: 'owners', sql: `DROP TABLE owners` },
    { kind: 'table', name: 'accounts', sql: `DROP TABLE accounts` },
  ],
  postgresql: [
    { kind: 'foreignKey', name: 'fk_people_dept_id_depts', table: 'people', sql: `ALTER TABLE people DROP CONSTRAINT fk_people_dept_id_depts` },
    { kind: 'table', name: 'tracks', sql: `DROP TABLE tracks` },
    { kind: 'table', name: 'tasks', sql: `DROP TABLE tasks` },
    { kind: 'table', name: 'tallies', sql: `DROP TABLE tallies` },
    { kind: 'table', name: 'projects', sql: `DROP TABLE projects` },
    { kind: 'table', name: 'profiles', sql: `DROP TABLE profiles` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'passes', sql: `DROP TABLE passes` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'owners_tags', sql: `DROP TABLE owners_tags` },
    { kind: 'table', name: 'tags', sql: `DROP TABLE tags` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'nodes_friends', sql: `DROP TABLE nodes_friends` },
    { kind: 'table', name: 'nodes', sql: `DROP TABLE nodes` },
    { kind: 'table', name: 'memos', sql: `DROP TABLE memos` },
    { kind: 'table', name: 'loans', sql: `DROP TABLE loans` },
    { kind: 'table', name: 'letters', sql: `DROP TABLE letters` },
    { kind: 'table', name: 'items', sql: `DROP TABLE items` },
    { kind: 'table', name: 'humans', sql: `DROP TABLE humans` },
    { kind: 'table', name: 'firms', sql: `DROP TABLE firms` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
    { kind: 'table', name: 'enrolments', sql: `DROP TABLE enrolments` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'depts', sql: `DROP TABLE depts` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'courses', sql: `DROP TABLE courses` },
    { kind: 'table', name: 'cards', sql: `DROP TABLE cards` },
    { kind: 'table', name: 'members', sql: `DROP TABLE members` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
    { kind: 'table', name: 'owners', sql: `DROP TABLE owners` },
    { kind: 'table', name: 'accounts', sql: `DROP TABLE accounts` },
  ],
  mysql: [
    { kind: 'foreignKey', name: 'fk_people_dept_id_depts', table: 'people', sql: `ALTER TABLE people DROP FOREIGN KEY fk_people_dept_id_depts` },
    { kind: 'table', name: 'tracks', sql: `DROP TABLE tracks` },
    { kind: 'table', name: 'tasks', sql: `DROP TABLE tasks` },
    { kind: 'table', name: 'tallies', sql: `DROP TABLE tallies` },
    { kind: 'table', name: 'projects', sql: `DROP TABLE projects` },
    { kind: 'table', name: 'profiles', sql: `DROP TABLE profiles` },
    { kind: 'table', name: 'playlists', sql: `DROP TABLE playlists` },
    { kind: 'table', name: 'passes', sql: `DROP TABLE passes` },
    { kind: 'table', name: 'parts', sql: `DROP TABLE parts` },
    { kind: 'table', name: 'owners_tags', sql: `DROP TABLE owners_tags` },
    { kind: 'table', name: 'tags', sql: `DROP TABLE tags` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'nodes_friends', sql: `DROP TABLE nodes_friends` },
    { kind: 'table', name: 'nodes', sql: `DROP TABLE nodes` },
    { kind: 'table', name: 'memos', sql: `DROP TABLE memos` },
    { kind: 'table', name: 'loans', sql: `DROP TABLE loans` },
    { kind: 'table', name: 'letters', sql: `DROP TABLE letters` },
    { kind: 'table', name: 'items', sql: `DROP TABLE items` },
    { kind: 'table', name: 'humans', sql: `DROP TABLE humans` },
    { kind: 'table', name: 'firms', sql: `DROP TABLE firms` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
    { kind: 'table', name: 'enrolments', sql: `DROP TABLE enrolments` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'depts', sql: `DROP TABLE depts` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'courses', sql: `DROP TABLE courses` },
    { kind: 'table', name: 'cards', sql: `DROP TABLE cards` },
    { kind: 'table', name: 'members', sql: `DROP TABLE members` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
    { kind: 'table', name: 'owners', sql: `DROP TABLE owners` },
    { kind: 'table', name: 'accounts', sql: `DROP TABLE accounts` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
