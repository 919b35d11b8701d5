import { BaseDatabase, BaseSession, type Definitions, type ModelOf, type Overrides, type RepositoryOf } from 'joinery';
import { Company } from './models/Company.js';
import { Customer } from './models/Customer.js';
import { Order } from './models/Order.js';
import { OrderItem } from './models/OrderItem.js';
import { Party } from './models/Party.js';
import { Person } from './models/Person.js';
import { Tag } from './models/Tag.js';
import { CompanyRepository } from './repositories/CompanyRepository.js';
import { CustomerRepository } from './repositories/CustomerRepository.js';
import { OrderRepository } from './repositories/OrderRepository.js';
import { OrderItemRepository } from './repositories/OrderItemRepository.js';
import { PartyRepository } from './repositories/PartyRepository.js';
import { PersonRepository } from './repositories/PersonRepository.js';
import { TagRepository } from './repositories/TagRepository.js';

/** Every model with its repository, by the repository's name. */
export const definitions = {
  companies: { model: Company, repository: CompanyRepository },
  customers: { model: Customer, repository: CustomerRepository },
  orders: { model: Order, repository: OrderRepository },
  orderItems: { model: OrderItem, repository: OrderItemRepository },
  parties: { model: Party, repository: PartyRepository },
  persons: { model: Person, repository: PersonRepository },
  tags: { model: Tag, repository: TagRepository },
} satisfies Definitions;

/** A unit of work over this schema. */
export class Session<O extends Overrides = {}> extends BaseSession {
  get companies(): RepositoryOf<O, 'companies', CompanyRepository<ModelOf<O, 'Company', Company>>> {
    return this.repository('companies');
  }
  get customers(): RepositoryOf<O, 'customers', CustomerRepository<ModelOf<O, 'Customer', Customer>>> {
    return this.repository('customers');
  }
  get orders(): RepositoryOf<O, 'orders', OrderRepository<ModelOf<O, 'Order', Order>>> {
    return this.repository('orders');
  }
  get orderItems(): RepositoryOf<O, 'orderItems', OrderItemRepository<ModelOf<O, 'OrderItem', OrderItem>>> {
    return this.repository('orderItems');
  }
  get parties(): RepositoryOf<O, 'parties', PartyRepository<ModelOf<O, 'Party', Party>>> {
    return this.repository('parties');
  }
  get persons(): RepositoryOf<O, 'persons', PersonRepository<ModelOf<O, 'Person', Person>>> {
    return this.repository('persons');
  }
  get tags(): RepositoryOf<O, 'tags', TagRepository<ModelOf<O, 'Tag', Tag>>> {
    return this.repository('tags');
  }
}

/** A database of this schema: sessions, transactions, and repositories of untracked entities. */
export class Database<O extends Overrides = {}> extends BaseDatabase<Session<O>> {
  get companies(): RepositoryOf<O, 'companies', CompanyRepository<ModelOf<O, 'Company', Company>>> {
    return this.repository('companies');
  }
  get customers(): RepositoryOf<O, 'customers', CustomerRepository<ModelOf<O, 'Customer', Customer>>> {
    return this.repository('customers');
  }
  get orders(): RepositoryOf<O, 'orders', OrderRepository<ModelOf<O, 'Order', Order>>> {
    return this.repository('orders');
  }
  get orderItems(): RepositoryOf<O, 'orderItems', OrderItemRepository<ModelOf<O, 'OrderItem', OrderItem>>> {
    return this.repository('orderItems');
  }
  get parties(): RepositoryOf<O, 'parties', PartyRepository<ModelOf<O, 'Party', Party>>> {
    return this.repository('parties');
  }
  get persons(): RepositoryOf<O, 'persons', PersonRepository<ModelOf<O, 'Person', Person>>> {
    return this.repository('persons');
  }
  get tags(): RepositoryOf<O, 'tags', TagRepository<ModelOf<O, 'Tag', Tag>>> {
    return this.repository('tags');
  }
}
