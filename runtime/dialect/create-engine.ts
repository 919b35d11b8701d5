import { Engine, type EngineOptions } from '../engine/engine.js';
import { OperationalError } from '../util/errors.js';
import type { ConnectionOptions } from './connection-options.js';
import { urlOf, type DatabaseAddress } from './database-address.js';
import type { Driver } from '../engine/driver.js';
import type { Dialect } from './dialect.js';

/** What opens a database, besides its address. */
export interface OpenOptions extends EngineOptions, ConnectionOptions {}

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
  pglite: async (url, options) => {
    const [{ postgresqlDialect }, { openPglite }] = await Promise.all([
      import('./postgresql/dialect.js'),
      import('./postgresql/pglite-driver.js'),
    ]);
    const driver = await openPglite(url, options);
    return { dialect: postgresqlDialect(driver.server?.version), driver };
  },
  postgresql: async (url, options) => {
    const [{ postgresqlDialect }, { openPostgresql }] = await Promise.all([
      import('./postgresql/dialect.js'),
      import('./postgresql/driver.js'),
    ]);
    const driver = await openPostgresql(url, options);
    return { dialect: postgresqlDialect(driver.server?.version), driver };
  },
  mysql: async (url, options) => {
    const [{ openMysql }, { mysqlDialect }] = await Promise.all([
      import('./mysql/driver.js'),
      import('./mysql/dialect.js'),
    ]);
    const { driver, variant, version } = await openMysql(url, options);
    return { dialect: mysqlDialect(variant, version), driver };
  },
};
const SYNONYMS: Readonly<Record<string, string>> = { postgres: 'postgresql', mariadb: 'mysql', file: 'sqlite' };

/**
 * Opens a database by its URL: `sqlite:shop.db`, `sqlite::memory:`, `pglite:./dir`, `pglite::memory:`,
 * `postgresql://user:password@host/name`, `mysql://user:password@host/name`; or by an object with the parts of one.
 *
 * @throws OperationalError for an unknown scheme, a driver that is not installed, and a server that can't be reached: its
 * version is asked for. A SQLite file is opened with the first connection
 */
export async function createEngine(
  address: string | DatabaseAddress,
  options: OpenOptions = {},
): Promise<Engine<Dialect>> {
  const url = typeof address === 'string' ? address : urlOf(address);
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
