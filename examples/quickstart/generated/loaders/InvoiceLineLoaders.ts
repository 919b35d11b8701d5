// Made by `joinery generate`, do not edit: model InvoiceLine in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const invoiceLineRelationships = {
  invoice: {
    kind: 'manyToOne',
    target: 'Invoice',
    inverse: 'lines',
    local: ['invoiceId'],
    remote: ['id'],
    nullable: false,
  },
  track: {
    kind: 'manyToOne',
    target: 'Track',
    inverse: 'invoiceLines',
    local: ['trackId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
