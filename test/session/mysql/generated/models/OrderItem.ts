// Made by `joinery generate`, do not edit: model OrderItem in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orderItemRelationships } from '../loaders/OrderItemLoaders.js';
import { orderItems } from '../tables/order-items.js';
import type { Order, OrderLoad } from './Order.js';

export interface OrderItemInput {
  id?: number;
  position: number;
  sku: string;
  orderId?: number;
  order?: Order;
}

export interface OrderItemRelations {
  order: j.ToOne<Order>;
}

export interface OrderItemLoad {
  order?: true | j.LoadOne<OrderLoad>;
}

export class OrderItem extends j.Entity {
  declare readonly [j.relationsOf]?: OrderItemRelations;

  id: number;
  position: number;
  sku: string;
  orderId: number;

  constructor(input: OrderItemInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OrderItemInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.position = source[1] as number;
      this.sku = source[2] as string;
      this.orderId = source[3] as number;
    } else {
      this.id = source.id!;
      this.position = source.position;
      this.sku = source.sku;
      this.orderId = source.orderId!;
      if (source.order) this.order = source.order;
    }
  }

  get order(): j.NotLoaded<'await orderItem.loadOrder() or .load({ order: true })'> {
    return j.readToOne(this, 'order');
  }

  set order(value: Order) {
    j.writeToOne(this, 'order', value);
  }

  loadOrder(): Promise<Order> {
    return j.loadToOne(this, 'order');
  }

  static override readonly mapper = {
    version: 1,
    name: 'OrderItem',
    table: orderItems,
    key: ['id'],
    relationships: orderItemRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.position !== row[1],
        entity.sku !== row[2],
        entity.orderId !== row[3],
      );
    },
  } satisfies j.Mapper<OrderItem>;
}
