// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'cells', sql: `CREATE TABLE cells (
  id INTEGER NOT NULL CONSTRAINT pk_cells PRIMARY KEY AUTOINCREMENT,
  label VARCHAR(20) NOT NULL,
  side INTEGER DEFAULT 1 NOT NULL,
  area INTEGER GENERATED ALWAYS AS ("side" * "side") STORED NOT NULL,
  lit BOOLEAN DEFAULT false NOT NULL,
  at DATETIME(0),
  fine DATETIME(3),
  CONSTRAINT uq_cells_label UNIQUE (label)
)` },
  ],
  postgresql: [
    { kind: 'table', name: 'cells', sql: `CREATE TABLE cells (
  id SERIAL NOT NULL,
  label varchar(20) NOT NULL,
  side integer DEFAULT 1 NOT NULL,
  area integer GENERATED ALWAYS AS ("side" * "side") STORED NOT NULL,
  lit boolean DEFAULT false NOT NULL,
  at timestamptz(0),
  fine timestamptz(3),
  CONSTRAINT pk_cells PRIMARY KEY (id),
  CONSTRAINT uq_cells_label UNIQUE (label)
)` },
  ],
  mysql: [
    { kind: 'table', name: 'cells', sql: 'CREATE TABLE cells (\n  id int NOT NULL AUTO_INCREMENT,\n  label varchar(20) NOT NULL,\n  side int DEFAULT 1 NOT NULL,\n  area int GENERATED ALWAYS AS (`side` * `side`) STORED,\n  lit tinyint(1) DEFAULT false NOT NULL,\n  at datetime(0) NULL,\n  fine datetime(3) NULL,\n  CONSTRAINT pk_cells PRIMARY KEY (id),\n  CONSTRAINT uq_cells_label UNIQUE (label)\n)' },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'cells', sql: `DROP TABLE cells` },
  ],
  postgresql: [
    { kind: 'table', name: 'cells', sql: `DROP TABLE cells` },
  ],
  mysql: [
    { kind: 'table', name: 'cells', sql: `DROP TABLE cells` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
