import type { TlsOptions } from './tls.js';

/** What a connection is made with, besides its URL. What the URL says counts first. Times are in milliseconds. */
export interface ConnectionOptions {
  /** The password, or what gives it for each connection (tokens that expire). */
  readonly password?: string | (() => string | Promise<string>);
  /**
   * Servers: encrypt. True checks that the server's certificate is trusted and is for the host; an object is handed to
   * `node:tls` (`ca`, `cert`, `key`, `rejectUnauthorized`).
   */
  readonly tls?: boolean | TlsOptions;
  /** Servers: the name that their lists of sessions show. */
  readonly applicationName?: string;
  /** Servers: how long a connection may take to be made; default 10 000. */
  readonly connectTimeout?: number;
  /** How long a statement waits for a lock (SQLite: for a writer of another process); the database's own default. */
  readonly lockTimeout?: number;
  /** PostgreSQL: schemas in which names without one are looked up. */
  readonly searchPath?: string | readonly string[];
  /** PostgreSQL: how long a transaction may stand idle before the server ends its connection. */
  readonly idleInTransactionTimeout?: number;
  /**
   * How many prepared statements each connection keeps, or false for none: behind a pooler in transaction mode (pgbouncer),
   * where nothing may be left on a connection of the server. Default 500.
   */
  readonly preparedStatements?: boolean | number;
  /** SQLite: how long a writer waits for another process; default 5000. */
  readonly busyTimeout?: number;
  /** SQLite: the file must be there, and nothing is written to it, not even its journal mode. */
  readonly readOnly?: boolean;
  /**
   * SQLite: pragmas of each connection. Ours come first: `foreign_keys = ON`, and for files `journal_mode = WAL` and
   * `synchronous = NORMAL`.
   */
  readonly pragmas?: Readonly<Record<string, string | number | boolean>>;
}

/** How many prepared statements a connection keeps. */
const KEPT = 500;

/** How many prepared statements are to be kept. */
export const keptStatements = ({ preparedStatements }: ConnectionOptions): number =>
  typeof preparedStatements === 'number' ? preparedStatements : preparedStatements === false ? 0 : KEPT;

/** How long a connection to a server may take to be made. */
export const connectTimeoutOf = (options: ConnectionOptions): number => options.connectTimeout ?? 10_000;

/** The password for one connection; undefined leaves the URL's. */
export async function passwordOf({ password }: ConnectionOptions): Promise<string | undefined> {
  return typeof password === 'function' ? await password() : password;
}
