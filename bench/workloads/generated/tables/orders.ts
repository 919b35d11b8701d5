// Made by `joinery generate`, do not edit: model Order in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { customers, type CustomersTable } from './customers.js';
import { orderItems, type OrderItemsTable } from './order-items.js';

export interface OrdersTable<N extends string = 'orders'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  status: j.Column<N, string>;
  total: j.Column<N, number>;
  placedAt: j.Column<N, Date>;
  customerId: j.Column<N, number>;
  customer: j.ToOnePath<CustomersTable>;
  items: j.ToManyPath<OrderItemsTable>;
  as<A extends string>(alias: A): OrdersTable<A>;
}

export const orders: OrdersTable = /* @__PURE__ */ j.table(
  'orders',
  {
    id: 'int',
    status: 'string',
    total: 'int',
    placedAt: ['placed_at', 'dateTime'],
    customerId: ['customer_id', 'int'],
  },
  {
    members: {
      customer: (t) => j.toOne(t, () => customers, ['customer_id'], ['id']),
      items: (t) => j.toMany(t, () => orderItems, ['id'], ['order_id']),
    },
  },
);
