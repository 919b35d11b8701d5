// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Customer.js';
export * from './models/Order.js';
export * from './models/OrderItem.js';
export * from './models/Product.js';
export * from './models/Tag.js';
export * from './models/Visit.js';
export * from './repositories/CustomerRepository.js';
export * from './repositories/OrderRepository.js';
export * from './repositories/OrderItemRepository.js';
export * from './repositories/ProductRepository.js';
export * from './repositories/TagRepository.js';
export * from './repositories/VisitRepository.js';
export * from './tables/customers.js';
export * from './tables/orders.js';
export * from './tables/order-items.js';
export * from './tables/products.js';
export * from './tables/tags.js';
export * from './tables/visits.js';

/**
 * Opens the database.
 *
 * @param address - `sqlite:app.db`, `sqlite::memory:`, `postgresql://…`, `pglite:./dir`, its parts, or a primary with replicas
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
