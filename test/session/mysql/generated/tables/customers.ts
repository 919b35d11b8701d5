// Made by `joinery generate`, do not edit: model Customer in shop.schema.

import * as j from 'joinery';
import type { Address } from '../types.js';
import { orders, type OrdersTable } from './orders.js';
import { tags, type TagsTable } from './tags.js';

export interface CustomersTable<N extends string = 'customers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  email: j.Column<N, string>;
  first: j.Column<N, string>;
  last: j.Column<N, string>;
  address: j.Column<N, Address | null>;
  prefs: j.Column<N, { theme: 'light' | 'dark' } | null>;
  deletedAt: j.Column<N, Date | null>;
  createdAt: j.DefaultColumn<N, Date>;
  updatedAt: j.DefaultColumn<N, Date>;
  fullName: j.Expression<string, string, N>;
  spent: j.Expression<j.Decimal, j.DecimalInput, N>;
  orders: j.ToManyPath<OrdersTable>;
  tags: j.ToManyPath<TagsTable>;
  as<A extends string>(alias: A): CustomersTable<A>;
}

export const customers: CustomersTable = /* @__PURE__ */ j.table(
  'customers',
  {
    id: 'int',
    email: { kind: 'string', length: 120 },
    first: { kind: 'string', length: 60 },
    last: { kind: 'string', length: 60 },
    address: 'json',
    prefs: 'json',
    deletedAt: ['deleted_at', 'dateTime'],
    createdAt: ['created_at', 'dateTime'],
    updatedAt: ['updated_at', 'dateTime'],
  },
  {
    members: {
      fullName: (t) => j.hybrid(t, "concat({this}.`first`, ' ', {this}.`last`)", 'string'),
      spent: (t) =>
        j.hybrid(
          t,
          'coalesce((select sum(`h_orders`.`total`) from `orders` `h_orders` where `h_orders`.`customer_id` = {this}.`id`), 0)',
          'decimal',
        ),
      orders: (t) => j.toMany(t, () => orders, ['id'], ['customer_id']),
      tags: (t) =>
        j.toMany(t, () => tags, {
          source: ['id'],
          target: ['id'],
          through: { table: 'customers_tags', local: ['customer_id'], remote: ['tag_id'] },
        }),
    },
  },
);
