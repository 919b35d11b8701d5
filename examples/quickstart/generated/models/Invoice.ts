// Made by `joinery generate`, do not edit: model Invoice in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { invoiceRelationships } from '../loaders/InvoiceLoaders.js';
import type { InvoiceLinesTable } from '../tables/invoice-lines.js';
import { invoices } from '../tables/invoices.js';
import type { Customer, CustomerLoad } from './Customer.js';
import type { InvoiceLine, InvoiceLineLoad } from './InvoiceLine.js';

export interface InvoiceInput {
  id?: number;
  invoicedAt?: Date;
  billingAddress?: string | null;
  billingCity?: string | null;
  billingState?: string | null;
  billingCountry?: string | null;
  billingPostalCode?: string | null;
  total: j.DecimalInput;
  customerId?: number;
  customer?: Customer;
  lines?: Iterable<InvoiceLine>;
}

export interface InvoiceRelations {
  customer: j.ToOne<Customer>;
  lines: j.ToMany<InvoiceLine>;
}

export interface InvoiceLoad {
  customer?: true | j.LoadOne<CustomerLoad>;
  lines?: true | j.LoadMany<InvoiceLinesTable, InvoiceLineLoad>;
}

export class Invoice extends j.Entity {
  declare readonly [j.relationsOf]?: InvoiceRelations;

  id: number;
  invoicedAt: Date;
  billingAddress: string | null;
  billingCity: string | null;
  billingState: string | null;
  billingCountry: string | null;
  billingPostalCode: string | null;
  total: j.Decimal;
  customerId: number;

  constructor(input: InvoiceInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: InvoiceInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.invoicedAt = j.decodeDateTime(source[1]);
      this.billingAddress = source[2] as string | null;
      this.billingCity = source[3] as string | null;
      this.billingState = source[4] as string | null;
      this.billingCountry = source[5] as string | null;
      this.billingPostalCode = source[6] as string | null;
      this.total = j.decodeDecimal(source[7]);
      this.customerId = source[8] as number;
    } else {
      this.id = source.id!;
      this.invoicedAt = source.invoicedAt!;
      this.billingAddress = source.billingAddress ?? null;
      this.billingCity = source.billingCity ?? null;
      this.billingState = source.billingState ?? null;
      this.billingCountry = source.billingCountry ?? null;
      this.billingPostalCode = source.billingPostalCode ?? null;
      this.total = j.decodeDecimal(source.total);
      this.customerId = source.customerId!;
      if (source.customer) this.customer = source.customer;
      if (source.lines) this.lines = source.lines;
    }
  }

  get customer(): j.NotLoaded<'await invoice.loadCustomer() or .load({ customer: true })'> {
    return j.readToOne(this, 'customer');
  }

  set customer(value: Customer) {
    j.writeToOne(this, 'customer', value);
  }

  get lines(): j.Collection<InvoiceLine> {
    return j.readToMany(this, 'lines');
  }

  set lines(value: Iterable<InvoiceLine>) {
    j.writeToMany(this, 'lines', value);
  }

  loadCustomer(): Promise<Customer> {
    return j.loadToOne(this, 'customer');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Invoice',
    table: invoices,
    key: ['id'],
    relationships: invoiceRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        !j.sameInstant(entity.invoicedAt, row[1]),
        entity.billingAddress !== row[2],
        entity.billingCity !== row[3],
        entity.billingState !== row[4],
        entity.billingCountry !== row[5],
        entity.billingPostalCode !== row[6],
        !j.sameDecimal(entity.total, row[7]),
        entity.customerId !== row[8],
      );
    },
  } satisfies j.Mapper<Invoice>;
}
