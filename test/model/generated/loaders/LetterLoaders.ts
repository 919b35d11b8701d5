// Made by `joinery generate`, do not edit: model Letter in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const letterRelationships = {
  account: {
    kind: 'manyToOne',
    target: 'Account',
    inverse: 'letters',
    local: ['username'],
    remote: ['username'],
    nullable: true,
    passiveUpdates: false,
  },
} satisfies j.Relationships;
