// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Company } from './models/Company.js';
import { Customer } from './models/Customer.js';
import { Order } from './models/Order.js';
import { OrderItem } from './models/OrderItem.js';
import { Party } from './models/Party.js';
import { Person } from './models/Person.js';
import { Tag } from './models/Tag.js';
import { TopCustomer } from './models/TopCustomer.js';
import { CompanyRepository } from './repositories/CompanyRepository.js';
import { CustomerRepository } from './repositories/CustomerRepository.js';
import { OrderItemRepository } from './repositories/OrderItemRepository.js';
import { OrderRepository } from './repositories/OrderRepository.js';
import { PartyRepository } from './repositories/PartyRepository.js';
import { PersonRepository } from './repositories/PersonRepository.js';
import { TagRepository } from './repositories/TagRepository.js';
import { TopCustomerRepository } from './repositories/TopCustomerRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  companies: { model: Company, repository: CompanyRepository },
  customers: { model: Customer, repository: CustomerRepository },
  orders: { model: Order, repository: OrderRepository },
  orderItems: { model: OrderItem, repository: OrderItemRepository },
  parties: { model: Party, repository: PartyRepository },
  people: { model: Person, repository: PersonRepository },
  tags: { model: Tag, repository: TagRepository },
  topCustomers: { model: TopCustomer, repository: TopCustomerRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly companies: j.RepositoryOf<O, 'companies', CompanyRepository<j.ModelOf<O, 'Company', Company>>>;
  readonly customers: j.RepositoryOf<O, 'customers', CustomerRepository<j.ModelOf<O, 'Customer', Customer>>>;
  readonly orders: j.RepositoryOf<O, 'orders', OrderRepository<j.ModelOf<O, 'Order', Order>>>;
  readonly orderItems: j.RepositoryOf<O, 'orderItems', OrderItemRepository<j.ModelOf<O, 'OrderItem', OrderItem>>>;
  readonly parties: j.RepositoryOf<O, 'parties', PartyRepository<j.ModelOf<O, 'Party', Party>>>;
  readonly people: j.RepositoryOf<O, 'people', PersonRepository<j.ModelOf<O, 'Person', Person>>>;
  readonly tags: j.RepositoryOf<O, 'tags', TagRepository<j.ModelOf<O, 'Tag', Tag>>>;
  readonly topCustomers: j.RepositoryOf<
    O,
    'topCustomers',
    TopCustomerRepository<j.ModelOf<O, 'TopCustomer', TopCustomer>>
  >;
}

export interface Session<O extends j.Overrides = {}> extends Repositories<O> {}
/** A unit of work over this schema. */
export class Session<O extends j.Overrides = {}> extends j.BaseSession {
  static {
    j.defineRepositories(this, definitions);
  }
}

export interface Database<O extends j.Overrides = {}> extends Repositories<O> {}
/** A database of this schema: sessions, transactions, and repositories of untracked entities. */
export class Database<O extends j.Overrides = {}> extends j.BaseDatabase<Session<O>> {
  static {
    j.defineRepositories(this, definitions);
  }
}
