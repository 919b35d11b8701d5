import {
  Entity,
  decodeDateTime,
  decodeJson,
  h,
  readToMany,
  sameInstant,
  sameJson,
  writeToMany,
  type Collection,
  type LoadMany,
  type Mapper,
  type Row,
  type ToMany,
  type relationsOf,
} from 'joinery';
import { customerRelationships } from '../loaders/CustomerLoaders.js';
import { customers } from '../tables/customers.js';
import type { OrdersTable } from '../tables/orders.js';
import type { TagsTable } from '../tables/tags.js';
import type { Address } from '../types.js';
import type { Order, OrderLoad } from './Order.js';
import type { Tag, TagLoad } from './Tag.js';

export interface CustomerInput {
  id?: number;
  email: string;
  first: string;
  last: string;
  address?: Address | null;
  prefs?: { theme: 'light' | 'dark' } | null;
  deletedAt?: Date | null;
  createdAt?: Date;
  updatedAt?: Date;
  orders?: Iterable<Order>;
  tags?: Iterable<Tag>;
}

export interface CustomerRelations {
  orders: ToMany<Order>;
  tags: ToMany<Tag>;
}

export interface CustomerLoad {
  orders?: true | LoadMany<OrdersTable, OrderLoad>;
  tags?: true | LoadMany<TagsTable, TagLoad>;
}

export class Customer extends Entity {
  declare readonly [relationsOf]?: CustomerRelations;

  id: number;
  email: string;
  first: string;
  last: string;
  address: Address | null;
  prefs: { theme: 'light' | 'dark' } | null;
  deletedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;

  constructor(input: CustomerInput);
  /** @internal */
  constructor(row: Row);
  constructor(source: CustomerInput | Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.email = source[1] as string;
      this.first = source[2] as string;
      this.last = source[3] as string;
      this.address = source[4] === null ? null : decodeJson<Address>(source[4]);
      this.prefs = source[5] === null ? null : decodeJson<{ theme: 'light' | 'dark' }>(source[5]);
      this.deletedAt = source[6] === null ? null : decodeDateTime(source[6]);
      this.createdAt = decodeDateTime(source[7]);
      this.updatedAt = decodeDateTime(source[8]);
    } else {
      this.id = source.id!;
      this.email = source.email;
      this.first = source.first;
      this.last = source.last;
      this.address = source.address!;
      this.prefs = source.prefs!;
      this.deletedAt = source.deletedAt!;
      this.createdAt = source.createdAt!;
      this.updatedAt = source.updatedAt!;
      if (source.orders) this.orders = source.orders;
      if (source.tags) this.tags = source.tags;
    }
  }

  get orders(): Collection<Order> {
    return readToMany(this, 'orders');
  }
  set orders(value: Iterable<Order>) {
    writeToMany(this, 'orders', value);
  }

  get tags(): Collection<Tag> {
    return readToMany(this, 'tags');
  }
  set tags(value: Iterable<Tag>) {
    writeToMany(this, 'tags', value);
  }

  /** `first || ' ' || last` */
  get fullName(): string {
    return h.concat(this.first, ' ', this.last);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Customer',
    table: customers,
    key: ['id'],
    onUpdate: { updatedAt: () => new Date() },
    relationships: customerRelationships,
    changes(customer, row) {
      const changed: number[] = [];
      if (customer.id !== row[0]) changed.push(0);
      if (customer.email !== row[1]) changed.push(1);
      if (customer.first !== row[2]) changed.push(2);
      if (customer.last !== row[3]) changed.push(3);
      if (!sameJson(customer.address, row[4])) changed.push(4);
      if (!sameJson(customer.prefs, row[5])) changed.push(5);
      if (!sameInstant(customer.deletedAt, row[6])) changed.push(6);
      if (!sameInstant(customer.createdAt, row[7])) changed.push(7);
      if (!sameInstant(customer.updatedAt, row[8])) changed.push(8);
      return changed;
    },
  } satisfies Mapper<Customer>;
}
