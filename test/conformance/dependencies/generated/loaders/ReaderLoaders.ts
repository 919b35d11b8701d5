// Made by `joinery generate`, do not edit: model Reader in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const readerRelationships = {
  inboxes: {
    kind: 'oneToMany',
    target: 'Inbox',
    inverse: 'reader',
    local: ['username'],
    remote: ['username'],
    passiveUpdates: false,
  },
} satisfies j.Relationships;
