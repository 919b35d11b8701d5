// Made by `joinery generate`, do not edit: model Guide in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { trips, type TripsTable } from './trips.js';

export interface GuidesTable<N extends string = 'guides'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string>;
  name: j.Column<N, string>;
  trips: j.ToManyPath<TripsTable>;
  as<A extends string>(alias: A): GuidesTable<A>;
}

export const guides: GuidesTable = /* @__PURE__ */ j.table(
  'guides',
  { id: 'int', kind: { kind: 'string', length: 20 }, name: { kind: 'string', length: 40 } },
  { members: { trips: (t) => j.toMany(t, () => trips, ['id'], ['guide_id']) } },
);
