// Made by `joinery generate`, do not edit: model InvoiceLine in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { InvoiceLine, InvoiceLineInput, InvoiceLineLoad } from '../models/InvoiceLine.js';
import type { InvoiceLinesTable } from '../tables/invoice-lines.js';

export class InvoiceLineRepository<E extends InvoiceLine = InvoiceLine> extends j.Repository<
  E,
  InvoiceLinesTable,
  InvoiceLineLoad,
  InvoiceLineInput,
  number
> {}
