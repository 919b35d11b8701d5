// Made by `joinery generate`, do not edit: model BasketLine in proxies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const basketLineRelationships = {
  basket: {
    kind: 'manyToOne',
    target: 'Basket',
    inverse: 'lines',
    local: ['basketId'],
    remote: ['id'],
    nullable: false,
  },
  fruit: { kind: 'manyToOne', target: 'Fruit', inverse: 'lines', local: ['fruitId'], remote: ['id'], nullable: false },
} satisfies j.Relationships;
