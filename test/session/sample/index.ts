import { openDatabaseOf, type DatabaseOptions, type Overrides } from 'joinery';
import { Database, Session, definitions } from './database.js';
import { constraintErrors } from './errors.js';

export { Database, Session } from './database.js';
export * from './enums.js';
export { CustomerEmailTaken, TagNameTaken } from './errors.js';
export type * from './types.js';
export { Company, type CompanyInput, type CompanyLoad, type CompanyRelations } from './models/Company.js';
export { Customer, type CustomerInput, type CustomerLoad, type CustomerRelations } from './models/Customer.js';
export { Order, type OrderInput, type OrderLoad, type OrderRelations } from './models/Order.js';
export { OrderItem, type OrderItemInput, type OrderItemLoad, type OrderItemRelations } from './models/OrderItem.js';
export { Party, type PartyInput, type PartyLoad, type PartyRelations } from './models/Party.js';
export { Person, type PersonInput, type PersonLoad, type PersonRelations } from './models/Person.js';
export { Tag, type TagInput, type TagLoad, type TagRelations } from './models/Tag.js';
export { CompanyRepository } from './repositories/CompanyRepository.js';
export { CustomerRepository } from './repositories/CustomerRepository.js';
export { OrderRepository } from './repositories/OrderRepository.js';
export { OrderItemRepository } from './repositories/OrderItemRepository.js';
export { PartyRepository } from './repositories/PartyRepository.js';
export { PersonRepository } from './repositories/PersonRepository.js';
export { TagRepository } from './repositories/TagRepository.js';
export { companies, type CompaniesTable } from './tables/companies.js';
export { customers, type CustomersTable } from './tables/customers.js';
export { orders, type OrdersTable } from './tables/orders.js';
export { orderItems, type OrderItemsTable } from './tables/order-items.js';
export { parties, type PartiesTable } from './tables/parties.js';
export { persons, type PersonsTable } from './tables/persons.js';
export { tags, type TagsTable } from './tables/tags.js';

/**
 * Opens the database.
 *
 * @param url - `sqlite:shop.db`, `sqlite::memory:`, `postgresql://…`, `pglite:./dir`
 * @param options - the pool, the statement log, and the application's own model and repository classes
 */
export function openDatabase<const O extends Overrides = {}>(
  url: string,
  options?: DatabaseOptions & O,
): Promise<Database<O>> {
  return openDatabaseOf<Database<O>>(url, options, {
    database: Database,
    session: Session,
    definitions,
    constraintErrors,
    ddl: () => import('./ddl.js'),
  });
}
