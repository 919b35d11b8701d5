// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'users', sql: `CREATE TABLE users (
  username VARCHAR(40) NOT NULL,
  full_name VARCHAR(40),
  CONSTRAINT pk_users PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'addresses', sql: `CREATE TABLE addresses (
  id INTEGER NOT NULL CONSTRAINT pk_addresses PRIMARY KEY AUTOINCREMENT,
  email VARCHAR(80) NOT NULL,
  username VARCHAR(40),
  CONSTRAINT fk_addresses_username_users FOREIGN KEY (username) REFERENCES users (username)
)` },
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id INTEGER NOT NULL,
  title VARCHAR(80) NOT NULL,
  mark VARCHAR(40) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  metal VARCHAR(20),
  CONSTRAINT pk_badges PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id INTEGER NOT NULL CONSTRAINT pk_parties PRIMARY KEY AUTOINCREMENT,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(40) NOT NULL
)` },
    { kind: 'table', name: 'humans', sql: `CREATE TABLE humans (
  id INTEGER NOT NULL,
  born INTEGER,
  CONSTRAINT pk_humans PRIMARY KEY (id),
  CONSTRAINT fk_humans_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'cards', sql: `CREATE TABLE cards (
  id INTEGER NOT NULL CONSTRAINT pk_cards PRIMARY KEY AUTOINCREMENT,
  number VARCHAR(20) NOT NULL,
  human_id INTEGER,
  CONSTRAINT fk_cards_human_id_humans FOREIGN KEY (human_id) REFERENCES humans (id)
)` },
    { kind: 'table', name: 'circles', sql: `CREATE TABLE circles (
  id INTEGER NOT NULL,
  label VARCHAR(40) NOT NULL,
  radius INTEGER NOT NULL,
  CONSTRAINT pk_circles PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'clubs', sql: `CREATE TABLE clubs (
  name VARCHAR(40) NOT NULL,
  CONSTRAINT pk_clubs PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'members', sql: `CREATE TABLE members (
  username VARCHAR(40) NOT NULL,
  CONSTRAINT pk_members PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'clubs_members', sql: `CREATE TABLE clubs_members (
  club_name VARCHAR(40) NOT NULL,
  member_username VARCHAR(40) NOT NULL,
  CONSTRAINT pk_clubs_members PRIMARY KEY (club_name, member_username),
  CONSTRAINT fk_clubs_members_club_name_clubs FOREIGN KEY (club_name) REFERENCES clubs (name) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT fk_clubs_members_member_username_members FOREIGN KEY (member_username) REFERENCES members (username) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'counts', sql: `CREATE TABLE counts (
  id INTEGER NOT NULL,
  title VARCHAR(80) NOT NULL,
  total BIGINT DEFAULT 1 NOT NULL,
  CONSTRAINT pk_counts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id INTEGER NOT NULL CONSTRAINT pk_desks PRIMARY KEY AUTOINCREMENT,
  room VARCHAR(20) NOT NULL
)` },
    { kind: 'table', name: 'pages', sql: `CREATE TABLE pages (
  id INTEGER NOT NULL CONSTRAINT pk_pages PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(80) NOT NULL,
  doc_id INTEGER,
  CONSTRAINT fk_pages_doc_id_docs FOREIGN KEY (doc_id) REFERENCES docs (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id INTEGER NOT NULL,
  title VARCHAR(80) NOT NULL,
  body VARCHAR(80),
  version INTEGER DEFAULT 1 NOT NULL,
  favorite_id INTEGER,
  CONSTRAINT pk_docs PRIMARY KEY (id),
  CONSTRAINT fk_docs_favorite_id_pages FOREIGN KEY (favorite_id) REFERENCES pages (id)
)` },
    { kind: 'table', name: 'drafts', sql: `CREATE TABLE drafts (
  id INTEGER NOT NULL,
  title VARCHAR(80) NOT NULL,
  revision INTEGER DEFAULT 1 NOT NULL,
  CONSTRAINT pk_drafts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'editions', sql: `CREATE TABLE editions (
  id INTEGER NOT NULL,
  status VARCHAR(20) NOT NULL,
  title VARCHAR(80),
  CONSTRAINT pk_editions PRIMARY KEY (id, status)
)` },
    { kind: 'table', name: 'employees', sql: `CREATE TABLE employees (
  id INTEGER NOT NULL CONSTRAINT pk_employees PRIMARY KEY AUTOINCREMENT,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(40) NOT NULL,
  desk_id INTEGER,
  language VARCHAR(20),
  bonus INTEGER,
  shares INTEGER,
  CONSTRAINT fk_employees_desk_id_desks FOREIGN KEY (desk_id) REFERENCES desks (id)
)` },
    { kind: 'table', name: 'firms', sql: `CREATE TABLE firms (
  id INTEGER NOT NULL,
  vat VARCHAR(20),
  CONSTRAINT pk_firms PRIMARY KEY (id),
  CONSTRAINT fk_firms_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'groups', sql: `CREATE TABLE "groups" (
  name VARCHAR(40) NOT NULL,
  CONSTRAINT pk_groups PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'groups_users', sql: `CREATE TABLE groups_users (
  group_name VARCHAR(40) NOT NULL,
  user_username VARCHAR(40) NOT NULL,
  CONSTRAINT pk_groups_users PRIMARY KEY (group_name, user_username),
  CONSTRAINT fk_groups_users_group_name_groups FOREIGN KEY (group_name) REFERENCES "groups" (name) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT fk_groups_users_user_username_users FOREIGN KEY (user_username) REFERENCES users (username) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'leaflets', sql: `CREATE TABLE leaflets (
  id INTEGER NOT NULL,
  title VARCHAR(80) NOT NULL,
  hash VARCHAR(80) NOT NULL,
  CONSTRAINT pk_leaflets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'letters', sql: `CREATE TABLE letters (
  id INTEGER NOT NULL CONSTRAINT pk_letters PRIMARY KEY AUTOINCREMENT,
  subject VARCHAR(80) NOT NULL,
  username VARCHAR(40),
  CONSTRAINT fk_letters_username_members FOREIGN KEY (username) REFERENCES members (username) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'moments', sql: `CREATE TABLE moments (
  id INTEGER NOT NULL,
  title VARCHAR(80) NOT NULL,
  at DATETIME NOT NULL,
  CONSTRAINT pk_moments PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'readers', sql: `CREATE TABLE readers (
  username VARCHAR(40) NOT NULL,
  CONSTRAINT pk_readers PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id INTEGER NOT NULL CONSTRAINT pk_notes PRIMARY KEY AUTOINCREMENT,
  text VARCHAR(80) NOT NULL,
  username VARCHAR(40),
  CONSTRAINT fk_notes_username_readers FOREIGN KEY (username) REFERENCES readers (username)
)` },
    { kind: 'table', name: 'owners', sql: `CREATE TABLE owners (
  id INTEGER NOT NULL CONSTRAINT pk_owners PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL
)` },
    { kind: 'table', name: 'topics', sql: `CREATE TABLE topics (
  id INTEGER NOT NULL CONSTRAINT pk_topics PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL
)` },
    { kind: 'table', name: 'owners_topics', sql: `CREATE TABLE owners_topics (
  owner_id INTEGER NOT NULL,
  topic_id INTEGER NOT NULL,
  CONSTRAINT pk_owners_topics PRIMARY KEY (owner_id, topic_id),
  CONSTRAINT fk_owners_topics_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id) ON DELETE CASCADE,
  CONSTRAINT fk_owners_topics_topic_id_topics FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id INTEGER NOT NULL CONSTRAINT pk_people PRIMARY KEY AUTOINCREMENT,
  "first" VARCHAR(40) NOT NULL,
  "last" VARCHAR(40),
  email VARCHAR(80),
  code VARCHAR(20) DEFAULT 'new' NOT NULL
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id INTEGER NOT NULL CONSTRAINT pk_pets PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  owner_id INTEGER NOT NULL,
  CONSTRAINT fk_pets_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'plains', sql: `CREATE TABLE plains (
  id INTEGER NOT NULL,
  name VARCHAR(40) NOT NULL,
  CONSTRAINT pk_plains PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shapes', sql: `CREATE TABLE shapes (
  id INTEGER NOT NULL,
  label VARCHAR(40) NOT NULL,
  CONSTRAINT pk_shapes PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'squares', sql: `CREATE TABLE squares (
  id INTEGER NOT NULL,
  label VARCHAR(40) NOT NULL,
  side INTEGER NOT NULL,
  CONSTRAINT pk_squares PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'switches', sql: `CREATE TABLE switches (
  id INTEGER NOT NULL CONSTRAINT pk_switches PRIMARY KEY AUTOINCREMENT,
  "on" BOOLEAN NOT NULL,
  label VARCHAR(20) NOT NULL,
  color VARCHAR(20)
)` },
    { kind: 'table', name: 'tickets', sql: `CREATE TABLE tickets (
  id INTEGER NOT NULL,
  title VARCHAR(80) NOT NULL,
  token UUID NOT NULL,
  CONSTRAINT pk_tickets PRIMARY KEY (id)
)` },
    { kind: 'index', name: 'ix_clubs_members_member_username', table: 'clubs_members', sql: `CREATE INDEX ix_clubs_members_member_username ON clubs_members (member_username)` },
    { kind: 'index', name: 'ix_groups_users_user_username', table: 'groups_users', sql: `CREATE INDEX ix_groups_users_user_username ON groups_users (user_username)` },
    { kind: 'index', name: 'ix_owners_topics_topic_id', table: 'owners_topics', sql: `CREATE INDEX ix_owners_topics_topic_id ON owners_topics (topic_id)` },
  ],
  postgresql: [
    { kind: 'table', name: 'users', sql: `CREATE TABLE users (
  username varchar(40) NOT NULL,
  full_name varchar(40),
  CONSTRAINT pk_users PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'addresses', sql: `CREATE TABLE addresses (
  id SERIAL NOT NULL,
  email varchar(80) NOT NULL,
  username varchar(40),
  CONSTRAINT pk_addresses PRIMARY KEY (id),
  CONSTRAINT fk_addresses_username_users FOREIGN KEY (username) REFERENCES users (username)
)` },
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id integer NOT NULL,
  title varchar(80) NOT NULL,
  mark varchar(40) NOT NULL,
  kind varchar(20) NOT NULL,
  metal varchar(20),
  CONSTRAINT pk_badges PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id SERIAL NOT NULL,
  kind varchar(20) NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_parties PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'humans', sql: `CREATE TABLE humans (
  id integer NOT NULL,
  born integer,
  CONSTRAINT pk_humans PRIMARY KEY (id),
  CONSTRAINT fk_humans_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'cards', sql: `CREATE TABLE cards (
  id SERIAL NOT NULL,
  number varchar(20) NOT NULL,
  human_id integer,
  CONSTRAINT pk_cards PRIMARY KEY (id),
  CONSTRAINT fk_cards_human_id_humans FOREIGN KEY (human_id) REFERENCES humans (id)
)` },
    { kind: 'table', name: 'circles', sql: `CREATE TABLE circles (
  id integer NOT NULL,
  label varchar(40) NOT NULL,
  radius integer NOT NULL,
  CONSTRAINT pk_circles PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'clubs', sql: `CREATE TABLE clubs (
  name varchar(40) NOT NULL,
  CONSTRAINT pk_clubs PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'members', sql: `CREATE TABLE members (
  username varchar(40) NOT NULL,
  CONSTRAINT pk_members PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'clubs_members', sql: `CREATE TABLE clubs_members (
  club_name varchar(40) NOT NULL,
  member_username varchar(40) NOT NULL,
  CONSTRAINT pk_clubs_members PRIMARY KEY (club_name, member_username),
  CONSTRAINT fk_clubs_members_club_name_clubs FOREIGN KEY (club_name) REFERENCES clubs (name) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT fk_clubs_members_member_username_members FOREIGN KEY (member_username) REFERENCES members (username) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'counts', sql: `CREATE TABLE counts (
  id integer NOT NULL,
  title varchar(80) NOT NULL,
  total bigint DEFAULT 1 NOT NULL,
  CONSTRAINT pk_counts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id SERIAL NOT NULL,
  room varchar(20) NOT NULL,
  CONSTRAINT pk_desks PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'pages', sql: `CREATE TABLE pages (
  id SERIAL NOT NULL,
  text varchar(80) NOT NULL,
  doc_id integer,
  CONSTRAINT pk_pages PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id integer NOT NULL,
  title varchar(80) NOT NULL,
  body varchar(80),
  version integer DEFAULT 1 NOT NULL,
  favorite_id integer,
  CONSTRAINT pk_docs PRIMARY KEY (id),
  CONSTRAINT fk_docs_favorite_id_pages FOREIGN KEY (favorite_id) REFERENCES pages (id)
)` },
    { kind: 'table', name: 'drafts', sql: `CREATE TABLE drafts (
  id integer NOT NULL,
  title varchar(80) NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_drafts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'editions', sql: `CREATE TABLE editions (
  id integer NOT NULL,
  status varchar(20) NOT NULL,
  title varchar(80),
  CONSTRAINT pk_editions PRIMARY KEY (id, status)
)` },
    { kind: 'table', name: 'employees', sql: `CREATE TABLE employees (
  id SERIAL NOT NULL,
  kind varchar(20) NOT NULL,
  name varchar(40) NOT NULL,
  desk_id integer,
  language varchar(20),
  bonus integer,
  shares integer,
  CONSTRAINT pk_employees PRIMARY KEY (id),
  CONSTRAINT fk_employees_desk_id_desks FOREIGN KEY (desk_id) REFERENCES desks (id)
)` },
    { kind: 'table', name: 'firms', sql: `CREATE TABLE firms (
  id integer NOT NULL,
  vat varchar(20),
  CONSTRAINT pk_firms PRIMARY KEY (id),
  CONSTRAINT fk_firms_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'groups', sql: `CREATE TABLE groups (
  name varchar(40) NOT NULL,
  CONSTRAINT pk_groups PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'groups_users', sql: `CREATE TABLE groups_users (
  group_name varchar(40) NOT NULL,
  user_username varchar(40) NOT NULL,
  CONSTRAINT pk_groups_users PRIMARY KEY (group_name, user_username),
  CONSTRAINT fk_groups_users_group_name_groups FOREIGN KEY (group_name) REFERENCES groups (name) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT fk_groups_users_user_username_users FOREIGN KEY (user_username) REFERENCES users (username) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'leaflets', sql: `CREATE TABLE leaflets (
  id integer NOT NULL,
  title varchar(80) NOT NULL,
  hash varchar(80) NOT NULL,
  CONSTRAINT pk_leaflets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'letters', sql: `CREATE TABLE letters (
  id SERIAL NOT NULL,
  subject varchar(80) NOT NULL,
  username varchar(40),
  CONSTRAINT pk_letters PRIMARY KEY (id),
  CONSTRAINT fk_letters_username_members FOREIGN KEY (username) REFERENCES members (username) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'moments', sql: `CREATE TABLE moments (
  id integer NOT NULL,
  title varchar(80) NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT pk_moments PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'readers', sql: `CREATE TABLE readers (
  username varchar(40) NOT NULL,
  CONSTRAINT pk_readers PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id SERIAL NOT NULL,
  text varchar(80) NOT NULL,
  username varchar(40),
  CONSTRAINT pk_notes PRIMARY KEY (id),
  CONSTRAINT fk_notes_username_readers FOREIGN KEY (username) REFERENCES readers (username)
)` },
    { kind: 'table', name: 'owners', sql: `CREATE TABLE owners (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_owners PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'topics', sql: `CREATE TABLE topics (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_topics PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'owners_topics', sql: `CREATE TABLE owners_topics (
  owner_id integer NOT NULL,
  topic_id integer NOT NULL,
  CONSTRAINT pk_owners_topics PRIMARY KEY (owner_id, topic_id),
  CONSTRAINT fk_owners_topics_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id) ON DELETE CASCADE,
  CONSTRAINT fk_owners_topics_topic_id_topics FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id SERIAL NOT NULL,
  first varchar(40) NOT NULL,
  last varchar(40),
  email varchar(80),
  code varchar(20) DEFAULT 'new' NOT NULL,
  CONSTRAINT pk_people PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  owner_id integer NOT NULL,
  CONSTRAINT pk_pets PRIMARY KEY (id),
  CONSTRAINT fk_pets_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'plains', sql: `CREATE TABLE plains (
  id integer NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_plains PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shapes', sql: `CREATE TABLE shapes (
  id integer NOT NULL,
  label varchar(40) NOT NULL,
  CONSTRAINT pk_shapes PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'squares', sql: `CREATE TABLE squares (
  id integer NOT NULL,
  label varchar(40) NOT NULL,
  side integer NOT NULL,
  CONSTRAINT pk_squares PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'switches', sql: `CREATE TABLE switches (
  id SERIAL NOT NULL,
  "on" boolean NOT NULL,
  label varchar(20) NOT NULL,
  color varchar(20),
  CONSTRAINT pk_switches PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'tickets', sql: `CREATE TABLE tickets (
  id integer NOT NULL,
  title varchar(80) NOT NULL,
  token uuid NOT NULL,
  CONSTRAINT pk_tickets PRIMARY KEY (id)
)` },
    { kind: 'foreignKey', name: 'fk_pages_doc_id_docs', table: 'pages', sql: `ALTER TABLE pages ADD CONSTRAINT fk_pages_doc_id_docs FOREIGN KEY (doc_id) REFERENCES docs (id)` },
    { kind: 'index', name: 'ix_clubs_members_member_username', table: 'clubs_members', sql: `CREATE INDEX ix_clubs_members_member_username ON clubs_members (member_username)` },
    { kind: 'index', name: 'ix_groups_users_user_username', table: 'groups_users', sql: `CREATE INDEX ix_groups_users_user_username ON groups_users (user_username)` },
    { kind: 'index', name: 'ix_owners_topics_topic_id', table: 'owners_topics', sql: `CREATE INDEX ix_owners_topics_topic_id ON owners_topics (topic_id)` },
  ],
  mysql: [
    { kind: 'table', name: 'users', sql: `CREATE TABLE users (
  username varchar(40) NOT NULL,
  full_name varchar(40) NULL,
  CONSTRAINT pk_users PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'addresses', sql: `CREATE TABLE addresses (
  id int NOT NULL AUTO_INCREMENT,
  email varchar(80) NOT NULL,
  username varchar(40) NULL,
  CONSTRAINT pk_addresses PRIMARY KEY (id),
  CONSTRAINT fk_addresses_username_users FOREIGN KEY (username) REFERENCES users (username)
)` },
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id int NOT NULL,
  title varchar(80) NOT NULL,
  mark varchar(40) NOT NULL,
  kind varchar(20) NOT NULL,
  metal varchar(20) NULL,
  CONSTRAINT pk_badges PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'parties', sql: `CREATE TABLE parties (
  id int NOT NULL AUTO_INCREMENT,
  kind varchar(20) NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_parties PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'humans', sql: `CREATE TABLE humans (
  id int NOT NULL,
  born int NULL,
  CONSTRAINT pk_humans PRIMARY KEY (id),
  CONSTRAINT fk_humans_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'cards', sql: `CREATE TABLE cards (
  id int NOT NULL AUTO_INCREMENT,
  number varchar(20) NOT NULL,
  human_id int NULL,
  CONSTRAINT pk_cards PRIMARY KEY (id),
  CONSTRAINT fk_cards_human_id_humans FOREIGN KEY (human_id) REFERENCES humans (id)
)` },
    { kind: 'table', name: 'circles', sql: `CREATE TABLE circles (
  id int NOT NULL,
  label varchar(40) NOT NULL,
  radius int NOT NULL,
  CONSTRAINT pk_circles PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'clubs', sql: `CREATE TABLE clubs (
  name varchar(40) NOT NULL,
  CONSTRAINT pk_clubs PRIMARY KEY (name)
)` },
    { kind: 'table', name: 'members', sql: `CREATE TABLE members (
  username varchar(40) NOT NULL,
  CONSTRAINT pk_members PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'clubs_members', sql: `CREATE TABLE clubs_members (
  club_name varchar(40) NOT NULL,
  member_username varchar(40) NOT NULL,
  CONSTRAINT pk_clubs_members PRIMARY KEY (club_name, member_username),
  CONSTRAINT fk_clubs_members_club_name_clubs FOREIGN KEY (club_name) REFERENCES clubs (name) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT fk_clubs_members_member_username_members FOREIGN KEY (member_username) REFERENCES members (username) ON DELETE CASCADE ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'counts', sql: `CREATE TABLE counts (
  id int NOT NULL,
  title varchar(80) NOT NULL,
  total bigint DEFAULT 1 NOT NULL,
  CONSTRAINT pk_counts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'desks', sql: `CREATE TABLE desks (
  id int NOT NULL AUTO_INCREMENT,
  room varchar(20) NOT NULL,
  CONSTRAINT pk_desks PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'pages', sql: `CREATE TABLE pages (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(80) NOT NULL,
  doc_id int NULL,
  CONSTRAINT pk_pages PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'docs', sql: `CREATE TABLE docs (
  id int NOT NULL,
  title varchar(80) NOT NULL,
  body varchar(80) NULL,
  version int DEFAULT 1 NOT NULL,
  favorite_id int NULL,
  CONSTRAINT pk_docs PRIMARY KEY (id),
  CONSTRAINT fk_docs_favorite_id_pages FOREIGN KEY (favorite_id) REFERENCES pages (id)
)` },
    { kind: 'table', name: 'drafts', sql: `CREATE TABLE drafts (
  id int NOT NULL,
  title varchar(80) NOT NULL,
  revision int DEFAULT 1 NOT NULL,
  CONSTRAINT pk_drafts PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'editions', sql: `CREATE TABLE editions (
  id int NOT NULL,
  status varchar(20) NOT NULL,
  title varchar(80) NULL,
  CONSTRAINT pk_editions PRIMARY KEY (id, status)
)` },
    { kind: 'table', name: 'employees', sql: `CREATE TABLE employees (
  id int NOT NULL AUTO_INCREMENT,
  kind varchar(20) NOT NULL,
  name varchar(40) NOT NULL,
  desk_id int NULL,
  language varchar(20) NULL,
  bonus int NULL,
  shares int NULL,
  CONSTRAINT pk_employees PRIMARY KEY (id),
  CONSTRAINT fk_employees_desk_id_desks FOREIGN KEY (desk_id) REFERENCES desks (id)
)` },
    { kind: 'table', name: 'firms', sql: `CREATE TABLE firms (
  id int NOT NULL,
  vat varchar(20) NULL,
  CONSTRAINT pk_firms PRIMARY KEY (id),
  CONSTRAINT fk_firms_id_parties FOREIGN KEY (id) REFERENCES parties (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'groups', sql: 'CREATE TABLE `groups` (\n  name varchar(40) NOT NULL,\n  CONSTRAINT pk_groups PRIMARY KEY (name)\n)' },
    { kind: 'table', name: 'groups_users', sql: 'CREATE TABLE groups_users (\n  group_name varchar(40) NOT NULL,\n  user_username varchar(40) NOT NULL,\n  CONSTRAINT pk_groups_users PRIMARY KEY (group_name, user_username),\n  CONSTRAINT fk_groups_users_group_name_groups FOREIGN KEY (group_name) REFERENCES `groups` (name) ON DELETE CASCADE ON UPDATE CASCADE,\n  CONSTRAINT fk_groups_users_user_username_users FOREIGN KEY (user_username) REFERENCES users (username) ON DELETE CASCADE ON UPDATE CASCADE\n)' },
    { kind: 'table', name: 'leaflets', sql: `CREATE TABLE leaflets (
  id int NOT NULL,
  title varchar(80) NOT NULL,
  hash varchar(80) NOT NULL,
  CONSTRAINT pk_leaflets PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'letters', sql: `CREATE TABLE letters (
  id int NOT NULL AUTO_INCREMENT,
  subject varchar(80) NOT NULL,
  username varchar(40) NULL,
  CONSTRAINT pk_letters PRIMARY KEY (id),
  CONSTRAINT fk_letters_username_members FOREIGN KEY (username) REFERENCES members (username) ON UPDATE CASCADE
)` },
    { kind: 'table', name: 'moments', sql: `CREATE TABLE moments (
  id int NOT NULL,
  title varchar(80) NOT NULL,
  at datetime(6) NOT NULL,
  CONSTRAINT pk_moments PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'readers', sql: `CREATE TABLE readers (
  username varchar(40) NOT NULL,
  CONSTRAINT pk_readers PRIMARY KEY (username)
)` },
    { kind: 'table', name: 'notes', sql: `CREATE TABLE notes (
  id int NOT NULL AUTO_INCREMENT,
  text varchar(80) NOT NULL,
  username varchar(40) NULL,
  CONSTRAINT pk_notes PRIMARY KEY (id),
  CONSTRAINT fk_notes_username_readers FOREIGN KEY (username) REFERENCES readers (username)
)` },
    { kind: 'table', name: 'owners', sql: `CREATE TABLE owners (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_owners PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'topics', sql: `CREATE TABLE topics (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_topics PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'owners_topics', sql: `CREATE TABLE owners_topics (
  owner_id int NOT NULL,
  topic_id int NOT NULL,
  CONSTRAINT pk_owners_topics PRIMARY KEY (owner_id, topic_id),
  CONSTRAINT fk_owners_topics_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id) ON DELETE CASCADE,
  CONSTRAINT fk_owners_topics_topic_id_topics FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'people', sql: `CREATE TABLE people (
  id int NOT NULL AUTO_INCREMENT,
  first varchar(40) NOT NULL,
  last varchar(40) NULL,
  email varchar(80) NULL,
  code varchar(20) DEFAULT 'new' NOT NULL,
  CONSTRAINT pk_people PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'pets', sql: `CREATE TABLE pets (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  owner_id int NOT NULL,
  CONSTRAINT pk_pets PRIMARY KEY (id),
  CONSTRAINT fk_pets_owner_id_owners FOREIGN KEY (owner_id) REFERENCES owners (id)
)` },
    { kind: 'table', name: 'plains', sql: `CREATE TABLE plains (
  id int NOT NULL,
  name varchar(40) NOT NULL,
  CONSTRAINT pk_plains PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'shapes', sql: `CREATE TABLE shapes (
  id int NOT NULL,
  label varchar(40) NOT NULL,
  CONSTRAINT pk_shapes PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'squares', sql: `CREATE TABLE squares (
  id int NOT NULL,
  label varchar(40) NOT NULL,
  side int NOT NULL,
  CONSTRAINT pk_squares PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'switches', sql: 'CREATE TABLE switches (\n  id int NOT NULL AUTO_INCREMENT,\n  `on` tinyint(1) NOT NULL,\n  label varchar(20) NOT NULL,\n  color varchar(20) NULL,\n  CONSTRAINT pk_switches PRIMARY KEY (id)\n)' },
    { kind: 'table', name: 'tickets', sql: `CREATE TABLE tickets (
  id int NOT NULL,
  title varchar(80) NOT NULL,
  token char(36) NOT NULL,
  CONSTRAINT pk_tickets PRIMARY KEY (id)
)` },
    { kind: 'foreignKey', name: 'fk_pages_doc_id_docs', table: 'pages', sql: `ALTER TABLE pages ADD CONSTRAINT fk_pages_doc_id_docs FOREIGN KEY (doc_id) REFERENCES docs (id)` },
    { kind: 'index', name: 'ix_clubs_members_member_username', table: 'clubs_members', sql: `CREATE INDEX ix_clubs_members_member_username ON clubs_members (member_username)` },
    { kind: 'index', name: 'ix_groups_users_user_username', table: 'groups_users', sql: `CREATE INDEX ix_groups_users_user_username ON groups_users (user_username)` },
    { kind: 'index', name: 'ix_owners_topics_topic_id', table: 'owners_topics', sql: `CREATE INDEX ix_owners_topics_topic_id ON owners_topics (topic_id)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'tickets', sql: `DROP TABLE tickets` },
    { kind: 'table', name: 'switches', sql: `DROP TABLE switches` },
    { kind: 'table', name: 'squares', sql: `DROP TABLE squares` },
    { kind: 'table', name: 'shapes', sql: `DROP TABLE shapes` },
    { kind: 'table', name: 'plains', sql: `DROP TABLE plains` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'owners_topics', sql: `DROP TABLE owners_topics` },
    { kind: 'table', name: 'topics', sql: `DROP TABLE topics` },
    { kind: 'table', name: 'owners', sql: `DROP TABLE owners` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'readers', sql: `DROP TABLE readers` },
    { kind: 'table', name: 'moments', sql: `DROP TABLE moments` },
    { kind: 'table', name: 'letters', sql: `DROP TABLE letters` },
    { kind: 'table', name: 'leaflets', sql: `DROP TABLE leaflets` },
    { kind: 'table', name: 'groups_users', sql: `DROP TABLE groups_users` },
    { kind: 'table', name: 'groups', sql: `DROP TABLE "groups"` },
    { kind: 'table', name: 'firms', sql: `DROP TABLE firms` },
    { kind: 'table', name: 'employees', sql: `DROP TABLE employees` },
    { kind: 'table', name: 'editions', sql: `DROP TABLE editions` },
    { kind: 'table', name: 'drafts', sql: `DROP TABLE drafts` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'pages', sql: `DROP TABLE pages` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'counts', sql: `DROP TABLE counts` },
    { kind: 'table', name: 'clubs_members', sql: `DROP TABLE clubs_members` },
    { kind: 'table', name: 'members', sql: `DROP TABLE members` },
    { kind: 'table', name: 'clubs', sql: `DROP TABLE clubs` },
    { kind: 'table', name: 'circles', sql: `DROP TABLE circles` },
    { kind: 'table', name: 'cards', sql: `DROP TABLE cards` },
    { kind: 'table', name: 'humans', sql: `DROP TABLE humans` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
    { kind: 'table', name: 'addresses', sql: `DROP TABLE addresses` },
    { kind: 'table', name: 'users', sql: `DROP TABLE users` },
  ],
  postgresql: [
    { kind: 'foreignKey', name: 'fk_pages_doc_id_docs', table: 'pages', sql: `ALTER TABLE pages DROP CONSTRAINT fk_pages_doc_id_docs` },
    { kind: 'table', name: 'tickets', sql: `DROP TABLE tickets` },
    { kind: 'table', name: 'switches', sql: `DROP TABLE switches` },
    { kind: 'table', name: 'squares', sql: `DROP TABLE squares` },
    { kind: 'table', name: 'shapes', sql: `DROP TABLE shapes` },
    { kind: 'table', name: 'plains', sql: `DROP TABLE plains` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'owners_topics', sql: `DROP TABLE owners_topics` },
    { kind: 'table', name: 'topics', sql: `DROP TABLE topics` },
    { kind: 'table', name: 'owners', sql: `DROP TABLE owners` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'readers', sql: `DROP TABLE readers` },
    { kind: 'table', name: 'moments', sql: `DROP TABLE moments` },
    { kind: 'table', name: 'letters', sql: `DROP TABLE letters` },
    { kind: 'table', name: 'leaflets', sql: `DROP TABLE leaflets` },
    { kind: 'table', name: 'groups_users', sql: `DROP TABLE groups_users` },
    { kind: 'table', name: 'groups', sql: `DROP TABLE groups` },
    { kind: 'table', name: 'firms', sql: `DROP TABLE firms` },
    { kind: 'table', name: 'employees', sql: `DROP TABLE employees` },
    { kind: 'table', name: 'editions', sql: `DROP TABLE editions` },
    { kind: 'table', name: 'drafts', sql: `DROP TABLE drafts` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'pages', sql: `DROP TABLE pages` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'counts', sql: `DROP TABLE counts` },
    { kind: 'table', name: 'clubs_members', sql: `DROP TABLE clubs_members` },
    { kind: 'table', name: 'members', sql: `DROP TABLE members` },
    { kind: 'table', name: 'clubs', sql: `DROP TABLE clubs` },
    { kind: 'table', name: 'circles', sql: `DROP TABLE circles` },
    { kind: 'table', name: 'cards', sql: `DROP TABLE cards` },
    { kind: 'table', name: 'humans', sql: `DROP TABLE humans` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
    { kind: 'table', name: 'addresses', sql: `DROP TABLE addresses` },
    { kind: 'table', name: 'users', sql: `DROP TABLE users` },
  ],
  mysql: [
    { kind: 'foreignKey', name: 'fk_pages_doc_id_docs', table: 'pages', sql: `ALTER TABLE pages DROP FOREIGN KEY fk_pages_doc_id_docs` },
    { kind: 'table', name: 'tickets', sql: `DROP TABLE tickets` },
    { kind: 'table', name: 'switches', sql: `DROP TABLE switches` },
    { kind: 'table', name: 'squares', sql: `DROP TABLE squares` },
    { kind: 'table', name: 'shapes', sql: `DROP TABLE shapes` },
    { kind: 'table', name: 'plains', sql: `DROP TABLE plains` },
    { kind: 'table', name: 'pets', sql: `DROP TABLE pets` },
    { kind: 'table', name: 'people', sql: `DROP TABLE people` },
    { kind: 'table', name: 'owners_topics', sql: `DROP TABLE owners_topics` },
    { kind: 'table', name: 'topics', sql: `DROP TABLE topics` },
    { kind: 'table', name: 'owners', sql: `DROP TABLE owners` },
    { kind: 'table', name: 'notes', sql: `DROP TABLE notes` },
    { kind: 'table', name: 'readers', sql: `DROP TABLE readers` },
    { kind: 'table', name: 'moments', sql: `DROP TABLE moments` },
    { kind: 'table', name: 'letters', sql: `DROP TABLE letters` },
    { kind: 'table', name: 'leaflets', sql: `DROP TABLE leaflets` },
    { kind: 'table', name: 'groups_users', sql: `DROP TABLE groups_users` },
    { kind: 'table', name: 'groups', sql: 'DROP TABLE `groups`' },
    { kind: 'table', name: 'firms', sql: `DROP TABLE firms` },
    { kind: 'table', name: 'employees', sql: `DROP TABLE employees` },
    { kind: 'table', name: 'editions', sql: `DROP TABLE editions` },
    { kind: 'table', name: 'drafts', sql: `DROP TABLE drafts` },
    { kind: 'table', name: 'docs', sql: `DROP TABLE docs` },
    { kind: 'table', name: 'pages', sql: `DROP TABLE pages` },
    { kind: 'table', name: 'desks', sql: `DROP TABLE desks` },
    { kind: 'table', name: 'counts', sql: `DROP TABLE counts` },
    { kind: 'table', name: 'clubs_members', sql: `DROP TABLE clubs_members` },
    { kind: 'table', name: 'members', sql: `DROP TABLE members` },
    { kind: 'table', name: 'clubs', sql: `DROP TABLE clubs` },
    { kind: 'table', name: 'circles', sql: `DROP TABLE circles` },
    { kind: 'table', name: 'cards', sql: `DROP TABLE cards` },
    { kind: 'table', name: 'humans', sql: `DROP TABLE humans` },
    { kind: 'table', name: 'parties', sql: `DROP TABLE parties` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
    { kind: 'table', name: 'addresses', sql: `DROP TABLE addresses` },
    { kind: 'table', name: 'users', sql: `DROP TABLE users` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
