// Made by `joinery generate`, do not edit: model InvoiceLine in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { invoices, type InvoicesTable } from './invoices.js';
import { tracks, type TracksTable } from './tracks.js';

export interface InvoiceLinesTable<N extends string = 'invoice_lines'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  unitPrice: j.Column<N, j.Decimal, j.DecimalInput>;
  quantity: j.Column<N, number>;
  invoiceId: j.Column<N, number>;
  trackId: j.Column<N, number>;
  invoice: j.ToOnePath<InvoicesTable>;
  track: j.ToOnePath<TracksTable>;
  as<A extends string>(alias: A): InvoiceLinesTable<A>;
}

export const invoiceLines: InvoiceLinesTable = /* @__PURE__ */ j.table(
  'invoice_lines',
  {
    id: 'int',
    unitPrice: ['unit_price', { kind: 'decimal', precision: 10, scale: 2 }],
    quantity: 'int',
    invoiceId: ['invoice_id', 'int'],
    trackId: ['track_id', 'int'],
  },
  {
    members: {
      invoice: (t) => j.toOne(t, () => invoices, ['invoice_id'], ['id']),
      track: (t) => j.toOne(t, () => tracks, ['track_id'], ['id']),
    },
  },
);
