// Made by `joinery generate`, do not edit: model Customer in embedded.schema.

import * as j from 'joinery';
import type { Customer, CustomerInput, CustomerLoad } from '../models/Customer.js';
import type { CustomersTable } from '../tables/customers.js';

export class CustomerRepository<E extends Customer = Customer> extends j.Repository<
  E,
  CustomersTable,
  CustomerLoad,
  CustomerInput,
  number
> {}
