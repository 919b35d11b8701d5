// Made by `joinery generate`, do not edit: model Note in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { trips, type TripsTable } from './trips.js';

export interface NotesTable<N extends string = 'notes'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string>;
  tripId: j.Column<N, number>;
  trip: j.ToOnePath<TripsTable>;
  as<A extends string>(alias: A): NotesTable<A>;
}

export const notes: NotesTable = /* @__PURE__ */ j.table(
  'notes',
  { id: 'int', text: { kind: 'string', length: 40 }, tripId: ['trip_id', 'int'] },
  { members: { trip: (t) => j.toOne(t, () => trips, ['trip_id'], ['id']) } },
);
