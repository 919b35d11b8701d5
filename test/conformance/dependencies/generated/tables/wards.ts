// Made by `joinery generate`, do not edit: model Ward in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { beds, type BedsTable } from './beds.js';

export interface WardsTable<N extends string = 'wards'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  beds: j.ToManyPath<BedsTable>;
  as<A extends string>(alias: A): WardsTable<A>;
}

export const wards: WardsTable = /* @__PURE__ */ j.table(
  'wards',
  { id: 'int', name: 'string' },
  { members: { beds: (t) => j.toMany(t, () => beds, ['id'], ['ward_id']) } },
);
