import {
  table,
  toMany,
  toOne,
  type Column,
  type ComputedColumn,
  type Decimal,
  type DecimalInput,
  type DefaultColumn,
  type TableOf,
  type ToManyPath,
  type ToOnePath,
} from 'joinery';
import type { OrderStatus } from '../enums.js';
import { customers, type CustomersTable } from './customers.js';
import { orderItems, type OrderItemsTable } from './order-items.js';

export interface OrdersTable<N extends string = 'orders'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly status: DefaultColumn<N, OrderStatus>;
  readonly placedAt: DefaultColumn<N, Date>;
  readonly total: Column<N, Decimal, DecimalInput>;
  readonly gross: ComputedColumn<N, Decimal, DecimalInput>;
  readonly notes: Column<N, string | null>;
  readonly version: DefaultColumn<N, number>;
  readonly customerId: Column<N, number>;
  readonly createdAt: DefaultColumn<N, Date>;
  readonly updatedAt: DefaultColumn<N, Date>;
  readonly customer: ToOnePath<CustomersTable>;
  readonly items: ToManyPath<OrderItemsTable>;
  as<A extends string>(alias: A): OrdersTable<A>;
}

export const orders: OrdersTable = /* @__PURE__ */ table(
  'orders',
  {
    id: 'int',
    status: { kind: 'enum', name: 'order_status', values: ['pending', 'paid', 'SHIPPED'] },
    placedAt: ['placed_at', 'dateTime'],
    total: { kind: 'decimal', precision: 12, scale: 2 },
    gross: { kind: 'decimal', precision: 14, scale: 2 },
    notes: 'text',
    version: 'int',
    customerId: ['customer_id', 'int'],
    createdAt: ['created_at', 'dateTime'],
    updatedAt: ['updated_at', 'dateTime'],
  },
  {
    members: {
      customer: (t) => toOne(t, () => customers, { source: ['customer_id'], target: ['id'] }),
      items: (t) => toMany(t, () => orderItems, { source: ['id'], target: ['order_id'] }),
    },
  },
);
