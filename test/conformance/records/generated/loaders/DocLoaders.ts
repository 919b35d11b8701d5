// Made by `joinery generate`, do not edit: model Doc in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const docRelationships = {
  pages: { kind: 'oneToMany', target: 'Page', inverse: 'doc', local: ['id'], remote: ['docId'], passiveUpdates: false },
  favorite: {
    kind: 'manyToOne',
    target: 'Page',
    inverse: 'fans',
    local: ['favoriteId'],
    remote: ['id'],
    nullable: true,
    postUpdate: true,
  },
} satisfies j.Relationships;
