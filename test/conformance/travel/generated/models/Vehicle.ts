// Made by `joinery generate`, do not edit: model Vehicle in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { vehicleRelationships } from '../loaders/VehicleLoaders.js';
import type { TravellersTable } from '../tables/travellers.js';
import { vehicles } from '../tables/vehicles.js';
import type { Traveller, TravellerLoad } from './Traveller.js';

export interface VehicleInput {
  id?: number;
  plate: string;
  users?: Iterable<Traveller>;
}

export interface VehicleRelations {
  users: j.ToMany<Traveller>;
}

export interface VehicleLoad {
  users?: true | j.LoadMany<TravellersTable, TravellerLoad>;
}

/** A table more for each kind: can't. */
export class Vehicle extends j.Entity {
  declare readonly [j.relationsOf]?: VehicleRelations;

  id: number;
  kind: string;
  plate: string;

  constructor(input: VehicleInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: VehicleInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
      this.plate = source[2] as string;
    } else {
      this.id = source.id!;
      this.kind = 'vehicle';
      this.plate = source.plate;
      if (source.users) this.users = source.users;
    }
  }

  get users(): j.Collection<Traveller> {
    return j.readToMany(this, 'users');
  }

  set users(value: Iterable<Traveller>) {
    j.writeToMany(this, 'users', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Vehicle',
    table: vehicles as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'joined', root: 'Vehicle', on: 'kind', identity: 'vehicle' },
    relationships: vehicleRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.kind !== row[1], entity.plate !== row[2]);
    },
  } satisfies j.Mapper<Vehicle>;
}
