// Made by `joinery generate`, do not edit: model MediaType in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tracks, type TracksTable } from './tracks.js';

export interface MediaTypesTable<N extends string = 'media_types'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  tracks: j.ToManyPath<TracksTable>;
  as<A extends string>(alias: A): MediaTypesTable<A>;
}

export const mediaTypes: MediaTypesTable = /* @__PURE__ */ j.table(
  'media_types',
  { id: 'int', name: { kind: 'string', length: 120 } },
  { members: { tracks: (t) => j.toMany(t, () => tracks, ['id'], ['media_type_id']) } },
);
