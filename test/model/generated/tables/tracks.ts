// Made by `joinery generate`, do not edit: model Track in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { playlists, type PlaylistsTable } from './playlists.js';

export interface TracksTable<N extends string = 'tracks'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  position: j.Column<N, number>;
  playlistId: j.Column<N, number>;
  playlist: j.ToOnePath<PlaylistsTable>;
  as<A extends string>(alias: A): TracksTable<A>;
}

export const tracks: TracksTable = /* @__PURE__ */ j.table(
  'tracks',
  { id: 'int', title: { kind: 'string', length: 20 }, position: 'int', playlistId: ['playlist_id', 'int'] },
  { members: { playlist: (t) => j.toOne(t, () => playlists, ['playlist_id'], ['id']) } },
);
