// Made by `joinery generate`, do not edit: model Person in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const personRelationships = {
  favorite: {
    kind: 'manyToOne',
    target: 'Ball',
    inverse: 'admirers',
    local: ['favoriteBallId'],
    remote: ['id'],
    nullable: true,
  },
  balls: { kind: 'oneToMany', target: 'Ball', inverse: 'person', local: ['id'], remote: ['personId'] },
} satisfies j.Relationships;
