// Made by `joinery generate`, do not edit: model Order in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { OrderStatus } from '../enums.js';
import { customers, type CustomersTable } from './customers.js';
import { orderItems, type OrderItemsTable } from './order-items.js';

export interface OrdersTable<N extends string = 'orders'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  status: j.DefaultColumn<N, OrderStatus>;
  placedAt: j.DefaultColumn<N, Date>;
  total: j.Column<N, j.Decimal, j.DecimalInput>;
  gross: j.ComputedColumn<N, j.Decimal, j.DecimalInput>;
  notes: j.Column<N, string | null>;
  version: j.DefaultColumn<N, number>;
  createdAt: j.DefaultColumn<N, Date>;
  updatedAt: j.DefaultColumn<N, Date>;
  customerId: j.Column<N, number>;
  customer: j.ToOnePath<CustomersTable>;
  items: j.ToManyPath<OrderItemsTable>;
  as<A extends string>(alias: A): OrdersTable<A>;
}

export const orders: OrdersTable = /* @__PURE__ */ j.table(
  'orders',
  {
    id: 'int',
    status: { kind: 'enum', name: 'order_status', values: ['pending', 'paid', 'SHIPPED'] },
    placedAt: ['placed_at', 'dateTime'],
    total: { kind: 'decimal', precision: 12, scale: 2 },
    gross: { kind: 'decimal', precision: 14, scale: 2 },
    notes: 'text',
    version: 'int',
    createdAt: ['created_at', 'dateTime'],
    updatedAt: ['updated_at', 'dateTime'],
    customerId: ['customer_id', 'int'],
  },
  {
    readOnly: ['gross'],
    members: {
      customer: (t) => j.toOne(t, () => customers, ['customer_id'], ['id']),
      items: (t) => j.toMany(t, () => orderItems, ['id'], ['order_id']),
    },
  },
);
