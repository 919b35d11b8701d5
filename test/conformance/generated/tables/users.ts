// Made by `joinery generate`, do not edit: model User in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { addresses, type AddressesTable } from './addresses.js';
import { parcels, type ParcelsTable } from './parcels.js';
import { prefs, type PrefsTable } from './prefs.js';

export interface UsersTable<N extends string = 'users'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  slug: j.Column<N, string | null>;
  counter: j.DefaultColumn<N, number>;
  limit: j.DefaultColumn<N, number | null>;
  profile: j.Column<N, j.JsonValue | null>;
  addresses: j.ToManyPath<AddressesTable>;
  pref: j.ToOnePath<PrefsTable>;
  owned: j.ToManyPath<ParcelsTable>;
  as<A extends string>(alias: A): UsersTable<A>;
}

export const users: UsersTable = /* @__PURE__ */ j.table(
  'users',
  { id: 'int', name: 'string', slug: 'string', counter: 'int', limit: 'int', profile: 'json' },
  {
    members: {
      addresses: (t) => j.toMany(t, () => addresses, ['id'], ['user_id']),
      pref: (t) => j.toOne(t, () => prefs, ['id'], ['user_id']),
      owned: (t) => j.toMany(t, () => parcels, ['id'], ['user_id']),
    },
  },
);
