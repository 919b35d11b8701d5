// Made by `joinery generate`, do not edit: model Customer in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Customer, CustomerInput, CustomerLoad } from '../models/Customer.js';
import type { CustomersTable } from '../tables/customers.js';

export class CustomerRepository<E extends Customer = Customer> extends j.Repository<
  E,
  CustomersTable,
  CustomerLoad,
  CustomerInput,
  number
> {
  /** By the unique key `uq_customers_email`. */
  findByEmail<L extends CustomerLoad = {}>(email: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['email'], [email], load);
  }
}
