// Made by `joinery generate`, do not edit: model Bed in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { wards, type WardsTable } from './wards.js';

export interface BedsTable<N extends string = 'beds'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  wardId: j.Column<N, number | null>;
  ward: j.ToOnePath<WardsTable>;
  as<A extends string>(alias: A): BedsTable<A>;
}

export const beds: BedsTable = /* @__PURE__ */ j.table(
  'beds',
  { id: 'int', name: 'string', wardId: ['ward_id', 'int'] },
  { members: { ward: (t) => j.toOne(t, () => wards, ['ward_id'], ['id']) } },
);
