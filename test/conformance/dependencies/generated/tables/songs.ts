// Made by `joinery generate`, do not edit: model Song in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { playlists, type PlaylistsTable } from './playlists.js';

export interface SongsTable<N extends string = 'songs'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  playlists: j.ToManyPath<PlaylistsTable>;
  as<A extends string>(alias: A): SongsTable<A>;
}

export const songs: SongsTable = /* @__PURE__ */ j.table(
  'songs',
  { id: 'int', title: 'string' },
  {
    members: {
      playlists: (t) =>
        j.toMany(t, () => playlists, {
          source: ['id'],
          target: ['id'],
          through: { table: 'playlists_songs', local: ['song_id'], remote: ['playlist_id'] },
        }),
    },
  },
);
