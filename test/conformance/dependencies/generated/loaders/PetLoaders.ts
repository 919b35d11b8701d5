// Made by `joinery generate`, do not edit: model Pet in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const petRelationships = {
  keeper: { kind: 'manyToOne', target: 'Keeper', inverse: 'pets', local: ['keeperId'], remote: ['id'], nullable: true },
  shelter: {
    kind: 'manyToOne',
    target: 'Shelter',
    inverse: 'pets',
    local: ['shelterId'],
    remote: ['id'],
    nullable: true,
  },
} satisfies j.Relationships;
