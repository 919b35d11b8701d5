// Made by `joinery generate`, do not edit: model Item in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const itemRelationships = {
  /** `items.id = items_purchases.item_id and items_purchases.purchase_id = purchases.id` */
  purchases: {
    kind: 'manyToMany',
    target: 'Purchase',
    inverse: 'items',
    local: ['id'],
    remote: ['id'],
    through: { table: 'items_purchases', local: ['item_id'], remote: ['purchase_id'] },
  },
} satisfies j.Relationships;
