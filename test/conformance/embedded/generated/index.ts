// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export * from './enums.js';
export type * from './types.js';
export { Database, Session } from './database.js';
export * from './errors.js';
export * from './models/Circle.js';
export * from './models/Customer.js';
export * from './models/Desk.js';
export * from './models/Dog.js';
export * from './models/Mark.js';
export * from './models/Order.js';
export * from './models/Pet.js';
export * from './models/Seat.js';
export * from './models/Shape.js';
export * from './repositories/CircleRepository.js';
export * from './repositories/CustomerRepository.js';
export * from './repositories/DeskRepository.js';
export * from './repositories/DogRepository.js';
export * from './repositories/MarkRepository.js';
export * from './repositories/OrderRepository.js';
export * from './repositories/PetRepository.js';
export * from './repositories/SeatRepository.js';
export * from './repositories/ShapeRepository.js';
export * from './tables/circles.js';
export * from './tables/customers.js';
export * from './tables/desks.js';
export * from './tables/dogs.js';
export * from './tables/marks.js';
export * from './tables/orders.js';
export * from './tables/pets.js';
export * from './tables/seats.js';
export * from './tables/shapes.js';

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
