// Made by `joinery generate`, do not edit: model Country in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { cities, type CitiesTable } from './cities.js';

export interface CountriesTable<N extends string = 'countries'> extends j.TableOf<N> {
  code: j.Column<N, string>;
  name: j.Column<N, string>;
  cities: j.ToManyPath<CitiesTable>;
  as<A extends string>(alias: A): CountriesTable<A>;
}

export const countries: CountriesTable = /* @__PURE__ */ j.table(
  'countries',
  { code: { kind: 'string', length: 2 }, name: { kind: 'string', length: 40 } },
  { members: { cities: (t) => j.toMany(t, () => cities, ['code'], ['country_code']) } },
);
