// Made by `joinery generate`, do not edit: model Invoice in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const invoiceRelationships = {
  customer: {
    kind: 'manyToOne',
    target: 'Customer',
    inverse: 'invoices',
    local: ['customerId'],
    remote: ['id'],
    nullable: false,
  },
  lines: {
    kind: 'oneToMany',
    target: 'InvoiceLine',
    inverse: 'invoice',
    local: ['id'],
    remote: ['invoiceId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
} satisfies j.Relationships;
