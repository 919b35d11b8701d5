// Made by `joinery generate`, do not edit: model Customer in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { customerRelationships } from '../loaders/CustomerLoaders.js';
import { customers } from '../tables/customers.js';
import type { OrdersTable } from '../tables/orders.js';
import type { Order, OrderLoad } from './Order.js';

export interface CustomerInput {
  id?: number;
  email: string;
  name: string;
  city: string;
  active: boolean;
  score: number;
  createdAt: Date;
  orders?: Iterable<Order>;
}

export interface CustomerRelations {
  orders: j.ToMany<Order>;
}

export interface CustomerLoad {
  orders?: true | j.LoadMany<OrdersTable, OrderLoad>;
}

export class Customer extends j.Entity {
  declare readonly [j.relationsOf]?: CustomerRelations;

  id: number;
  email: string;
  name: string;
  city: string;
  active: boolean;
  score: number;
  createdAt: Date;

  constructor(input: CustomerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CustomerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.email = source[1] as string;
      this.name = source[2] as string;
      this.city = source[3] as string;
      this.active = j.decodeBoolean(source[4]);
      this.score = source[5] as number;
      this.createdAt = j.decodeDateTime(source[6]);
    } else {
      this.id = source.id!;
      this.email = source.email;
      this.name = source.name;
      this.city = source.city;
      this.active = source.active;
      this.score = source.score;
      this.createdAt = source.createdAt;
      if (source.orders) this.orders = source.orders;
    }
  }

  get orders(): j.Collection<Order> {
    return j.readToMany(this, 'orders');
  }

  set orders(value: Iterable<Order>) {
    j.writeToMany(this, 'orders', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Customer',
    table: customers,
    key: ['id'],
    uniques: [['email']],
    relationships: customerRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.email !== row[1],
        entity.name !== row[2],
        entity.city !== row[3],
        !j.sameBoolean(entity.active, row[4]),
        entity.score !== row[5],
        !j.sameInstant(entity.createdAt, row[6]),
      );
    },
  } satisfies j.Mapper<Customer>;
}
