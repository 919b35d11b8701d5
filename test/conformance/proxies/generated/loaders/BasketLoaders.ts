// Made by `joinery generate`, do not edit: model Basket in proxies.schema.

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
} satisfies j.Relationships;
