// Made by `joinery generate`, do not edit: model Vehicle in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Vehicle, VehicleInput, VehicleLoad } from '../models/Vehicle.js';
import type { VehiclesTable } from '../tables/vehicles.js';

export class VehicleRepository<E extends Vehicle = Vehicle> extends j.Repository<
  E,
  VehiclesTable,
  VehicleLoad,
  VehicleInput,
  number
> {}
