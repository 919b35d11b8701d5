import {
  hybrid,
  table,
  toMany,
  type Column,
  type DefaultColumn,
  type Expression,
  type TableOf,
  type ToManyPath,
} from 'joinery';
import type { Address } from '../types.js';
import { orders, type OrdersTable } from './orders.js';
import { tags, type TagsTable } from './tags.js';

export interface CustomersTable<N extends string = 'customers'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly email: Column<N, string>;
  readonly first: Column<N, string>;
  readonly last: Column<N, string>;
  readonly address: Column<N, Address | null>;
  readonly prefs: Column<N, { theme: 'light' | 'dark' } | null>;
  readonly deletedAt: Column<N, Date | null>;
  readonly createdAt: DefaultColumn<N, Date>;
  readonly updatedAt: DefaultColumn<N, Date>;
  readonly fullName: Expression<string, string, N>;
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
    address: 'json',
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
