// Made by `joinery generate`, do not edit: model Song in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const songRelationships = {
  /** `songs.id = playlists_songs.song_id and playlists_songs.playlist_id = playlists.id` */
  playlists: {
    kind: 'manyToMany',
    target: 'Playlist',
    inverse: 'songs',
    local: ['id'],
    remote: ['id'],
    through: { table: 'playlists_songs', local: ['song_id'], remote: ['playlist_id'] },
  },
} satisfies j.Relationships;
