// Made by `joinery generate`, do not edit: model Inbox in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const inboxRelationships = {
  reader: {
    kind: 'manyToOne',
    target: 'Reader',
    inverse: 'inboxes',
    local: ['username'],
    remote: ['username'],
    nullable: false,
    passiveUpdates: false,
  },
} satisfies j.Relationships;
