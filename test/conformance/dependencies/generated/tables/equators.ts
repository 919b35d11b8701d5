// Made by `joinery generate`, do not edit: model Equator in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { norths, type NorthsTable } from './norths.js';
import { souths, type SouthsTable } from './souths.js';

export interface EquatorsTable<N extends string = 'equators'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  northId: j.Column<N, number>;
  southId: j.Column<N, number>;
  north: j.ToOnePath<NorthsTable>;
  south: j.ToOnePath<SouthsTable>;
  as<A extends string>(alias: A): EquatorsTable<A>;
}

export const equators: EquatorsTable = /* @__PURE__ */ j.table(
  'equators',
  { id: 'int', northId: ['north_id', 'int'], southId: ['south_id', 'int'] },
  {
    members: {
      north: (t) => j.toOne(t, () => norths, ['north_id'], ['id']),
      south: (t) => j.toOne(t, () => souths, ['south_id'], ['id']),
    },
  },
);
