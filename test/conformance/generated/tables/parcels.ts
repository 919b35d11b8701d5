// Made by `joinery generate`, do not edit: model Parcel in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { parts, type PartsTable } from './parts.js';
import { users, type UsersTable } from './users.js';

export interface ParcelsTable<N extends string = 'parcels'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  label: j.Column<N, string>;
  userId: j.Column<N, number>;
  user: j.ToOnePath<UsersTable>;
  parts: j.ToManyPath<PartsTable>;
  as<A extends string>(alias: A): ParcelsTable<A>;
}

export const parcels: ParcelsTable = /* @__PURE__ */ j.table(
  'parcels',
  { id: 'int', label: 'string', userId: ['user_id', 'int'] },
  {
    members: {
      user: (t) => j.toOne(t, () => users, ['user_id'], ['id']),
      parts: (t) => j.toMany(t, () => parts, ['id'], ['parcel_id']),
    },
  },
);
