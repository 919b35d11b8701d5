// Made by `joinery generate`, do not edit: model Traveller in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { travellerRelationships } from '../loaders/TravellerLoaders.js';
import type { ClubsTable } from '../tables/clubs.js';
import { travellers } from '../tables/travellers.js';
import type { TripsTable } from '../tables/trips.js';
import type { Bag, BagLoad } from './Bag.js';
import type { City, CityLoad } from './City.js';
import type { Club, ClubLoad } from './Club.js';
import type { Trip, TripLoad } from './Trip.js';
import type { Vehicle, VehicleLoad } from './Vehicle.js';

export interface TravellerInput {
  id?: number;
  name: string;
  email?: string | null;
  homeId?: number | null;
  vehicleId?: number | null;
  home?: City | null;
  bag?: Bag | null;
  trips?: Iterable<Trip>;
  vehicle?: Vehicle | null;
  clubs?: Iterable<Club>;
}

export interface TravellerRelations {
  home: j.ToOne<City | null>;
  bag: j.ToOne<Bag | null>;
  trips: j.ToMany<Trip>;
  vehicle: j.ToOne<Vehicle | null>;
  clubs: j.ToMany<Club>;
}

export interface TravellerLoad {
  home?: true | j.LoadOne<CityLoad>;
  bag?: true | j.LoadOne<BagLoad>;
  trips?: true | j.LoadMany<TripsTable, TripLoad>;
  vehicle?: true | j.LoadOne<VehicleLoad>;
  clubs?: true | j.LoadMany<ClubsTable, ClubLoad>;
}

export class Traveller extends j.Entity {
  declare readonly [j.relationsOf]?: TravellerRelations;

  id: number;
  name: string;
  email: string | null;
  homeId: number | null;
  vehicleId: number | null;

  constructor(input: TravellerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TravellerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.email = source[2] as string | null;
      this.homeId = source[3] as number | null;
      this.vehicleId = source[4] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.email = source.email ?? null;
      this.homeId = source.homeId ?? null;
      this.vehicleId = source.vehicleId ?? null;
      if (source.home !== undefined) this.home = source.home;
      if (source.bag !== undefined) this.bag = source.bag;
      if (source.trips) this.trips = source.trips;
      if (source.vehicle !== undefined) this.vehicle = source.vehicle;
      if (source.clubs) this.clubs = source.clubs;
    }
  }

  get home(): j.NotLoaded<'await traveller.loadHome() or .load({ home: true })'> | null {
    return j.readToOne(this, 'home');
  }

  set home(value: City | null) {
    j.writeToOne(this, 'home', value);
  }

  get bag(): j.NotLoaded<'await traveller.loadBag() or .load({ bag: true })'> | null {
    return j.readToOne(this, 'bag');
  }

  set bag(value: Bag | null) {
    j.writeToOne(this, 'bag', value);
  }

  get trips(): j.Collection<Trip> {
    return j.readToMany(this, 'trips');
  }

  set trips(value: Iterable<Trip>) {
    j.writeToMany(this, 'trips', value);
  }

  get vehicle(): j.NotLoaded<'await traveller.loadVehicle() or .load({ vehicle: true })'> | null {
    return j.readToOne(this, 'vehicle');
  }

  set vehicle(value: Vehicle | null) {
    j.writeToOne(this, 'vehicle', value);
  }

  get clubs(): j.Collection<Club> {
    return j.readToMany(this, 'clubs');
  }

  set clubs(value: Iterable<Club>) {
    j.writeToMany(this, 'clubs', value);
  }

  loadHome(): Promise<City | null> {
    return j.loadToOne(this, 'home');
  }

  loadBag(): Promise<Bag | null> {
    return j.loadToOne(this, 'bag');
  }

  loadVehicle(): Promise<Vehicle | null> {
    return j.loadToOne(this, 'vehicle');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Traveller',
    table: travellers,
    key: ['id'],
    uniques: [['email']],
    swaps: [['email']],
    relationships: travellerRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.email !== row[2],
        entity.homeId !== row[3],
        entity.vehicleId !== row[4],
      );
    },
  } satisfies j.Mapper<Traveller>;
}
