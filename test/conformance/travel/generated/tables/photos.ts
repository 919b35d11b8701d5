// Made by `joinery generate`, do not edit: model Photo in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { stops, type StopsTable } from './stops.js';

export interface PhotosTable<N extends string = 'photos'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  stopId: j.Column<N, number>;
  stop: j.ToOnePath<StopsTable>;
  as<A extends string>(alias: A): PhotosTable<A>;
}

export const photos: PhotosTable = /* @__PURE__ */ j.table(
  'photos',
  { id: 'int', name: { kind: 'string', length: 40 }, stopId: ['stop_id', 'int'] },
  { members: { stop: (t) => j.toOne(t, () => stops, ['stop_id'], ['id']) } },
);
