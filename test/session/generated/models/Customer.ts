// Made by `joinery generate`, do not edit: model Customer in shop.schema.

import * as j from 'joinery';
import { h } from 'joinery';
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
  orders: j.ToMany<Order>;
  tags: j.ToMany<Tag>;
}

export interface CustomerLoad {
  orders?: true | j.LoadMany<OrdersTable, OrderLoad>;
  tags?: true | j.LoadMany<TagsTable, TagLoad>;
}

export class Customer extends j.Entity {
  declare readonly [j.relationsOf]?: CustomerRelations;

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
  constructor(row: j.Row);
  constructor(source: CustomerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.email = source[1] as string;
      this.first = source[2] as string;
      this.last = source[3] as string;
      this.address = source[4] === null ? null : j.decodeJson<Address>(source[4]);
      this.prefs = source[5] === null ? null : j.decodeJson<{ theme: 'light' | 'dark' }>(source[5]);
      this.deletedAt = source[6] === null ? null : j.decodeDateTime(source[6]);
      this.createdAt = j.decodeDateTime(source[7]);
      this.updatedAt = j.decodeDateTime(source[8]);
    } else {
      this.id = source.id!;
      this.email = source.email;
      this.first = source.first;
      this.last = source.last;
      this.address = source.address ?? null;
      this.prefs = source.prefs ?? null;
      this.deletedAt = source.deletedAt ?? null;
      this.createdAt = source.createdAt!;
      this.updatedAt = source.updatedAt!;
      Customer.mapper.validators.given(this, source);
      if (source.orders) this.orders = source.orders;
      if (source.tags) this.tags = source.tags;
    }
  }

  get orders(): j.Collection<Order> {
    return j.readToMany(this, 'orders');
  }

  set orders(value: Iterable<Order>) {
    j.writeToMany(this, 'orders', value);
  }

  get tags(): j.Collection<Tag> {
    return j.readToMany(this, 'tags');
  }

  set tags(value: Iterable<Tag>) {
    j.writeToMany(this, 'tags', value);
  }

  /** `first || ' ' || last` */
  get fullName(): string {
    return this.first + ' ' + this.last;
  }

  /** `coalesce(sum(orders.total), 0)` */
  get spent(): j.Decimal {
    return h.sum(h.loaded<CustomerRelations>(this).orders, (o) => o.total) ?? h.decimal(0);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Customer',
    table: customers,
    key: ['id'],
    uniques: [['email']],
    onUpdate: { updatedAt: () => new Date() },
    validators: j.checks('Customer', { email: [j.validators.email()] }),
    relationships: customerRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.email !== row[1],
        entity.first !== row[2],
        entity.last !== row[3],
        !j.sameJson(entity.address, row[4]),
        !j.sameJson(entity.prefs, row[5]),
        !j.sameInstant(entity.deletedAt, row[6]),
        !j.sameInstant(entity.createdAt, row[7]),
        !j.sameInstant(entity.updatedAt, row[8]),
      );
    },
  } satisfies j.Mapper<Customer>;
}
