/** Core tables as they are emitted for the schema of the design page; written by hand for the tests of the query language. */
import type { Decimal } from 'decimal.js';
import type { Column, ComputedColumn, DefaultColumn } from '../../runtime/sql/column.js';
import type { DecimalInput } from '../../runtime/sql/operand.js';
import type { Expression } from '../../runtime/sql/expression.js';
import { toMany, toOne, type ToManyPath, type ToOnePath } from '../../runtime/sql/relation-path.js';
import { hybrid, table, type TableOf } from '../../runtime/sql/table.js';

export type OrderStatus = 'pending' | 'paid' | 'SHIPPED';

export interface CustomersTable<N extends string = 'customers'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly email: Column<N, string>;
  readonly first: Column<N, string>;
  readonly last: Column<N, string>;
  readonly fullName: Expression<string, string, N>;
  readonly prefs: Column<N, { theme: 'light' | 'dark' } | null>;
  readonly deletedAt: Column<N, Date | null>;
  readonly createdAt: DefaultColumn<N, Date>;
  readonly updatedAt: DefaultColumn<N, Date>;
  readonly orders: ToManyPath<OrdersTable>;
  readonly tags: ToManyPath<TagsTable>;
  as<A extends string>(alias: A): CustomersTable<A>;
}

export const customers: CustomersTable = /* @__PURE__ */ table(
  'customers',
  {
    id: 'int',
    email: { kind: 'string', length: 120 },
    first: { kind: 'string', length: 60 },
    last: { kind: 'string', length: 60 },
    prefs: 'json',
    deletedAt: ['deleted_at', 'dateTime'],
    createdAt: ['created_at', 'dateTime'],
    updatedAt: ['updated_at', 'dateTime'],
  },
  {
    members: {
      fullName: (t) => hybrid(t, `{this}.first || ' ' || {this}.last`, 'text'),
      orders: (t) => toMany(t, () => orders, { source: ['id'], target: ['customer_id'] }),
      tags: (t) =>
        toMany(t, () => tags, {
          source: ['id'],
          target: ['id'],
          through: { table: 'customers_tags', local: ['customer_id'], remote: ['tag_id'] },
        }),
    },
  },
);

export interface OrdersTable<N extends string = 'orders'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly status: DefaultColumn<N, OrderStatus>;
  readonly placedAt: DefaultColumn<N, Date>;
  readonly total: Column<N, Decimal, DecimalInput>;
  readonly gross: ComputedColumn<N, Decimal | null, DecimalInput>;
  readonly notes: Column<N, string | null>;
  readonly version: DefaultColumn<N, number>;
  readonly customerId: Column<N, number>;
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
  },
  {
    members: {
      customer: (t) => toOne(t, () => customers, { source: ['customer_id'], target: ['id'] }),
      items: (t) => toMany(t, () => orderItems, { source: ['id'], target: ['order_id'] }),
    },
  },
);

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

export interface TagsTable<N extends string = 'tags'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly name: Column<N, string>;
  readonly customers: ToManyPath<CustomersTable>;
  as<A extends string>(alias: A): TagsTable<A>;
}

export const tags: TagsTable = /* @__PURE__ */ table(
  'tags',
  { id: 'int', name: { kind: 'string', length: 40 } },
  {
    members: {
      customers: (t) =>
        toMany(t, () => customers, {
          source: ['id'],
          target: ['id'],
          through: { table: 'customers_tags', local: ['tag_id'], remote: ['customer_id'] },
        }),
    },
  },
);
