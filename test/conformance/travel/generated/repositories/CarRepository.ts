// Made by `joinery generate`, do not edit: model Car in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Car, CarInput, CarLoad } from '../models/Car.js';
import type { CarsTable } from '../tables/cars.js';
import type { VehiclesTable } from '../tables/vehicles.js';

export class CarRepository<E extends Car = Car> extends j.Repository<
  E,
  CarsTable & VehiclesTable<never>,
  CarLoad,
  CarInput,
  number
> {}
