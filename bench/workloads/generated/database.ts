// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';
import { Customer } from './models/Customer.js';
import { Order } from './models/Order.js';
import { OrderItem } from './models/OrderItem.js';
import { Product } from './models/Product.js';
import { Tag } from './models/Tag.js';
import { Visit } from './models/Visit.js';
import { CustomerRepository } from './repositories/CustomerRepository.js';
import { OrderItemRepository } from './repositories/OrderItemRepository.js';
import { OrderRepository } from './repositories/OrderRepository.js';
import { ProductRepository } from './repositories/ProductRepository.js';
import { TagRepository } from './repositories/TagRepository.js';
import { VisitRepository } from './repositories/VisitRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  customers: { model: Customer, repository: CustomerRepository },
  orders: { model: Order, repository: OrderRepository },
  orderItems: { model: OrderItem, repository: OrderItemRepository },
  products: { model: Product, repository: ProductRepository },
  tags: { model: Tag, repository: TagRepository },
  visits: { model: Visit, repository: VisitRepository },
} satisfies j.Definitions;

/** The repositories, on sessions and on the database; of the application's own classes where it passed some. */
export interface Repositories<O extends j.Overrides = {}> {
  readonly customers: j.RepositoryOf<O, 'customers', CustomerRepository<j.ModelOf<O, 'Customer', Customer>>>;
  readonly orders: j.RepositoryOf<O, 'orders', OrderRepository<j.ModelOf<O, 'Order', Order>>>;
  readonly orderItems: j.RepositoryOf<O, 'orderItems', OrderItemRepository<j.ModelOf<O, 'OrderItem', OrderItem>>>;
  readonly products: j.RepositoryOf<O, 'products', ProductRepository<j.ModelOf<O, 'Product', Product>>>;
  readonly tags: j.RepositoryOf<O, 'tags', TagRepository<j.ModelOf<O, 'Tag', Tag>>>;
  readonly visits: j.RepositoryOf<O, 'visits', VisitRepository<j.ModelOf<O, 'Visit', Visit>>>;
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
