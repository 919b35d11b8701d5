// Made by `joinery generate`, do not edit: model Stop in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { photos, type PhotosTable } from './photos.js';
import { trips, type TripsTable } from './trips.js';

export interface StopsTable<N extends string = 'stops'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  place: j.Column<N, string>;
  position: j.Column<N, number>;
  tripId: j.Column<N, number>;
  trip: j.ToOnePath<TripsTable>;
  photos: j.ToManyPath<PhotosTable>;
  as<A extends string>(alias: A): StopsTable<A>;
}

export const stops: StopsTable = /* @__PURE__ */ j.table(
  'stops',
  { id: 'int', place: { kind: 'string', length: 40 }, position: 'int', tripId: ['trip_id', 'int'] },
  {
    members: {
      trip: (t) => j.toOne(t, () => trips, ['trip_id'], ['id']),
      photos: (t) => j.toMany(t, () => photos, ['id'], ['stop_id']),
    },
  },
);
