// Made by `joinery generate`, do not edit: model Playlist in chinook.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const playlistRelationships = {
  /** `playlists.id = playlists_tracks.playlist_id and playlists_tracks.track_id = tracks.id` */
  tracks: {
    kind: 'manyToMany',
    target: 'Track',
    inverse: 'playlists',
    local: ['id'],
    remote: ['id'],
    through: { table: 'playlists_tracks', local: ['playlist_id'], remote: ['track_id'] },
  },
} satisfies j.Relationships;
