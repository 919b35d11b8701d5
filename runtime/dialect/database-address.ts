import type { ReplicaOptions } from '../engine/replicated-engine.js';

/** Where a database is, in parts: for those who keep host and user apart. Nothing has to be escaped. */
export interface DatabaseParts {
  readonly dialect: 'sqlite' | 'pglite' | 'postgresql' | 'mysql' | 'mariadb';
  /** Servers; default localhost. */
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  /** The database's name; for SQLite and PGlite the file or folder, or `:memory:`. */
  readonly database: string;
}

/** A primary, and replicas of it to read from. */
export interface ReplicatedDatabase extends ReplicaOptions {
  readonly primary: string | DatabaseParts;
  readonly replicas: readonly (string | DatabaseParts)[];
}

/** What names a database: its URL, the parts of one, or a primary with its replicas. */
export type DatabaseAddress = string | DatabaseParts | ReplicatedDatabase;

/** The URL that parts make. */
export function urlOf({ dialect, host, port, user, password, database }: DatabaseParts): string {
  if (dialect === 'sqlite' || dialect === 'pglite') return `${dialect}:${database.replaceAll('%', '%25')}`;
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  const login = user === undefined && password === undefined ? '' : `${encodeURIComponent(user ?? '')}${secret}@`;
  const place = `${host ?? 'localhost'}${port === undefined ? '' : `:${String(port)}`}`;
  return `${dialect}://${login}${place}/${encodeURIComponent(database)}`;
}
