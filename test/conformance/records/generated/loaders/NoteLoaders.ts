// Made by `joinery generate`, do not edit: model Note in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const noteRelationships = {
  author: {
    kind: 'manyToOne',
    target: 'Reader',
    local: ['username'],
    remote: ['username'],
    nullable: true,
    passiveUpdates: false,
  },
} satisfies j.Relationships;
