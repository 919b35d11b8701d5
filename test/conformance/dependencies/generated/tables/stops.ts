// Made by `joinery generate`, do not edit: model Stop in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { trips, type TripsTable } from './trips.js';

export interface StopsTable<N extends string = 'stops'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  tripId: j.Column<N, number | null>;
  trip: j.ToOnePath<TripsTable>;
  as<A extends string>(alias: A): StopsTable<A>;
}

export const stops: StopsTable = /* @__PURE__ */ j.table(
  'stops',
  { id: 'int', name: 'string', tripId: ['trip_id', 'int'] },
  { members: { trip: (t) => j.toOne(t, () => trips, ['trip_id'], ['id']) } },
);
