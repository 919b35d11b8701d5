// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Basket.js';
export * from './models/BasketLine.js';
export * from './models/BasketNote.js';
export * from './models/Fruit.js';
export * from './repositories/BasketRepository.js';
export * from './repositories/BasketLineRepository.js';
export * from './repositories/BasketNoteRepository.js';
export * from './repositories/FruitRepository.js';
export * from './tables/baskets.js';
export * from './tables/basket-lines.js';
export * from './tables/basket-notes.js';
export * from './tables/fruits.js';

/**
 * Opens the database.
 *
 * @param address - `sqlite:app.db`, `sqlite::memory:`, `postgresql://…`, `pglite:./dir`, `mysql://…`, its parts, or a primary with replicas
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
    constraintErrors,
    relations: j.relations,
    ddl: () => import('./ddl.js'),
  });
}
