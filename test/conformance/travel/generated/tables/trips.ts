// Made by `joinery generate`, do not edit: model Trip in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { chiefs, type ChiefsTable } from './chiefs.js';
import { guides, type GuidesTable } from './guides.js';
import { notes, type NotesTable } from './notes.js';
import { stops, type StopsTable } from './stops.js';
import { travellers, type TravellersTable } from './travellers.js';

export interface TripsTable<N extends string = 'trips'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  year: j.Column<N, number>;
  travellerId: j.Column<N, number>;
  guideId: j.Column<N, number | null>;
  chiefId: j.Column<N, number | null>;
  traveller: j.ToOnePath<TravellersTable>;
  guide: j.ToOnePath<GuidesTable>;
  chief: j.ToOnePath<ChiefsTable>;
  stops: j.ToManyPath<StopsTable>;
  notes: j.ToManyPath<NotesTable>;
  as<A extends string>(alias: A): TripsTable<A>;
}

export const trips: TripsTable = /* @__PURE__ */ j.table(
  'trips',
  {
    id: 'int',
    year: 'int',
    travellerId: ['traveller_id', 'int'],
    guideId: ['guide_id', 'int'],
    chiefId: ['chief_id', 'int'],
  },
  {
    members: {
      traveller: (t) => j.toOne(t, () => travellers, ['traveller_id'], ['id']),
      guide: (t) => j.toOne(t, () => guides, ['guide_id'], ['id']),
      chief: (t) => j.toOne(t, () => chiefs, ['chief_id'], ['id']),
      stops: (t) => j.toMany(t, () => stops, ['id'], ['trip_id']),
      notes: (t) => j.toMany(t, () => notes, ['id'], ['trip_id']),
    },
  },
);
