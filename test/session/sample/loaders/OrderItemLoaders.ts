import type { Relationships } from 'joinery';

export const orderItemRelationships = {
  /** `orders.id = order_items.order_id` */
  order: {
    kind: 'manyToOne',
    target: 'Order',
    inverse: 'items',
    local: ['orderId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies Relationships;
