// Made by `joinery generate`, do not edit: model City in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { City, CityInput, CityLoad } from '../models/City.js';
import type { CitiesTable } from '../tables/cities.js';

export class CityRepository<E extends City = City> extends j.Repository<E, CitiesTable, CityLoad, CityInput, number> {}
