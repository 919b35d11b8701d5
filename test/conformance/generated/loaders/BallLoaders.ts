// Made by `joinery generate`, do not edit: model Ball in fixture.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const ballRelationships = {
  person: {
    kind: 'manyToOne',
    target: 'Person',
    inverse: 'balls',
    local: ['personId'],
    remote: ['id'],
    nullable: true,
  },
  admirers: { kind: 'oneToMany', target: 'Person', inverse: 'favorite', local: ['id'], remote: ['favoriteBallId'] },
} satisfies j.Relationships;
