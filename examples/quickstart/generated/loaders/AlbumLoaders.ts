// Made by `joinery generate`, do not edit: model Album in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const albumRelationships = {
  artist: {
    kind: 'manyToOne',
    target: 'Artist',
    inverse: 'albums',
    local: ['artistId'],
    remote: ['id'],
    nullable: false,
  },
  tracks: {
    kind: 'oneToMany',
    target: 'Track',
    inverse: 'album',
    local: ['id'],
    remote: ['albumId'],
    orderBy: [{ field: 'id' }],
  },
} satisfies j.Relationships;
