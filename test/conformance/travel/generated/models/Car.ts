// Made by `joinery generate`, do not edit: model Car in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { cars } from '../tables/cars.js';
import { Vehicle, type VehicleInput, type VehicleLoad, type VehicleRelations } from './Vehicle.js';

export interface CarInput extends VehicleInput {
  doors?: number | null;
}

export interface CarRelations extends VehicleRelations {}

export interface CarLoad extends VehicleLoad {}

export class Car extends Vehicle {
  declare readonly [j.relationsOf]?: CarRelations;

  doors: number | null;

  constructor(input: CarInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: CarInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.doors = source[3] as number | null;
    } else {
      this.kind = 'car';
      this.doors = source.doors ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Car',
    table: cars as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Vehicle', base: 'Vehicle', on: 'kind', identity: 'car' },
    relationships: Vehicle.mapper.relationships,
    changes(entity, row) {
      return [...Vehicle.mapper.changes(entity, row), ...j.changed(3, entity.doors !== row[3])];
    },
  } satisfies j.Mapper<Car>;
}
