import { table, toOne, type Column, type DefaultColumn, type TableOf, type ToOnePath } from 'joinery';
import { orders, type OrdersTable } from './orders.js';

export interface OrderItemsTable<N extends string = 'order_items'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly position: Column<N, number>;
  readonly sku: Column<N, string>;
  readonly orderId: Column<N, number>;
  readonly order: ToOnePath<OrdersTable>;
  as<A extends string>(alias: A): OrderItemsTable<A>;
}

export const orderItems: OrderItemsTable = /* @__PURE__ */ table(
  'order_items',
  { id: 'int', position: 'int', sku: 'text', orderId: ['order_id', 'int'] },
  { members: { order: (t) => toOne(t, () => orders, { source: ['order_id'], target: ['id'] }) } },
);
