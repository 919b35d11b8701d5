// Made by `joinery generate`, do not edit: model Playlist in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const playlistRelationships = {
  tracks: {
    kind: 'oneToMany',
    target: 'Track',
    inverse: 'playlist',
    local: ['id'],
    remote: ['playlistId'],
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    orderBy: [{ field: 'position' }],
    position: 'position',
  },
} satisfies j.Relationships;
