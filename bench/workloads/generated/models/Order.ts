// Made by `joinery generate`, do not edit: model Order in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orderRelationships } from '../loaders/OrderLoaders.js';
import type { OrderItemsTable } from '../tables/order-items.js';
import { orders } from '../tables/orders.js';
import type { Customer, CustomerLoad } from './Customer.js';
import type { OrderItem, OrderItemLoad } from './OrderItem.js';

export interface OrderInput {
  id?: number;
  status: string;
  total: number;
  placedAt: Date;
  customerId?: number;
  customer?: Customer;
  items?: Iterable<OrderItem>;
}

export interface OrderRelations {
  customer: j.ToOne<Customer>;
  items: j.ToMany<OrderItem>;
}

export interface OrderLoad {
  customer?: true | j.LoadOne<CustomerLoad>;
  items?: true | j.LoadMany<OrderItemsTable, OrderItemLoad>;
}

export class Order extends j.Entity {
  declare readonly [j.relationsOf]?: OrderRelations;

  id: number;
  status: string;
  total: number;
  placedAt: Date;
  customerId: number;

  constructor(input: OrderInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OrderInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.status = source[1] as string;
      this.total = source[2] as number;
      this.placedAt = j.decodeDateTime(source[3]);
      this.customerId = source[4] as number;
    } else {
      this.id = source.id!;
      this.status = source.status;
      this.total = source.total;
      this.placedAt = source.placedAt;
      this.customerId = source.customerId!;
      if (source.customer) this.customer = source.customer;
      if (source.items) this.items = source.items;
    }
  }

  get customer(): j.NotLoaded<'await order.loadCustomer() or .load({ customer: true })'> {
    return j.readToOne(this, 'customer');
  }

  set customer(value: Customer) {
    j.writeToOne(this, 'customer', value);
  }

  get items(): j.Collection<OrderItem> {
    return j.readToMany(this, 'items');
  }

  set items(value: Iterable<OrderItem>) {
    j.writeToMany(this, 'items', value);
  }

  loadCustomer(): Promise<Customer> {
    return j.loadToOne(this, 'customer');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Order',
    table: orders,
    key: ['id'],
    relationships: orderRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.status !== row[1],
        entity.total !== row[2],
        !j.sameInstant(entity.placedAt, row[3]),
        entity.customerId !== row[4],
      );
    },
  } satisfies j.Mapper<Order>;
}
