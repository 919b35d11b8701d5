// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';

export { Database, Session } from './database.js';
export * from './models/Stamp.js';
export * from './repositories/StampRepository.js';
export * from './tables/stamps.js';

/**
 * Opens the database.
 *
 * @param address - `postgresql://…`, `pglite:./dir`, its parts, or a primary with replicas
 * @param options - the pool, the statement log, and the application's own model and repository classes
 */
export function openDatabase<const O extends j.Overrides = {}>(
  address: j.DatabaseAddress,
  options?: j.DatabaseOptions & O,
): Promise<Database<O>> {
  return j.openDatabaseOf<Database<O>>(address, options, {
    database: Database,
    session: Session,
    definitions,
    ddl: () => import('./ddl.js'),
  });
}
