// Made by `joinery generate`, do not edit: model Album in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { photos, type PhotosTable } from './photos.js';

export interface AlbumsTable<N extends string = 'albums'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  photos: j.ToManyPath<PhotosTable>;
  as<A extends string>(alias: A): AlbumsTable<A>;
}

export const albums: AlbumsTable = /* @__PURE__ */ j.table(
  'albums',
  { id: 'int', name: 'string' },
  { members: { photos: (t) => j.toMany(t, () => photos, ['id'], ['album_id']) } },
);
