// Made by `joinery generate`, do not edit: model Tag in shop.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const tagRelationships = {
  /** `tags.id = products_tags.tag_id and products_tags.product_id = products.id` */
  products: {
    kind: 'manyToMany',
    target: 'Product',
    inverse: 'tags',
    local: ['id'],
    remote: ['id'],
    through: { table: 'products_tags', local: ['tag_id'], remote: ['product_id'] },
  },
} satisfies j.Relationships;
