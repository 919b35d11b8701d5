// Made by `joinery generate`, do not edit: model InvoiceLine in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { invoiceLineRelationships } from '../loaders/InvoiceLineLoaders.js';
import { invoiceLines } from '../tables/invoice-lines.js';
import type { Invoice, InvoiceLoad } from './Invoice.js';
import type { Track, TrackLoad } from './Track.js';

export interface InvoiceLineInput {
  id?: number;
  unitPrice: j.DecimalInput;
  quantity: number;
  invoiceId?: number;
  trackId?: number;
  invoice?: Invoice;
  track?: Track;
}

export interface InvoiceLineRelations {
  invoice: j.ToOne<Invoice>;
  track: j.ToOne<Track>;
}

export interface InvoiceLineLoad {
  invoice?: true | j.LoadOne<InvoiceLoad>;
  track?: true | j.LoadOne<TrackLoad>;
}

export class InvoiceLine extends j.Entity {
  declare readonly [j.relationsOf]?: InvoiceLineRelations;

  id: number;
  unitPrice: j.Decimal;
  quantity: number;
  invoiceId: number;
  trackId: number;

  constructor(input: InvoiceLineInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: InvoiceLineInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.unitPrice = j.decodeDecimal(source[1]);
      this.quantity = source[2] as number;
      this.invoiceId = source[3] as number;
      this.trackId = source[4] as number;
    } else {
      this.id = source.id!;
      this.unitPrice = j.decodeDecimal(source.unitPrice);
      this.quantity = source.quantity;
      this.invoiceId = source.invoiceId!;
      this.trackId = source.trackId!;
      if (source.invoice) this.invoice = source.invoice;
      if (source.track) this.track = source.track;
    }
  }

  get invoice(): j.NotLoaded<'await invoiceLine.loadInvoice() or .load({ invoice: true })'> {
    return j.readToOne(this, 'invoice');
  }

  set invoice(value: Invoice) {
    j.writeToOne(this, 'invoice', value);
  }

  get track(): j.NotLoaded<'await invoiceLine.loadTrack() or .load({ track: true })'> {
    return j.readToOne(this, 'track');
  }

  set track(value: Track) {
    j.writeToOne(this, 'track', value);
  }

  loadInvoice(): Promise<Invoice> {
    return j.loadToOne(this, 'invoice');
  }

  loadTrack(): Promise<Track> {
    return j.loadToOne(this, 'track');
  }

  static override readonly mapper = {
    version: 1,
    name: 'InvoiceLine',
    table: invoiceLines,
    key: ['id'],
    relationships: invoiceLineRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        !j.sameDecimal(entity.unitPrice, row[1]),
        entity.quantity !== row[2],
        entity.invoiceId !== row[3],
        entity.trackId !== row[4],
      );
    },
  } satisfies j.Mapper<InvoiceLine>;
}
