// Made by `joinery generate`, do not edit: view TopCustomer in shop.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface TopCustomersTable<N extends string = 'top_customers'> extends j.TableOf<N> {
  customerId: j.Column<N, number>;
  spent: j.Column<N, j.Decimal, j.DecimalInput>;
  as<A extends string>(alias: A): TopCustomersTable<A>;
}

export const topCustomers: TopCustomersTable = /* @__PURE__ */ j.table('top_customers', {
  customerId: ['customer_id', 'int'],
  spent: 'decimal',
});
