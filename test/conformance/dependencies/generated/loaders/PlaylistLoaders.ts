// Made by `joinery generate`, do not edit: model Playlist in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export const playlistRelationships = {
  /** `playlists.id = playlists_songs.playlist_id and playlists_songs.song_id = songs.id` */
  songs: {
    kind: 'manyToMany',
    target: 'Song',
    inverse: 'playlists',
    local: ['id'],
    remote: ['id'],
    through: { table: 'playlists_songs', local: ['playlist_id'], remote: ['song_id'] },
    cascades: ['saveUpdate', 'merge', 'delete', 'deleteOrphan', 'refreshExpire', 'expunge'],
    singleParent: j.singleParent(),
  },
} satisfies j.Relationships;
