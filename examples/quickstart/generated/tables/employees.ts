// Made by `joinery generate`, do not edit: model Employee in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { customers, type CustomersTable } from './customers.js';

export interface EmployeesTable<N extends string = 'employees'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  lastName: j.Column<N, string>;
  firstName: j.Column<N, string>;
  title: j.Column<N, string | null>;
  birthDate: j.Column<N, string | null>;
  hireDate: j.Column<N, string | null>;
  email: j.Column<N, string | null>;
  address: j.Column<N, string | null>;
  city: j.Column<N, string | null>;
  state: j.Column<N, string | null>;
  country: j.Column<N, string | null>;
  postalCode: j.Column<N, string | null>;
  phone: j.Column<N, string | null>;
  fax: j.Column<N, string | null>;
  managerId: j.Column<N, number | null>;
  fullName: j.Expression<string, string, N>;
  manager: j.ToOnePath<EmployeesTable>;
  reports: j.ToManyPath<EmployeesTable>;
  customers: j.ToManyPath<CustomersTable>;
  as<A extends string>(alias: A): EmployeesTable<A>;
}

export const employees: EmployeesTable = /* @__PURE__ */ j.table(
  'employees',
  {
    id: 'int',
    lastName: ['last_name', { kind: 'string', length: 20 }],
    firstName: ['first_name', { kind: 'string', length: 20 }],
    title: { kind: 'string', length: 30 },
    birthDate: ['birth_date', 'date'],
    hireDate: ['hire_date', 'date'],
    email: { kind: 'string', length: 60 },
    address: { kind: 'string', length: 70 },
    city: { kind: 'string', length: 40 },
    state: { kind: 'string', length: 40 },
    country: { kind: 'string', length: 40 },
    postalCode: ['postal_code', { kind: 'string', length: 10 }],
    phone: { kind: 'string', length: 24 },
    fax: { kind: 'string', length: 24 },
    managerId: ['manager_id', 'int'],
  },
  {
    members: {
      fullName: (t) => j.hybrid(t, '{this}."first_name" || \' \' || {this}."last_name"', 'string'),
      manager: (t) => j.toOne(t, () => employees, ['manager_id'], ['id']),
      reports: (t) => j.toMany(t, () => employees, ['id'], ['manager_id']),
      customers: (t) => j.toMany(t, () => customers, ['id'], ['support_rep_id']),
    },
  },
);
