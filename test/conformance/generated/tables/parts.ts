// Made by `joinery generate`, do not edit: model Part in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { parcels, type ParcelsTable } from './parcels.js';

export interface PartsTable<N extends string = 'parts'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  parcelId: j.Column<N, number>;
  parcel: j.ToOnePath<ParcelsTable>;
  as<A extends string>(alias: A): PartsTable<A>;
}

export const parts: PartsTable = /* @__PURE__ */ j.table(
  'parts',
  { id: 'int', name: 'string', parcelId: ['parcel_id', 'int'] },
  { members: { parcel: (t) => j.toOne(t, () => parcels, ['parcel_id'], ['id']) } },
);
