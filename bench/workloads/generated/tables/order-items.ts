// Made by `joinery generate`, do not edit: model OrderItem in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orders, type OrdersTable } from './orders.js';
import { products, type ProductsTable } from './products.js';

export interface OrderItemsTable<N extends string = 'order_items'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  quantity: j.Column<N, number>;
  price: j.Column<N, number>;
  note: j.Column<N, string | null>;
  orderId: j.Column<N, number>;
  productId: j.Column<N, number>;
  order: j.ToOnePath<OrdersTable>;
  product: j.ToOnePath<ProductsTable>;
  as<A extends string>(alias: A): OrderItemsTable<A>;
}

export const orderItems: OrderItemsTable = /* @__PURE__ */ j.table(
  'order_items',
  {
    id: 'int',
    quantity: 'int',
    price: 'int',
    note: 'string',
    orderId: ['order_id', 'int'],
    productId: ['product_id', 'int'],
  },
  {
    members: {
      order: (t) => j.toOne(t, () => orders, ['order_id'], ['id']),
      product: (t) => j.toOne(t, () => products, ['product_id'], ['id']),
    },
  },
);
