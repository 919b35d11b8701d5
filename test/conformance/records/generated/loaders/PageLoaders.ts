// Made by `joinery generate`, do not edit: model Page in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const pageRelationships = {
  doc: {
    kind: 'manyToOne',
    target: 'Doc',
    inverse: 'pages',
    local: ['docId'],
    remote: ['id'],
    nullable: true,
    passiveUpdates: false,
  },
  fans: { kind: 'oneToMany', target: 'Doc', inverse: 'favorite', local: ['id'], remote: ['favoriteId'] },
} satisfies j.Relationships;
