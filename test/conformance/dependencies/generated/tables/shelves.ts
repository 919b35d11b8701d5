// Made by `joinery generate`, do not edit: model Shelf in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { racks, type RacksTable } from './racks.js';
import { sorts, type SortsTable } from './sorts.js';

export interface ShelvesTable<N extends string = 'shelves'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  rackId: j.Column<N, number | null>;
  sortId: j.Column<N, number | null>;
  rack: j.ToOnePath<RacksTable>;
  sort: j.ToOnePath<SortsTable>;
  as<A extends string>(alias: A): ShelvesTable<A>;
}

export const shelves: ShelvesTable = /* @__PURE__ */ j.table(
  'shelves',
  { id: 'int', rackId: ['rack_id', 'int'], sortId: ['sort_id', 'int'] },
  {
    members: {
      rack: (t) => j.toOne(t, () => racks, ['rack_id'], ['id']),
      sort: (t) => j.toOne(t, () => sorts, ['sort_id'], ['id']),
    },
  },
);
