// Made by `joinery generate`, do not edit: model Stop in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { stopRelationships } from '../loaders/StopLoaders.js';
import { stops } from '../tables/stops.js';
import type { Trip, TripLoad } from './Trip.js';

export interface StopInput {
  id?: number;
  name: string;
  tripId?: number | null;
  trip?: Trip | null;
}

export interface StopRelations {
  trip: j.ToOne<Trip | null>;
}

export interface StopLoad {
  trip?: true | j.LoadOne<TripLoad>;
}

export class Stop extends j.Entity {
  declare readonly [j.relationsOf]?: StopRelations;

  id: number;
  name: string;
  tripId: number | null;

  constructor(input: StopInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: StopInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.tripId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.tripId = source.tripId ?? null;
      if (source.trip !== undefined) this.trip = source.trip;
    }
  }

  get trip(): j.NotLoaded<'await stop.loadTrip() or .load({ trip: true })'> | null {
    return j.readToOne(this, 'trip');
  }

  set trip(value: Trip | null) {
    j.writeToOne(this, 'trip', value);
  }

  loadTrip(): Promise<Trip | null> {
    return j.loadToOne(this, 'trip');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Stop',
    table: stops,
    key: ['id'],
    relationships: stopRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.tripId !== row[2]);
    },
  } satisfies j.Mapper<Stop>;
}
