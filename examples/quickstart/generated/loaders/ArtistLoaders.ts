// Made by `joinery generate`, do not edit: model Artist in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const artistRelationships = {
  albums: {
    kind: 'oneToMany',
    target: 'Album',
    inverse: 'artist',
    local: ['id'],
    remote: ['artistId'],
    orderBy: [{ field: 'title' }],
  },
} satisfies j.Relationships;
