// Made by `joinery generate`, do not edit: model Photo in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { albums, type AlbumsTable } from './albums.js';

export interface PhotosTable<N extends string = 'photos'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  albumId: j.Column<N, number | null>;
  album: j.ToOnePath<AlbumsTable>;
  as<A extends string>(alias: A): PhotosTable<A>;
}

export const photos: PhotosTable = /* @__PURE__ */ j.table(
  'photos',
  { id: 'int', name: 'string', albumId: ['album_id', 'int'] },
  { members: { album: (t) => j.toOne(t, () => albums, ['album_id'], ['id']) } },
);
