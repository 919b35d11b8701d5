// Made by `joinery generate`, do not edit: model Card in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const cardRelationships = {
  member: {
    kind: 'manyToOne',
    target: 'Member',
    inverse: 'cards',
    local: ['username'],
    remote: ['username'],
    nullable: true,
  },
} satisfies j.Relationships;
