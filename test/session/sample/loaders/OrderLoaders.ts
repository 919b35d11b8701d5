import type { Relationships } from 'joinery';

export const orderRelationships = {
  /** `customers.id = orders.customer_id` */
  customer: {
    kind: 'manyToOne',
    target: 'Customer',
    inverse: 'orders',
    local: ['customerId'],
    remote: ['id'],
    nullable: false,
  },
  /** `order_items.order_id = orders.id` */
  items: {
    kind: 'oneToMany',
    target: 'OrderItem',
    inverse: 'order',
    local: ['id'],
    remote: ['orderId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    position: 'position',
  },
} satisfies Relationships;
