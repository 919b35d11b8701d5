// Made by `joinery generate`, do not edit: model Bag in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const bagRelationships = {
  traveller: {
    kind: 'oneToOneOwner',
    target: 'Traveller',
    inverse: 'bag',
    local: ['travellerId'],
    remote: ['id'],
    nullable: true,
  },
} satisfies j.Relationships;
