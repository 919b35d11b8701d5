// Made by `joinery generate`, do not edit: model Playlist in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { songs, type SongsTable } from './songs.js';

export interface PlaylistsTable<N extends string = 'playlists'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  songs: j.ToManyPath<SongsTable>;
  as<A extends string>(alias: A): PlaylistsTable<A>;
}

export const playlists: PlaylistsTable = /* @__PURE__ */ j.table(
  'playlists',
  { id: 'int', name: 'string' },
  {
    members: {
      songs: (t) =>
        j.toMany(t, () => songs, {
          source: ['id'],
          target: ['id'],
          through: { table: 'playlists_songs', local: ['playlist_id'], remote: ['song_id'] },
        }),
    },
  },
);
