// Made by `joinery generate`, do not edit: model Order in embedded.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const orderRelationships = {
  customer: {
    kind: 'manyToOne',
    target: 'Customer',
    inverse: 'orders',
    local: ['customerId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
