// Made by `joinery generate`, do not edit: model BasketNote in proxies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const basketNoteRelationships = {
  basket: {
    kind: 'oneToOneOwner',
    target: 'Basket',
    inverse: 'note',
    local: ['basketId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
