// Made by `joinery generate`, do not edit: model Tag in shop.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const tagRelationships = {
  /** `tags.id = customers_tags.tag_id and customers_tags.customer_id = customers.id` */
  customers: {
    kind: 'manyToMany',
    target: 'Customer',
    inverse: 'tags',
    local: ['id'],
    remote: ['id'],
    through: { table: 'customers_tags', local: ['tag_id'], remote: ['customer_id'] },
  },
} satisfies j.Relationships;
