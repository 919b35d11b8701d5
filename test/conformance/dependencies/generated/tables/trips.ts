// Made by `joinery generate`, do not edit: model Trip in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { stops, type StopsTable } from './stops.js';

export interface TripsTable<N extends string = 'trips'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  firstId: j.Column<N, number | null>;
  middleId: j.Column<N, number | null>;
  lastId: j.Column<N, number | null>;
  first: j.ToOnePath<StopsTable>;
  middle: j.ToOnePath<StopsTable>;
  last: j.ToOnePath<StopsTable>;
  stops: j.ToManyPath<StopsTable>;
  as<A extends string>(alias: A): TripsTable<A>;
}

export const trips: TripsTable = /* @__PURE__ */ j.table(
  'trips',
  {
    id: 'int',
    name: 'string',
    firstId: ['first_id', 'int'],
    middleId: ['middle_id', 'int'],
    lastId: ['last_id', 'int'],
  },
  {
    members: {
      first: (t) => j.toOne(t, () => stops, ['first_id'], ['id']),
      middle: (t) => j.toOne(t, () => stops, ['middle_id'], ['id']),
      last: (t) => j.toOne(t, () => stops, ['last_id'], ['id']),
      stops: (t) => j.toMany(t, () => stops, ['id'], ['trip_id']),
    },
  },
);
