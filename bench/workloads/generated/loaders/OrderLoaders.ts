// Made by `joinery generate`, do not edit: model Order in shop.schema.
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
  items: { kind: 'oneToMany', target: 'OrderItem', inverse: 'order', local: ['id'], remote: ['orderId'] },
} satisfies j.Relationships;
