import { Repository, type Loaded } from 'joinery';
import type { Customer, CustomerInput, CustomerLoad } from '../models/Customer.js';
import type { CustomersTable } from '../tables/customers.js';

/** Reads and writes customers. */
export class CustomerRepository<E extends Customer = Customer> extends Repository<
  E,
  CustomersTable,
  CustomerLoad,
  CustomerInput,
  number
> {
  /** By the unique key `customers_email_key`. */
  findByEmail<L extends CustomerLoad = {}>(email: string, load?: L): Promise<Loaded<E, L> | null> {
    return this.findByKey(['email'], [email], load);
  }
}
