// Made by `joinery generate`, do not edit: view TopCustomer in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { TopCustomer, TopCustomerLoad } from '../models/TopCustomer.js';
import type { TopCustomersTable } from '../tables/top-customers.js';

export class TopCustomerRepository<E extends TopCustomer = TopCustomer> extends j.Repository<
  E,
  TopCustomersTable,
  TopCustomerLoad,
  never,
  number
> {
  /** By the unique key `uq_top_customers_customer_id`. */
  findByCustomerId<L extends TopCustomerLoad = {}>(customerId: number, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['customerId'], [customerId], load);
  }
}
