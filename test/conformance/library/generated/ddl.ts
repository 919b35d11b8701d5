// Made by `joinery generate`, do not edit.
// @ts-nocheck

import type * as j from 'joinery';

/** Creates what the schema names, in dependency order. */
// prettier-ignore
export const create = {
  sqlite: [
    { kind: 'table', name: 'authors', sql: `CREATE TABLE authors (
  id INTEGER NOT NULL CONSTRAINT pk_authors PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  email VARCHAR(80)
)` },
    { kind: 'table', name: 'books', sql: `CREATE TABLE books (
  id INTEGER NOT NULL CONSTRAINT pk_books PRIMARY KEY AUTOINCREMENT,
  title VARCHAR(40) NOT NULL,
  author_id INTEGER,
  CONSTRAINT fk_books_author_id_authors FOREIGN KEY (author_id) REFERENCES authors (id)
)` },
    { kind: 'table', name: 'chapters', sql: `CREATE TABLE chapters (
  id INTEGER NOT NULL CONSTRAINT pk_chapters PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  book_id INTEGER,
  CONSTRAINT fk_chapters_book_id_books FOREIGN KEY (book_id) REFERENCES books (id)
)` },
    { kind: 'table', name: 'tickets', sql: `CREATE TABLE tickets (
  id INTEGER NOT NULL CONSTRAINT pk_tickets PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(40) NOT NULL,
  state VARCHAR(20) DEFAULT 'open' NOT NULL,
  changed_at DATETIME,
  version INTEGER DEFAULT 1 NOT NULL
)` },
  ],
  postgresql: [
    { kind: 'table', name: 'authors', sql: `CREATE TABLE authors (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  email varchar(80),
  CONSTRAINT pk_authors PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'books', sql: `CREATE TABLE books (
  id SERIAL NOT NULL,
  title varchar(40) NOT NULL,
  author_id integer,
  CONSTRAINT pk_books PRIMARY KEY (id),
  CONSTRAINT fk_books_author_id_authors FOREIGN KEY (author_id) REFERENCES authors (id)
)` },
    { kind: 'table', name: 'chapters', sql: `CREATE TABLE chapters (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  book_id integer,
  CONSTRAINT pk_chapters PRIMARY KEY (id),
  CONSTRAINT fk_chapters_book_id_books FOREIGN KEY (book_id) REFERENCES books (id)
)` },
    { kind: 'table', name: 'tickets', sql: `CREATE TABLE tickets (
  id SERIAL NOT NULL,
  name varchar(40) NOT NULL,
  state varchar(20) DEFAULT 'open' NOT NULL,
  changed_at timestamptz,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT pk_tickets PRIMARY KEY (id)
)` },
  ],
  mysql: [
    { kind: 'table', name: 'authors', sql: `CREATE TABLE authors (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  email varchar(80) NULL,
  CONSTRAINT pk_authors PRIMARY KEY (id)
)` },
    { kind: 'table', name: 'books', sql: `CREATE TABLE books (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(40) NOT NULL,
  author_id int NULL,
  CONSTRAINT pk_books PRIMARY KEY (id),
  CONSTRAINT fk_books_author_id_authors FOREIGN KEY (author_id) REFERENCES authors (id)
)` },
    { kind: 'table', name: 'chapters', sql: `CREATE TABLE chapters (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  book_id int NULL,
  CONSTRAINT pk_chapters PRIMARY KEY (id),
  CONSTRAINT fk_chapters_book_id_books FOREIGN KEY (book_id) REFERENCES books (id)
)` },
    { kind: 'table', name: 'tickets', sql: `CREATE TABLE tickets (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(40) NOT NULL,
  state varchar(20) DEFAULT 'open' NOT NULL,
  changed_at datetime(6) NULL,
  version int DEFAULT 1 NOT NULL,
  CONSTRAINT pk_tickets PRIMARY KEY (id)
)` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;

/** Drops what the schema names, in the opposite order. */
// prettier-ignore
export const drop = {
  sqlite: [
    { kind: 'table', name: 'tickets', sql: `DROP TABLE tickets` },
    { kind: 'table', name: 'chapters', sql: `DROP TABLE chapters` },
    { kind: 'table', name: 'books', sql: `DROP TABLE books` },
    { kind: 'table', name: 'authors', sql: `DROP TABLE authors` },
  ],
  postgresql: [
    { kind: 'table', name: 'tickets', sql: `DROP TABLE tickets` },
    { kind: 'table', name: 'chapters', sql: `DROP TABLE chapters` },
    { kind: 'table', name: 'books', sql: `DROP TABLE books` },
    { kind: 'table', name: 'authors', sql: `DROP TABLE authors` },
  ],
  mysql: [
    { kind: 'table', name: 'tickets', sql: `DROP TABLE tickets` },
    { kind: 'table', name: 'chapters', sql: `DROP TABLE chapters` },
    { kind: 'table', name: 'books', sql: `DROP TABLE books` },
    { kind: 'table', name: 'authors', sql: `DROP TABLE authors` },
  ],
} satisfies Record<string, readonly j.DdlStatement[]>;
