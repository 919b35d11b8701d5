// Made by `joinery generate`, do not edit: model South in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { norths, type NorthsTable } from './norths.js';

export interface SouthsTable<N extends string = 'souths'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  northId: j.Column<N, number | null>;
  north: j.ToOnePath<NorthsTable>;
  as<A extends string>(alias: A): SouthsTable<A>;
}

export const souths: SouthsTable = /* @__PURE__ */ j.table(
  'souths',
  { id: 'int', name: 'string', northId: ['north_id', 'int'] },
  { members: { north: (t) => j.toOne(t, () => norths, ['north_id'], ['id']) } },
);
