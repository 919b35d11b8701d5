// Made by `joinery generate`, do not edit: model Pin in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { grids, type GridsTable } from './grids.js';

export interface PinsTable<N extends string = 'pins'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  row: j.Column<N, number | null>;
  col: j.Column<N, number | null>;
  grid: j.ToOnePath<GridsTable>;
  as<A extends string>(alias: A): PinsTable<A>;
}

export const pins: PinsTable = /* @__PURE__ */ j.table(
  'pins',
  { id: 'int', name: { kind: 'string', length: 20 }, row: 'int', col: 'int' },
  { members: { grid: (t) => j.toOne(t, () => grids, ['row', 'col'], ['row', 'col']) } },
);
