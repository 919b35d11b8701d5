// Made by `joinery generate`, do not edit: model Invoice in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { customers, type CustomersTable } from './customers.js';
import { invoiceLines, type InvoiceLinesTable } from './invoice-lines.js';

export interface InvoicesTable<N extends string = 'invoices'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  invoicedAt: j.DefaultColumn<N, Date>;
  billingAddress: j.Column<N, string | null>;
  billingCity: j.Column<N, string | null>;
  billingState: j.Column<N, string | null>;
  billingCountry: j.Column<N, string | null>;
  billingPostalCode: j.Column<N, string | null>;
  total: j.Column<N, j.Decimal, j.DecimalInput>;
  customerId: j.Column<N, number>;
  customer: j.ToOnePath<CustomersTable>;
  lines: j.ToManyPath<InvoiceLinesTable>;
  as<A extends string>(alias: A): InvoicesTable<A>;
}

export const invoices: InvoicesTable = /* @__PURE__ */ j.table(
  'invoices',
  {
    id: 'int',
    invoicedAt: ['invoiced_at', 'dateTime'],
    billingAddress: ['billing_address', { kind: 'string', length: 70 }],
    billingCity: ['billing_city', { kind: 'string', length: 40 }],
    billingState: ['billing_state', { kind: 'string', length: 40 }],
    billingCountry: ['billing_country', { kind: 'string', length: 40 }],
    billingPostalCode: ['billing_postal_code', { kind: 'string', length: 10 }],
    total: { kind: 'decimal', precision: 10, scale: 2 },
    customerId: ['customer_id', 'int'],
  },
  {
    members: {
      customer: (t) => j.toOne(t, () => customers, ['customer_id'], ['id']),
      lines: (t) => j.toMany(t, () => invoiceLines, ['id'], ['invoice_id']),
    },
  },
);
