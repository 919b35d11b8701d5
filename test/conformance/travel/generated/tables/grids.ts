// Made by `joinery generate`, do not edit: model Grid in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pins, type PinsTable } from './pins.js';

export interface GridsTable<N extends string = 'grids'> extends j.TableOf<N> {
  row: j.Column<N, number>;
  col: j.Column<N, number>;
  label: j.Column<N, string>;
  pins: j.ToManyPath<PinsTable>;
  as<A extends string>(alias: A): GridsTable<A>;
}

export const grids: GridsTable = /* @__PURE__ */ j.table(
  'grids',
  { row: 'int', col: 'int', label: { kind: 'string', length: 20 } },
  { members: { pins: (t) => j.toMany(t, () => pins, ['row', 'col'], ['row', 'col']) } },
);
