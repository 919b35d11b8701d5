import {
  Entity,
  loadToOne,
  readToOne,
  writeToOne,
  type LoadOne,
  type Mapper,
  type NotLoaded,
  type Row,
  type ToOne,
  type relationsOf,
} from 'joinery';
import { orderItemRelationships } from '../loaders/OrderItemLoaders.js';
import { orderItems } from '../tables/order-items.js';
import type { Order, OrderLoad } from './Order.js';

export interface OrderItemInput {
  id?: number;
  position?: number;
  sku: string;
  orderId?: number;
  order?: Order;
}

export interface OrderItemRelations {
  order: ToOne<Order>;
}

export interface OrderItemLoad {
  order?: true | LoadOne<OrderLoad>;
}

export class OrderItem extends Entity {
  declare readonly [relationsOf]?: OrderItemRelations;

  id: number;
  position: number;
  sku: string;
  orderId: number;

  constructor(input: OrderItemInput);
  /** @internal */
  constructor(row: Row);
  constructor(source: OrderItemInput | Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.position = source[1] as number;
      this.sku = source[2] as string;
      this.orderId = source[3] as number;
    } else {
      this.id = source.id!;
      this.position = source.position!;
      this.sku = source.sku;
      this.orderId = source.orderId!;
      if (source.order) this.order = source.order;
    }
  }

  get order(): NotLoaded<'await orderItem.loadOrder() or .load({ order: true })'> {
    return readToOne(this, 'order');
  }
  set order(value: Order) {
    writeToOne(this, 'order', value);
  }
  loadOrder(): Promise<Order> {
    return loadToOne(this, 'order');
  }

  static override readonly mapper = {
    version: 1,
    name: 'OrderItem',
    table: orderItems,
    key: ['id'],
    relationships: orderItemRelationships,
    changes(orderItem, row) {
      const changed: number[] = [];
      if (orderItem.id !== row[0]) changed.push(0);
      if (orderItem.position !== row[1]) changed.push(1);
      if (orderItem.sku !== row[2]) changed.push(2);
      if (orderItem.orderId !== row[3]) changed.push(3);
      return changed;
    },
  } satisfies Mapper<OrderItem>;
}
