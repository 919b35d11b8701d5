// Made by `joinery generate`, do not edit: model Customer in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orders, type OrdersTable } from './orders.js';

export interface CustomersTable<N extends string = 'customers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  email: j.Column<N, string>;
  name: j.Column<N, string>;
  city: j.Column<N, string>;
  active: j.Column<N, boolean>;
  score: j.Column<N, number>;
  createdAt: j.Column<N, Date>;
  orders: j.ToManyPath<OrdersTable>;
  as<A extends string>(alias: A): CustomersTable<A>;
}

export const customers: CustomersTable = /* @__PURE__ */ j.table(
  'customers',
  {
    id: 'int',
    email: 'string',
    name: 'string',
    city: 'string',
    active: 'boolean',
    score: 'float',
    createdAt: ['created_at', 'dateTime'],
  },
  { members: { orders: (t) => j.toMany(t, () => orders, ['id'], ['customer_id']) } },
);
