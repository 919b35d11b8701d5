// Made by `joinery generate`, do not edit: model Customer in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const customerRelationships = {
  supportRep: {
    kind: 'manyToOne',
    target: 'Employee',
    inverse: 'customers',
    local: ['supportRepId'],
    remote: ['id'],
    nullable: true,
  },
  invoices: {
    kind: 'oneToMany',
    target: 'Invoice',
    inverse: 'customer',
    local: ['id'],
    remote: ['customerId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    orderBy: [{ field: 'invoicedAt', descending: true }],
  },
} satisfies j.Relationships;
