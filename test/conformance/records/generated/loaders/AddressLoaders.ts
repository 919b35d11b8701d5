// Made by `joinery generate`, do not edit: model Address in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const addressRelationships = {
  user: {
    kind: 'manyToOne',
    target: 'User',
    inverse: 'addresses',
    local: ['username'],
    remote: ['username'],
    nullable: true,
    passiveUpdates: false,
  },
} satisfies j.Relationships;
