// Made by `joinery generate`, do not edit: model Purchase in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const purchaseRelationships = {
  /** `purchases.id = items_purchases.purchase_id and items_purchases.item_id = items.id` */
  items: {
    kind: 'manyToMany',
    target: 'Item',
    inverse: 'purchases',
    local: ['id'],
    remote: ['id'],
    through: { table: 'items_purchases', local: ['purchase_id'], remote: ['item_id'] },
  },
} satisfies j.Relationships;
