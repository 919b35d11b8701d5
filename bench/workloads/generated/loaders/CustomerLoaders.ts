// Made by `joinery generate`, do not edit: model Customer in shop.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const customerRelationships = {
  orders: { kind: 'oneToMany', target: 'Order', inverse: 'customer', local: ['id'], remote: ['customerId'] },
} satisfies j.Relationships;
