// Made by `joinery generate`, do not edit: model Chief in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { trips, type TripsTable } from './trips.js';

export interface ChiefsTable<N extends string = 'guides'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string>;
  name: j.Column<N, string>;
  rank: j.Column<N, number | null>;
  trips: j.ToManyPath<TripsTable>;
  headed: j.ToManyPath<TripsTable>;
  as<A extends string>(alias: A): ChiefsTable<A>;
}

export const chiefs: ChiefsTable = /* @__PURE__ */ j.table(
  'guides',
  { id: 'int', kind: { kind: 'string', length: 20 }, name: { kind: 'string', length: 40 }, rank: 'int' },
  {
    members: {
      trips: (t) => j.toMany(t, () => trips, ['id'], ['guide_id']),
      headed: (t) => j.toMany(t, () => trips, ['id'], ['chief_id']),
    },
    only: ['kind', ['chief']],
  },
);
