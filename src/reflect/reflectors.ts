import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { Reflector } from './catalog.js';
import { mysqlReflector } from './mysql.js';
import { postgresqlReflector } from './postgresql.js';
import { sqliteReflector } from './sqlite.js';

/** How each dialect's catalogs are read. */
export const reflectors: Readonly<Record<DialectName, Reflector>> = {
  sqlite: sqliteReflector,
  postgresql: postgresqlReflector,
  mysql: mysqlReflector,
};
