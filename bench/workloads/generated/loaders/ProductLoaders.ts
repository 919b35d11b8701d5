// Made by `joinery generate`, do not edit: model Product in shop.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const productRelationships = {
  items: { kind: 'oneToMany', target: 'OrderItem', inverse: 'product', local: ['id'], remote: ['productId'] },
  /** `products.id = products_tags.product_id and products_tags.tag_id = tags.id` */
  tags: {
    kind: 'manyToMany',
    target: 'Tag',
    inverse: 'products',
    local: ['id'],
    remote: ['id'],
    through: { table: 'products_tags', local: ['product_id'], remote: ['tag_id'] },
  },
} satisfies j.Relationships;
