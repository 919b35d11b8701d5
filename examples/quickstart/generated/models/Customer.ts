// Made by `joinery generate`, do not edit: model Customer in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { customerRelationships } from '../loaders/CustomerLoaders.js';
import { customers } from '../tables/customers.js';
import type { InvoicesTable } from '../tables/invoices.js';
import type { Employee, EmployeeLoad } from './Employee.js';
import type { Invoice, InvoiceLoad } from './Invoice.js';

export interface CustomerInput {
  id?: number;
  firstName: string;
  lastName: string;
  company?: string | null;
  email: string;
  address?: string | null;
  city?: string | null;
  state?: string | null;
  country?: string | null;
  postalCode?: string | null;
  phone?: string | null;
  fax?: string | null;
  supportRepId?: number | null;
  supportRep?: Employee | null;
  invoices?: Iterable<Invoice>;
}

export interface CustomerRelations {
  supportRep: j.ToOne<Employee | null>;
  invoices: j.ToMany<Invoice>;
}

export interface CustomerLoad {
  supportRep?: true | j.LoadOne<EmployeeLoad>;
  invoices?: true | j.LoadMany<InvoicesTable, InvoiceLoad>;
}

export class Customer extends j.Entity {
  declare readonly [j.relationsOf]?: CustomerRelations;

  id: number;
  firstName: string;
  lastName: string;
  company: string | null;
  email: string;
  address: string | null;
  city: string | null;
  state: string | null;
  country: string | null;
  postalCode: string | null;
  phone: string | null;
  fax: string | null;
  supportRepId: number | null;

  constructor(input: CustomerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CustomerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.firstName = source[1] as string;
      this.lastName = source[2] as string;
      this.company = source[3] as string | null;
      this.email = source[4] as string;
      this.address = source[5] as string | null;
      this.city = source[6] as string | null;
      this.state = source[7] as string | null;
      this.country = source[8] as string | null;
      this.postalCode = source[9] as string | null;
      this.phone = source[10] as string | null;
      this.fax = source[11] as string | null;
      this.supportRepId = source[12] as number | null;
    } else {
      this.id = source.id!;
      this.firstName = source.firstName;
      this.lastName = source.lastName;
      this.company = source.company ?? null;
      this.email = source.email;
      this.address = source.address ?? null;
      this.city = source.city ?? null;
      this.state = source.state ?? null;
      this.country = source.country ?? null;
      this.postalCode = source.postalCode ?? null;
      this.phone = source.phone ?? null;
      this.fax = source.fax ?? null;
      this.supportRepId = source.supportRepId ?? null;
      if (source.supportRep !== undefined) this.supportRep = source.supportRep;
      if (source.invoices) this.invoices = source.invoices;
    }
  }

  get supportRep(): j.NotLoaded<'await customer.loadSupportRep() or .load({ supportRep: true })'> | null {
    return j.readToOne(this, 'supportRep');
  }

  set supportRep(value: Employee | null) {
    j.writeToOne(this, 'supportRep', value);
  }

  get invoices(): j.Collection<Invoice> {
    return j.readToMany(this, 'invoices');
  }

  set invoices(value: Iterable<Invoice>) {
    j.writeToMany(this, 'invoices', value);
  }

  /** `firstName || ' ' || lastName` */
  get fullName(): string {
    return this.firstName + ' ' + this.lastName;
  }

  loadSupportRep(): Promise<Employee | null> {
    return j.loadToOne(this, 'supportRep');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Customer',
    table: customers,
    key: ['id'],
    uniques: [['email']],
    relationships: customerRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.firstName !== row[1],
        entity.lastName !== row[2],
        entity.company !== row[3],
        entity.email !== row[4],
        entity.address !== row[5],
        entity.city !== row[6],
        entity.state !== row[7],
        entity.country !== row[8],
        entity.postalCode !== row[9],
        entity.phone !== row[10],
        entity.fax !== row[11],
        entity.supportRepId !== row[12],
      );
    },
  } satisfies j.Mapper<Customer>;
}
