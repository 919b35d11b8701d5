// Made by `joinery generate`, do not edit: model Country in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { countryRelationships } from '../loaders/CountryLoaders.js';
import type { CitiesTable } from '../tables/cities.js';
import { countries } from '../tables/countries.js';
import type { City, CityLoad } from './City.js';

export interface CountryInput {
  code: string;
  name: string;
  cities?: Iterable<City>;
}

export interface CountryRelations {
  cities: j.ToMany<City>;
}

export interface CountryLoad {
  cities?: true | j.LoadMany<CitiesTable, CityLoad>;
}

export class Country extends j.Entity {
  declare readonly [j.relationsOf]?: CountryRelations;

  code: string;
  name: string;

  constructor(input: CountryInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CountryInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.code = source[0] as string;
      this.name = source[1] as string;
    } else {
      this.code = source.code;
      this.name = source.name;
      if (source.cities) this.cities = source.cities;
    }
  }

  get cities(): j.Collection<City> {
    return j.readToMany(this, 'cities');
  }

  set cities(value: Iterable<City>) {
    j.writeToMany(this, 'cities', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Country',
    table: countries,
    key: ['code'],
    relationships: countryRelationships,
    changes(entity, row) {
      return j.changed(0, entity.code !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Country>;
}
