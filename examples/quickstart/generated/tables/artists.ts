// Made by `joinery generate`, do not edit: model Artist in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { albums, type AlbumsTable } from './albums.js';

export interface ArtistsTable<N extends string = 'artists'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  albums: j.ToManyPath<AlbumsTable>;
  as<A extends string>(alias: A): ArtistsTable<A>;
}

export const artists: ArtistsTable = /* @__PURE__ */ j.table(
  'artists',
  { id: 'int', name: { kind: 'string', length: 120 } },
  { members: { albums: (t) => j.toMany(t, () => albums, ['id'], ['artist_id']) } },
);
