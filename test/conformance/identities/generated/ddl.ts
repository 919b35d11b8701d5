// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  postgresql: [
    { kind: 'table', name: 'stamps', sql: `CREATE TABLE stamps (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  name varchar(20) NOT NULL,
  size integer DEFAULT 2 NOT NULL,
  twice integer GENERATED ALWAYS AS ("size" * 2) STORED NOT NULL,
  CONSTRAINT pk_stamps PRIMARY KEY (id)
)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  postgresql: [
    { kind: 'table', name: 'stamps', sql: `DROP TABLE stamps` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
