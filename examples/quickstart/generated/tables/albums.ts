// Made by `joinery generate`, do not edit: model Album in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { artists, type ArtistsTable } from './artists.js';
import { tracks, type TracksTable } from './tracks.js';

export interface AlbumsTable<N extends string = 'albums'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  artistId: j.Column<N, number>;
  artist: j.ToOnePath<ArtistsTable>;
  tracks: j.ToManyPath<TracksTable>;
  as<A extends string>(alias: A): AlbumsTable<A>;
}

export const albums: AlbumsTable = /* @__PURE__ */ j.table(
  'albums',
  { id: 'int', title: { kind: 'string', length: 160 }, artistId: ['artist_id', 'int'] },
  {
    members: {
      artist: (t) => j.toOne(t, () => artists, ['artist_id'], ['id']),
      tracks: (t) => j.toMany(t, () => tracks, ['id'], ['album_id']),
    },
  },
);
