// Made by `joinery generate`, do not edit: model City in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { countries, type CountriesTable } from './countries.js';
import { travellers, type TravellersTable } from './travellers.js';

export interface CitiesTable<N extends string = 'cities'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  countryCode: j.Column<N, string>;
  country: j.ToOnePath<CountriesTable>;
  people: j.ToManyPath<TravellersTable>;
  as<A extends string>(alias: A): CitiesTable<A>;
}

export const cities: CitiesTable = /* @__PURE__ */ j.table(
  'cities',
  { id: 'int', name: { kind: 'string', length: 40 }, countryCode: ['country_code', { kind: 'string', length: 2 }] },
  {
    members: {
      country: (t) => j.toOne(t, () => countries, ['country_code'], ['code']),
      people: (t) => j.toMany(t, () => travellers, ['id'], ['home_id']),
    },
  },
);
