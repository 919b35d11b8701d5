/** Where a database is, in parts: for those who keep host and user apart. Nothing has to be escaped. */
export interface DatabaseAddress {
  readonly dialect: 'sqlite' | 'pglite' | 'postgresql' | 'mysql' | 'mariadb';
  /** Servers; default localhost. */
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  /** The database's name; for SQLite and PGlite the file or folder, or `:memory:`. */
  readonly database: string;
}

/** The URL of an address. */
export function urlOf({ dialect, host, port, user, password, database }: DatabaseAddress): string {
  if (dialect === 'sqlite' || dialect === 'pglite') return `${dialect}:${database.replaceAll('%', '%25')}`;
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  const login = user === undefined && password === undefined ? '' : `${encodeURIComponent(user ?? '')}${secret}@`;
  const place = `${host ?? 'localhost'}${port === undefined ? '' : `:${String(port)}`}`;
  return `${dialect}://${login}${place}/${encodeURIComponent(database)}`;
}
