// Made by `joinery generate`, do not edit: model OrderItem in shop.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const orderItemRelationships = {
  order: { kind: 'manyToOne', target: 'Order', inverse: 'items', local: ['orderId'], remote: ['id'], nullable: false },
  product: {
    kind: 'manyToOne',
    target: 'Product',
    inverse: 'items',
    local: ['productId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
