// Made by `joinery generate`, do not edit: model Vehicle in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { travellers, type TravellersTable } from './travellers.js';

export interface VehiclesTable<N extends string = 'vehicles'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string>;
  plate: j.Column<N, string>;
  users: j.ToManyPath<TravellersTable>;
  as<A extends string>(alias: A): VehiclesTable<A>;
}

export const vehicles: VehiclesTable = /* @__PURE__ */ j.table(
  'vehicles',
  { id: 'int', kind: { kind: 'string', length: 20 }, plate: { kind: 'string', length: 20 } },
  { members: { users: (t) => j.toMany(t, () => travellers, ['id'], ['vehicle_id']) } },
);
