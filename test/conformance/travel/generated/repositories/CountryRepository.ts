// Made by `joinery generate`, do not edit: model Country in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Country, CountryInput, CountryLoad } from '../models/Country.js';
import type { CountriesTable } from '../tables/countries.js';

export class CountryRepository<E extends Country = Country> extends j.Repository<
  E,
  CountriesTable,
  CountryLoad,
  CountryInput,
  string
> {}
