// Made by `joinery generate`, do not edit: model OrderItem in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orders, type OrdersTable } from './orders.js';

export interface OrderItemsTable<N extends string = 'order_items'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  position: j.Column<N, number>;
  sku: j.Column<N, string>;
  orderId: j.Column<N, number>;
  order: j.ToOnePath<OrdersTable>;
  as<A extends string>(alias: A): OrderItemsTable<A>;
}

export const orderItems: OrderItemsTable = /* @__PURE__ */ j.table(
  'order_items',
  { id: 'int', position: 'int', sku: 'string', orderId: ['order_id', 'int'] },
  { members: { order: (t) => j.toOne(t, () => orders, ['order_id'], ['id']) } },
);
