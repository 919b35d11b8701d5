// Made by `joinery generate`, do not edit: model Fruit in proxies.schema.

import type * as j from 'joinery';

export const fruitRelationships = {
  lines: { kind: 'oneToMany', target: 'BasketLine', inverse: 'fruit', local: ['id'], remote: ['fruitId'] },
} satisfies j.Relationships;
