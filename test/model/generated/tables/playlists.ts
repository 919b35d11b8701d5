// Made by `joinery generate`, do not edit: model Playlist in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tracks, type TracksTable } from './tracks.js';

export interface PlaylistsTable<N extends string = 'playlists'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  tracks: j.ToManyPath<TracksTable>;
  as<A extends string>(alias: A): PlaylistsTable<A>;
}

export const playlists: PlaylistsTable = /* @__PURE__ */ j.table(
  'playlists',
  { id: 'int', name: { kind: 'string', length: 20 } },
  { members: { tracks: (t) => j.toMany(t, () => tracks, ['id'], ['playlist_id']) } },
);
