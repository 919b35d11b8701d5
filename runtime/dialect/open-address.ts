import type { EngineOptions } from '../engine/engine.js';
import { OperationalError } from '../util/errors.js';
import type { ConnectionOptions } from './connection-options.js';
import { urlOf, type DatabaseParts } from './database-address.js';
import type { Driver } from '../engine/driver.js';
import type { Dialect } from './dialect.js';

/** What opens a database, besides its address. */
export interface OpenOptions extends EngineOptions, ConnectionOptions {}

/** A driver and the dialect it speaks. */
export interface Opened {
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

/** Loads the driver and its dialect. */
export async function openAddress(address: string | DatabaseParts, options: OpenOptions): Promise<Opened> {
  const url = typeof address === 'string' ? address : urlOf(address);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const open = SCHEMES[SYNONYMS[scheme] ?? scheme];
  if (open === undefined)
    throw new OperationalError(
      scheme === ''
        ? `a database URL begins with its kind, for example sqlite:shop.db or postgresql://user@localhost/shop`
        : `no driver knows URLs that begin with '${scheme}:'; use sqlite:, pglite:, postgresql: or mysql:`,
    );
  return open(url.replace(/^file:/i, 'sqlite:'), options);
}
