// Made by `joinery generate`, do not edit: model Employee in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { employeeRelationships } from '../loaders/EmployeeLoaders.js';
import type { CustomersTable } from '../tables/customers.js';
import { employees, type EmployeesTable } from '../tables/employees.js';
import type { Customer, CustomerLoad } from './Customer.js';

export interface EmployeeInput {
  id?: number;
  lastName: string;
  firstName: string;
  title?: string | null;
  birthDate?: string | null;
  hireDate?: string | null;
  email?: string | null;
  address?: string | null;
  city?: string | null;
  state?: string | null;
  country?: string | null;
  postalCode?: string | null;
  phone?: string | null;
  fax?: string | null;
  managerId?: number | null;
  manager?: Employee | null;
  reports?: Iterable<Employee>;
  customers?: Iterable<Customer>;
}

export interface EmployeeRelations {
  manager: j.ToOne<Employee | null>;
  reports: j.ToMany<Employee>;
  customers: j.ToMany<Customer>;
}

export interface EmployeeLoad {
  manager?: true | j.LoadOne<EmployeeLoad>;
  reports?: true | j.LoadMany<EmployeesTable, EmployeeLoad>;
  customers?: true | j.LoadMany<CustomersTable, CustomerLoad>;
}

export class Employee extends j.Entity {
  declare readonly [j.relationsOf]?: EmployeeRelations;

  id: number;
  lastName: string;
  firstName: string;
  title: string | null;
  birthDate: string | null;
  hireDate: string | null;
  email: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  country: string | null;
  postalCode: string | null;
  phone: string | null;
  fax: string | null;
  managerId: number | null;

  constructor(input: EmployeeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: EmployeeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.lastName = source[1] as string;
      this.firstName = source[2] as string;
      this.title = source[3] as string | null;
      this.birthDate = source[4] as string | null;
      this.hireDate = source[5] as string | null;
      this.email = source[6] as string | null;
      this.address = source[7] as string | null;
      this.city = source[8] as string | null;
      this.state = source[9] as string | null;
      this.country = source[10] as string | null;
      this.postalCode = source[11] as string | null;
      this.phone = source[12] as string | null;
      this.fax = source[13] as string | null;
      this.managerId = source[14] as number | null;
    } else {
      this.id = source.id!;
      this.lastName = source.lastName;
      this.firstName = source.firstName;
      this.title = source.title ?? null;
      this.birthDate = source.birthDate ?? null;
      this.hireDate = source.hireDate ?? null;
      this.email = source.email ?? null;
      this.address = source.address ?? null;
      this.city = source.city ?? null;
      this.state = source.state ?? null;
      this.country = source.country ?? null;
      this.postalCode = source.postalCode ?? null;
      this.phone = source.phone ?? null;
      this.fax = source.fax ?? null;
      this.managerId = source.managerId ?? null;
      if (source.manager !== undefined) this.manager = source.manager;
      if (source.reports) this.reports = source.reports;
      if (source.customers) this.customers = source.customers;
    }
  }

  /** The manager; nobody for the general manager. */
  get manager(): j.NotLoaded<'await employee.loadManager() or .load({ manager: true })'> | null {
    return j.readToOne(this, 'manager');
  }

  set manager(value: Employee | null) {
    j.writeToOne(this, 'manager', value);
  }

  get reports(): j.Collection<Employee> {
    return j.readToMany(this, 'reports');
  }

  set reports(value: Iterable<Employee>) {
    j.writeToMany(this, 'reports', value);
  }

  get customers(): j.Collection<Customer> {
    return j.readToMany(this, 'customers');
  }

  set customers(value: Iterable<Customer>) {
    j.writeToMany(this, 'customers', value);
  }

  /** `firstName || ' ' || lastName` */
  get fullName(): string {
    return this.firstName + ' ' + this.lastName;
  }

  loadManager(): Promise<Employee | null> {
    return j.loadToOne(this, 'manager');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Employee',
    table: employees,
    key: ['id'],
    uniques: [['email']],
    swaps: [['email']],
    relationships: employeeRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.lastName !== row[1],
        entity.firstName !== row[2],
        entity.title !== row[3],
        entity.birthDate !== row[4],
        entity.hireDate !== row[5],
        entity.email !== row[6],
        entity.address !== row[7],
        entity.city !== row[8],
        entity.state !== row[9],
        entity.country !== row[10],
        entity.postalCode !== row[11],
        entity.phone !== row[12],
        entity.fax !== row[13],
        entity.managerId !== row[14],
      );
    },
  } satisfies j.Mapper<Employee>;
}
