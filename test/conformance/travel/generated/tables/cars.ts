// Made by `joinery generate`, do not edit: model Car in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { travellers, type TravellersTable } from './travellers.js';

/** Joined to `vehicles` by its key. */
export interface CarsTable<N extends string = 'cars'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  doors: j.Column<N, number | null>;
  users: j.ToManyPath<TravellersTable>;
  as<A extends string>(alias: A): CarsTable<A>;
}

export const cars: CarsTable = /* @__PURE__ */ j.table(
  'cars',
  { id: 'int', doors: 'int' },
  { members: { users: (t) => j.toMany(t, () => travellers, ['id'], ['vehicle_id']) } },
);
