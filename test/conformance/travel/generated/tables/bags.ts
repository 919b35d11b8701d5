// Made by `joinery generate`, do not edit: model Bag in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { travellers, type TravellersTable } from './travellers.js';

export interface BagsTable<N extends string = 'bags'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  color: j.Column<N, string>;
  travellerId: j.Column<N, number | null>;
  traveller: j.ToOnePath<TravellersTable>;
  as<A extends string>(alias: A): BagsTable<A>;
}

export const bags: BagsTable = /* @__PURE__ */ j.table(
  'bags',
  { id: 'int', color: { kind: 'string', length: 20 }, travellerId: ['traveller_id', 'int'] },
  { members: { traveller: (t) => j.toOne(t, () => travellers, ['traveller_id'], ['id']) } },
);
