// Made by `joinery generate`, do not edit: model Basket in proxies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const basketRelationships = {
  lines: {
    kind: 'oneToMany',
    target: 'BasketLine',
    inverse: 'basket',
    local: ['id'],
    remote: ['basketId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    orderBy: [{ field: 'id' }],
  },
  note: {
    kind: 'oneToOneInverse',
    target: 'BasketNote',
    inverse: 'basket',
    local: ['id'],
    remote: ['basketId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
  },
  /** `baskets.id = basket_lines.basket_id and basket_lines.fruit_id = fruits.id` */
  held: {
    kind: 'manyToMany',
    target: 'Fruit',
    local: ['id'],
    remote: ['id'],
    through: { table: 'basket_lines', local: ['basket_id'], remote: ['fruit_id'] },
    cascades: [],
    viewOnly: true,
  },
} satisfies j.Relationships;
