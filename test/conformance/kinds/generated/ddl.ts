// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id INTEGER NOT NULL CONSTRAINT pk_badges PRIMARY KEY AUTOINCREMENT,
  label VARCHAR(20) NOT NULL
)` },
    { kind: 'table', name: 'offices', sql: `CREATE TABLE offices (
  id INTEGER NOT NULL CONSTRAINT pk_offices PRIMARY KEY AUTOINCREMENT,
  room VARCHAR(20) NOT NULL,
  head_id INTEGER,
  CONSTRAINT fk_offices_head_id_workers FOREIGN KEY (head_id) REFERENCES workers (id)
)` },
    { kind: 'table', name: 'workers', sql: `CREATE TABLE workers (
  id INTEGER NOT NULL CONSTRAINT pk_workers PRIMARY KEY AUTOINCREMENT,
  kind VARCHAR(20),
  name VARCHAR(40) NOT NULL,
  office_id INTEGER,
  language VARCHAR(20),
  reviewer_id INTEGER,
  bonus INTEGER,
  shares INTEGER,
  CONSTRAINT fk_workers_office_id_offices FOREIGN KEY (office_id) REFERENCES offices (id),
  CONSTRAINT fk_workers_reviewer_id_workers FOREIGN KEY (reviewer_id) REFERENCES workers (id)
)` },
    { kind: 'table', name: 'badges_leaders', sql: `CREATE TABLE badges_leaders (
  badge_id INTEGER NOT NULL,
  leader_id INTEGER NOT NULL,
  CONSTRAINT pk_badges_leaders PRIMARY KEY (badge_id, leader_id),
  CONSTRAINT fk_badges_leaders_badge_id_badges FOREIGN KEY (badge_id) REFERENCES badges (id) ON DELETE CASCADE,
  CONSTRAINT fk_badges_leaders_leader_id_workers FOREIGN KEY (leader_id) REFERENCES workers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'gauges', sql: `CREATE TABLE gauges (
  id INTEGER NOT NULL CONSTRAINT pk_gauges PRIMARY KEY AUTOINCREMENT,
  type INTEGER NOT NULL,
  unit VARCHAR(20)
)` },
    { kind: 'table', name: 'lamps', sql: `CREATE TABLE lamps (
  id INTEGER NOT NULL CONSTRAINT pk_lamps PRIMARY KEY AUTOINCREMENT,
  lit BOOLEAN NOT NULL,
  color VARCHAR(20)
)` },
    { kind: 'index', name: 'ix_badges_leaders_leader_id', table: 'badges_leaders', sql: `CREATE INDEX ix_badges_leaders_leader_id ON badges_leaders (leader_id)` },
  ],
  postgresql: [
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id SERIAL NOT NULL,
  label varchar(20) NOT NULL,
  CONSTRAINT pk_badges PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'offices', sql: `CREATE TABLE offices (
  id SERIAL NOT NULL,
  room varchar(20) NOT NULL,
  head_id integer,
  CONSTRAINT pk_offices PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'workers', sql: `CREATE TABLE workers (
  id SERIAL NOT NULL,
  kind varchar(20),
  name varchar(40) NOT NULL,
  office_id integer,
  language varchar(20),
  reviewer_id integer,
  bonus integer,
  shares integer,
  CONSTRAINT pk_workers PRIMARY KEY (id),
  CONSTRAINT fk_workers_office_id_offices FOREIGN KEY (office_id) REFERENCES offices (id),
  CONSTRAINT fk_workers_reviewer_id_workers FOREIGN KEY (reviewer_id) REFERENCES workers (id)
)` },
    { kind: 'table', name: 'badges_leaders', sql: `CREATE TABLE badges_leaders (
  badge_id integer NOT NULL,
  leader_id integer NOT NULL,
  CONSTRAINT pk_badges_leaders PRIMARY KEY (badge_id, leader_id),
  CONSTRAINT fk_badges_leaders_badge_id_badges FOREIGN KEY (badge_id) REFERENCES badges (id) ON DELETE CASCADE,
  CONSTRAINT fk_badges_leaders_leader_id_workers FOREIGN KEY (leader_id) REFERENCES workers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'gauges', sql: `CREATE TABLE gauges (
  id SERIAL NOT NULL,
  type integer NOT NULL,
  unit varchar(20),
  CONSTRAINT pk_gauges PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'lamps', sql: `CREATE TABLE lamps (
  id SERIAL NOT NULL,
  lit boolean NOT NULL,
  color varchar(20),
  CONSTRAINT pk_lamps PRIMARY KEY (id)
)` },
    { kind: 'foreignKey', name: 'fk_offices_head_id_workers', table: 'offices', sql: `ALTER TABLE offices ADD CONSTRAINT fk_offices_head_id_workers FOREIGN KEY (head_id) REFERENCES workers (id)` },
    { kind: 'index', name: 'ix_badges_leaders_leader_id', table: 'badges_leaders', sql: `CREATE INDEX ix_badges_leaders_leader_id ON badges_leaders (leader_id)` },
  ],
  mysql: [
    { kind: 'table', name: 'badges', sql: `CREATE TABLE badges (
  id int NOT NULL AUTO_INCREMENT,
  label varchar(20) NOT NULL,
  CONSTRAINT pk_badges PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'offices', sql: `CREATE TABLE offices (
  id int NOT NULL AUTO_INCREMENT,
  room varchar(20) NOT NULL,
  head_id int NULL,
  CONSTRAINT pk_offices PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'workers', sql: `CREATE TABLE workers (
  id int NOT NULL AUTO_INCREMENT,
  kind varchar(20) NULL,
  name varchar(40) NOT NULL,
  office_id int NULL,
  language varchar(20) NULL,
  reviewer_id int NULL,
  bonus int NULL,
  shares int NULL,
  CONSTRAINT pk_workers PRIMARY KEY (id),
  CONSTRAINT fk_workers_office_id_offices FOREIGN KEY (office_id) REFERENCES offices (id),
  CONSTRAINT fk_workers_reviewer_id_workers FOREIGN KEY (reviewer_id) REFERENCES workers (id)
)` },
    { kind: 'table', name: 'badges_leaders', sql: `CREATE TABLE badges_leaders (
  badge_id int NOT NULL,
  leader_id int NOT NULL,
  CONSTRAINT pk_badges_leaders PRIMARY KEY (badge_id, leader_id),
  CONSTRAINT fk_badges_leaders_badge_id_badges FOREIGN KEY (badge_id) REFERENCES badges (id) ON DELETE CASCADE,
  CONSTRAINT fk_badges_leaders_leader_id_workers FOREIGN KEY (leader_id) REFERENCES workers (id) ON DELETE CASCADE
)` },
    { kind: 'table', name: 'gauges', sql: `CREATE TABLE gauges (
  id int NOT NULL AUTO_INCREMENT,
  type int NOT NULL,
  unit varchar(20) NULL,
  CONSTRAINT pk_gauges PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'lamps', sql: `CREATE TABLE lamps (
  id int NOT NULL AUTO_INCREMENT,
  lit tinyint(1) NOT NULL,
  color varchar(20) NULL,
  CONSTRAINT pk_lamps PRIMARY KEY (id)
)` },
    { kind: 'foreignKey', name: 'fk_offices_head_id_workers', table: 'offices', sql: `ALTER TABLE offices ADD CONSTRAINT fk_offices_head_id_workers FOREIGN KEY (head_id) REFERENCES workers (id)` },
    { kind: 'index', name: 'ix_badges_leaders_leader_id', table: 'badges_leaders', sql: `CREATE INDEX ix_badges_leaders_leader_id ON badges_leaders (leader_id)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'lamps', sql: `DROP TABLE lamps` },
    { kind: 'table', name: 'gauges', sql: `DROP TABLE gauges` },
    { kind: 'table', name: 'badges_leaders', sql: `DROP TABLE badges_leaders` },
    { kind: 'table', name: 'workers', sql: `DROP TABLE workers` },
    { kind: 'table', name: 'offices', sql: `DROP TABLE offices` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
  ],
  postgresql: [
    { kind: 'foreignKey', name: 'fk_offices_head_id_workers', table: 'offices', sql: `ALTER TABLE offices DROP CONSTRAINT fk_offices_head_id_workers` },
    { kind: 'table', name: 'lamps', sql: `DROP TABLE lamps` },
    { kind: 'table', name: 'gauges', sql: `DROP TABLE gauges` },
    { kind: 'table', name: 'badges_leaders', sql: `DROP TABLE badges_leaders` },
    { kind: 'table', name: 'workers', sql: `DROP TABLE workers` },
    { kind: 'table', name: 'offices', sql: `DROP TABLE offices` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
  ],
  mysql: [
    { kind: 'foreignKey', name: 'fk_offices_head_id_workers', table: 'offices', sql: `ALTER TABLE offices DROP FOREIGN KEY fk_offices_head_id_workers` },
    { kind: 'table', name: 'lamps', sql: `DROP TABLE lamps` },
    { kind: 'table', name: 'gauges', sql: `DROP TABLE gauges` },
    { kind: 'table', name: 'badges_leaders', sql: `DROP TABLE badges_leaders` },
    { kind: 'table', name: 'workers', sql: `DROP TABLE workers` },
    { kind: 'table', name: 'offices', sql: `DROP TABLE offices` },
    { kind: 'table', name: 'badges', sql: `DROP TABLE badges` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
