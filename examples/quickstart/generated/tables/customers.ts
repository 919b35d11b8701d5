// Made by `joinery generate`, do not edit: model Customer in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { employees, type EmployeesTable } from './employees.js';
import { invoices, type InvoicesTable } from './invoices.js';

export interface CustomersTable<N extends string = 'customers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  firstName: j.Column<N, string>;
  lastName: j.Column<N, string>;
  company: j.Column<N, string | null>;
  email: j.Column<N, string>;
  address: j.Column<N, string | null>;
  city: j.Column<N, string | null>;
  state: j.Column<N, string | null>;
  country: j.Column<N, string | null>;
  postalCode: j.Column<N, string | null>;
  phone: j.Column<N, string | null>;
  fax: j.Column<N, string | null>;
  supportRepId: j.Column<N, number | null>;
  fullName: j.Expression<string, string, N>;
  supportRep: j.ToOnePath<EmployeesTable>;
  invoices: j.ToManyPath<InvoicesTable>;
  as<A extends string>(alias: A): CustomersTable<A>;
}

export const customers: CustomersTable = /* @__PURE__ */ j.table(
  'customers',
  {
    id: 'int',
    firstName: ['first_name', { kind: 'string', length: 40 }],
    lastName: ['last_name', { kind: 'string', length: 20 }],
    company: { kind: 'string', length: 80 },
    email: { kind: 'string', length: 60 },
    address: { kind: 'string', length: 70 },
    city: { kind: 'string', length: 40 },
    state: { kind: 'string', length: 40 },
    country: { kind: 'string', length: 40 },
    postalCode: ['postal_code', { kind: 'string', length: 10 }],
    phone: { kind: 'string', length: 24 },
    fax: { kind: 'string', length: 24 },
    supportRepId: ['support_rep_id', 'int'],
  },
  {
    members: {
      fullName: (t) => j.hybrid(t, '{this}."first_name" || \' \' || {this}."last_name"', 'string'),
      supportRep: (t) => j.toOne(t, () => employees, ['support_rep_id'], ['id']),
      invoices: (t) => j.toMany(t, () => invoices, ['id'], ['customer_id']),
    },
  },
);
