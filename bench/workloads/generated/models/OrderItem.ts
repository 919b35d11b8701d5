// Made by `joinery generate`, do not edit: model OrderItem in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orderItemRelationships } from '../loaders/OrderItemLoaders.js';
import { orderItems } from '../tables/order-items.js';
import type { Order, OrderLoad } from './Order.js';
import type { Product, ProductLoad } from './Product.js';

export interface OrderItemInput {
  id?: number;
  quantity: number;
  price: number;
  note?: string | null;
  orderId?: number;
  productId?: number;
  order?: Order;
  product?: Product;
}

export interface OrderItemRelations {
  order: j.ToOne<Order>;
  product: j.ToOne<Product>;
}

export interface OrderItemLoad {
  order?: true | j.LoadOne<OrderLoad>;
  product?: true | j.LoadOne<ProductLoad>;
}

export class OrderItem extends j.Entity {
  declare readonly [j.relationsOf]?: OrderItemRelations;

  id: number;
  quantity: number;
  price: number;
  note: string | null;
  orderId: number;
  productId: number;

  constructor(input: OrderItemInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OrderItemInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.quantity = source[1] as number;
      this.price = source[2] as number;
      this.note = source[3] as string | null;
      this.orderId = source[4] as number;
      this.productId = source[5] as number;
    } else {
      this.id = source.id!;
      this.quantity = source.quantity;
      this.price = source.price;
      this.note = source.note ?? null;
      this.orderId = source.orderId!;
      this.productId = source.productId!;
      if (source.order) this.order = source.order;
      if (source.product) this.product = source.product;
    }
  }

  get order(): j.NotLoaded<'await orderItem.loadOrder() or .load({ order: true })'> {
    return j.readToOne(this, 'order');
  }

  set order(value: Order) {
    j.writeToOne(this, 'order', value);
  }

  get product(): j.NotLoaded<'await orderItem.loadProduct() or .load({ product: true })'> {
    return j.readToOne(this, 'product');
  }

  set product(value: Product) {
    j.writeToOne(this, 'product', value);
  }

  loadOrder(): Promise<Order> {
    return j.loadToOne(this, 'order');
  }

  loadProduct(): Promise<Product> {
    return j.loadToOne(this, 'product');
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
        entity.quantity !== row[1],
        entity.price !== row[2],
        entity.note !== row[3],
        entity.orderId !== row[4],
        entity.productId !== row[5],
      );
    },
  } satisfies j.Mapper<OrderItem>;
}
