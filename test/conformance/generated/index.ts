// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Account.js';
export * from './models/Address.js';
export * from './models/Ball.js';
export * from './models/Doc.js';
export * from './models/Item.js';
export * from './models/Left.js';
export * from './models/Node.js';
export * from './models/Parcel.js';
export * from './models/Part.js';
export * from './models/Person.js';
export * from './models/Pref.js';
export * from './models/Purchase.js';
export * from './models/Right.js';
export * from './models/Slot.js';
export * from './models/User.js';
export * from './models/Visit.js';
export * from './repositories/AccountRepository.js';
export * from './repositories/AddressRepository.js';
export * from './repositories/BallRepository.js';
export * from './repositories/DocRepository.js';
export * from './repositories/ItemRepository.js';
export * from './repositories/LeftRepository.js';
export * from './repositories/NodeRepository.js';
export * from './repositories/ParcelRepository.js';
export * from './repositories/PartRepository.js';
export * from './repositories/PersonRepository.js';
export * from './repositories/PrefRepository.js';
export * from './repositories/PurchaseRepository.js';
export * from './repositories/RightRepository.js';
export * from './repositories/SlotRepository.js';
export * from './repositories/UserRepository.js';
export * from './repositories/VisitRepository.js';
export * from './tables/accounts.js';
export * from './tables/addresses.js';
export * from './tables/balls.js';
export * from './tables/docs.js';
export * from './tables/items.js';
export * from './tables/lefts.js';
export * from './tables/nodes.js';
export * from './tables/parcels.js';
export * from './tables/parts.js';
export * from './tables/people.js';
export * from './tables/prefs.js';
export * from './tables/purchases.js';
export * from './tables/rights.js';
export * from './tables/slots.js';
export * from './tables/users.js';
export * from './tables/visits.js';

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
