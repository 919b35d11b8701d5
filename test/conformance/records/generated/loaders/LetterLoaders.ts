// Made by `joinery generate`, do not edit: model Letter in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const letterRelationships = {
  member: {
    kind: 'manyToOne',
    target: 'Member',
    inverse: 'letters',
    local: ['username'],
    remote: ['username'],
    nullable: true,
  },
} satisfies j.Relationships;
