// Made by `joinery generate`, do not edit: model Invoice in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Invoice, InvoiceInput, InvoiceLoad } from '../models/Invoice.js';
import type { InvoicesTable } from '../tables/invoices.js';

export class InvoiceRepository<E extends Invoice = Invoice> extends j.Repository<
  E,
  InvoicesTable,
  InvoiceLoad,
  InvoiceInput,
  number
> {}
