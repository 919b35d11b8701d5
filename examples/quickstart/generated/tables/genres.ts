// Made by `joinery generate`, do not edit: model Genre in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tracks, type TracksTable } from './tracks.js';

export interface GenresTable<N extends string = 'genres'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  tracks: j.ToManyPath<TracksTable>;
  as<A extends string>(alias: A): GenresTable<A>;
}

export const genres: GenresTable = /* @__PURE__ */ j.table(
  'genres',
  { id: 'int', name: { kind: 'string', length: 120 } },
  { members: { tracks: (t) => j.toMany(t, () => tracks, ['id'], ['genre_id']) } },
);
