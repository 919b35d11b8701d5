// Made by `joinery generate`, do not edit: model Track in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const trackRelationships = {
  playlist: {
    kind: 'manyToOne',
    target: 'Playlist',
    inverse: 'tracks',
    local: ['playlistId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
