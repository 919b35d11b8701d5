// Made by `joinery generate`, do not edit: model Fruit in proxies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const fruitRelationships = {
  lines: { kind: 'oneToMany', target: 'BasketLine', inverse: 'fruit', local: ['id'], remote: ['fruitId'] },
  /** `fruits.id = basket_lines.fruit_id and basket_lines.basket_id = baskets.id` */
  baskets: {
    kind: 'manyToMany',
    target: 'Basket',
    local: ['id'],
    remote: ['id'],
    through: { table: 'basket_lines', local: ['fruit_id'], remote: ['basket_id'] },
    cascades: [],
    viewOnly: true,
  },
} satisfies j.Relationships;
