// Made by `joinery generate`, do not edit: model Album in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const albumRelationships = {
  photos: {
    kind: 'oneToMany',
    target: 'Photo',
    inverse: 'album',
    local: ['id'],
    remote: ['albumId'],
    passiveDeletes: true,
  },
} satisfies j.Relationships;
