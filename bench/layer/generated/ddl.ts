// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'measurements', sql: `CREATE TABLE measurements (
  id INTEGER NOT NULL CONSTRAINT pk_measurements PRIMARY KEY AUTOINCREMENT,
  station TEXT NOT NULL,
  sensor INTEGER NOT NULL,
  value REAL NOT NULL,
  quality INTEGER NOT NULL,
  label TEXT NOT NULL,
  note TEXT,
  created_at DATETIME NOT NULL
)` },
  ],
  postgresql: [
    { kind: 'table', name: 'measurements', sql: `CREATE TABLE measurements (
  id SERIAL NOT NULL,
  station text NOT NULL,
  sensor integer NOT NULL,
  value double precision NOT NULL,
  quality integer NOT NULL,
  label text NOT NULL,
  note text,
  created_at timestamptz NOT NULL,
  CONSTRAINT pk_measurements PRIMARY KEY (id)
)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'measurements', sql: `DROP TABLE measurements` },
  ],
  postgresql: [
    { kind: 'table', name: 'measurements', sql: `DROP TABLE measurements` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
