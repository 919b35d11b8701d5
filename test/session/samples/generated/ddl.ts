// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'samples', sql: `CREATE TABLE samples (
  id INTEGER NOT NULL CONSTRAINT pk_samples PRIMARY KEY AUTOINCREMENT,
  flag BOOLEAN,
  small SMALLINT,
  big BIGINT,
  money DECIMAL(12, 2),
  exact DECIMAL_TEXT(30, 10),
  float REAL,
  text TEXT,
  bytes BLOB,
  instant DATETIME,
  stamp TIMESTAMP,
  date DATE,
  time TIME,
  interval INTERVAL,
  uuid UUID,
  doc JSON_TEXT,
  "always" JSON_TEXT DEFAULT '{}' NOT NULL,
  colour TEXT,
  touched INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT ck_samples_colour CHECK ("colour" in ('red', 'vert é'))
)` },
  ],
  postgresql: [
    { kind: 'enum', name: 'colour', sql: `CREATE TYPE colour AS ENUM ('red', 'vert é')` },
    { kind: 'table', name: 'samples', sql: `CREATE TABLE samples (
  id SERIAL NOT NULL,
  flag boolean,
  small smallint,
  big bigint,
  money numeric(12,2),
  exact numeric(30,10),
  float double precision,
  text text,
  bytes bytea,
  instant timestamptz,
  stamp timestamp,
  date date,
  time time,
  interval interval,
  uuid uuid,
  doc jsonb,
  always jsonb DEFAULT '{}' NOT NULL,
  colour colour,
  touched integer DEFAULT 0 NOT NULL,
  CONSTRAINT pk_samples PRIMARY KEY (id)
)` },
  ],
  mysql: [
    { kind: 'table', name: 'samples', sql: 'CREATE TABLE samples (\n  id int NOT NULL AUTO_INCREMENT,\n  flag tinyint(1) NULL,\n  small smallint NULL,\n  big bigint NULL,\n  money decimal(12,2) NULL,\n  exact decimal(30,10) NULL,\n  `float` double NULL,\n  text longtext NULL,\n  bytes longblob NULL,\n  instant datetime(6) NULL,\n  stamp datetime(6) NULL,\n  date date NULL,\n  time time(6) NULL,\n  `interval` varchar(64) NULL,\n  uuid char(36) NULL,\n  doc json NULL,\n  always json DEFAULT (\'{}\') NOT NULL,\n  colour enum(\'red\',\'vert é\') NULL,\n  touched int DEFAULT 0 NOT NULL,\n  CONSTRAINT pk_samples PRIMARY KEY (id)\n)' },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'samples', sql: `DROP TABLE samples` },
  ],
  postgresql: [
    { kind: 'table', name: 'samples', sql: `DROP TABLE samples` },
    { kind: 'enum', name: 'colour', sql: `DROP TYPE colour` },
  ],
  mysql: [
    { kind: 'table', name: 'samples', sql: `DROP TABLE samples` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
