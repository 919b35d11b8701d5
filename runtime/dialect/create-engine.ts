import { Engine, type EngineOptions } from '../engine/engine.js';
import { OperationalError } from '../util/errors.js';
import type { Driver } from '../engine/driver.js';
import type { Dialect } from './dialect.js';

/** What opens a database: the URL's scheme decides the driver. */
export interface OpenOptions extends EngineOptions {
  /** Keep prepared statements on the server; turn off behind a pooler in transaction mode. Default true. */
  readonly preparedStatements?: boolean;
  /** SQLite: how long a writer waits for another process, in milliseconds; default 5000. */
  readonly busyTimeout?: number;
  /** SQLite: the file must be there, and nothing is written to it, not even its journal mode. */
  readonly readOnly?: boolean;
}

interface Opened {
  readonly driver: Driver;
  readonly dialect: Dialect;
}

/** Scheme to the module that knows it, loaded when a URL names it. */
const SCHEMES: Readonly<Record<string, (url: string, options: OpenOptions) => Promise<Opened>>> = {
  sqlite: async (url, options) => {
    const [{ sqlite }, { openSqlite }] = await Promise.all([
      import('./sqlite/dialect.js'),
      import('./sqlite/driver.js'),
    ]);
    return { dialect: sqlite, driver: await openSqlite(url, options) };
  },
  pglite: async (url) => {
    const [{ postgresql }, { openPglite }] = await Promise.all([
      import('./postgresql/dialect.js'),
      import('./postgresql/pglite-driver.js'),
    ]);
    return { dialect: postgresql, driver: await openPglite(url) };
  },
  postgresql: async (url, options) => {
    const [{ postgresql }, { openPostgresql }] = await Promise.all([
      import('./postgresql/dialect.js'),
      import('./postgresql/driver.js'),
    ]);
    return { dialect: postgresql, driver: await openPostgresql(url, options) };
  },
  mysql: async (url, options) => {
    const [{ openMysql }, { mysqlDialect }] = await Promise.all([
      import('./mysql/driver.js'),
      import('./mysql/dialect.js'),
    ]);
    const { driver, variant } = await openMysql(url, options);
    return { dialect: mysqlDialect(variant), driver };
  },
};
const SYNONYMS: Readonly<Record<string, string>> = { postgres: 'postgresql', mariadb: 'mysql', file: 'sqlite' };

/**
 * Opens a database by its URL: `sqlite:shop.db`, `sqlite::memory:`, `pglite:./dir`, `pglite::memory:`,
 * `postgresql://user:password@host/name`, `mysql://user:password@host/name`.
 *
 * @throws OperationalError for an unknown scheme or a driver that is not installed; an unreachable database shows at the
 * first connection
 */
export async function createEngine(url: string, options: OpenOptions = {}): Promise<Engine<Dialect>> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const open = SCHEMES[SYNONYMS[scheme] ?? scheme];
  if (open === undefined)
    throw new OperationalError(
      scheme === ''
        ? `a database URL begins with its kind, for example sqlite:shop.db or postgresql://user@localhost/shop`
        : `no driver knows URLs that begin with '${scheme}:'; use sqlite:, pglite:, postgresql: or mysql:`,
    );
  const { driver, dialect } = await open(url.replace(/^file:/i, 'sqlite:'), options);
  return new Engine(driver, dialect, options);
}
