// Made by `joinery generate`, do not edit: model City in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { cityRelationships } from '../loaders/CityLoaders.js';
import { cities } from '../tables/cities.js';
import type { TravellersTable } from '../tables/travellers.js';
import type { Country, CountryLoad } from './Country.js';
import type { Traveller, TravellerLoad } from './Traveller.js';

export interface CityInput {
  id?: number;
  name: string;
  countryCode?: string;
  country?: Country;
  people?: Iterable<Traveller>;
}

export interface CityRelations {
  country: j.ToOne<Country>;
  people: j.ToMany<Traveller>;
}

export interface CityLoad {
  country?: true | j.LoadOne<CountryLoad>;
  people?: true | j.LoadMany<TravellersTable, TravellerLoad>;
}

export class City extends j.Entity {
  declare readonly [j.relationsOf]?: CityRelations;

  id: number;
  name: string;
  countryCode: string;

  constructor(input: CityInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CityInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.countryCode = source[2] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.countryCode = source.countryCode!;
      if (source.country) this.country = source.country;
      if (source.people) this.people = source.people;
    }
  }

  get country(): j.NotLoaded<'await city.loadCountry() or .load({ country: true })'> {
    return j.readToOne(this, 'country');
  }

  set country(value: Country) {
    j.writeToOne(this, 'country', value);
  }

  get people(): j.Collection<Traveller> {
    return j.readToMany(this, 'people');
  }

  set people(value: Iterable<Traveller>) {
    j.writeToMany(this, 'people', value);
  }

  loadCountry(): Promise<Country> {
    return j.loadToOne(this, 'country');
  }

  static override readonly mapper = {
    version: 1,
    name: 'City',
    table: cities,
    key: ['id'],
    relationships: cityRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.countryCode !== row[2]);
    },
  } satisfies j.Mapper<City>;
}
