// Made by `joinery generate`, do not edit: model Customer in shop.schema.

import type * as j from 'joinery';

export const customerRelationships = {
  orders: {
    kind: 'oneToMany',
    target: 'Order',
    inverse: 'customer',
    local: ['id'],
    remote: ['customerId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    orderBy: [{ field: 'placedAt', descending: true }],
    strategy: 'selectin',
  },
  /** `customers.id = customers_tags.customer_id and customers_tags.tag_id = tags.id` */
  tags: {
    kind: 'manyToMany',
    target: 'Tag',
    inverse: 'customers',
    local: ['id'],
    remote: ['id'],
    through: { table: 'customers_tags', local: ['customer_id'], remote: ['tag_id'] },
  },
} satisfies j.Relationships;
