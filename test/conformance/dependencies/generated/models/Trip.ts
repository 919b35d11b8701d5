// Made by `joinery generate`, do not edit: model Trip in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { tripRelationships } from '../loaders/TripLoaders.js';
import type { StopsTable } from '../tables/stops.js';
import { trips } from '../tables/trips.js';
import type { Stop, StopLoad } from './Stop.js';

export interface TripInput {
  id?: number;
  name: string;
  firstId?: number | null;
  middleId?: number | null;
  lastId?: number | null;
  first?: Stop | null;
  middle?: Stop | null;
  last?: Stop | null;
  stops?: Iterable<Stop>;
}

export interface TripRelations {
  first: j.ToOne<Stop | null>;
  middle: j.ToOne<Stop | null>;
  last: j.ToOne<Stop | null>;
  stops: j.ToMany<Stop>;
}

export interface TripLoad {
  first?: true | j.LoadOne<StopLoad>;
  middle?: true | j.LoadOne<StopLoad>;
  last?: true | j.LoadOne<StopLoad>;
  stops?: true | j.LoadMany<StopsTable, StopLoad>;
}

/** Three foreign keys, each written by an UPDATE after the INSERT. */
export class Trip extends j.Entity {
  declare readonly [j.relationsOf]?: TripRelations;

  id: number;
  name: string;
  firstId: number | null;
  middleId: number | null;
  lastId: number | null;

  constructor(input: TripInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TripInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.firstId = source[2] as number | null;
      this.middleId = source[3] as number | null;
      this.lastId = source[4] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.firstId = source.firstId ?? null;
      this.middleId = source.middleId ?? null;
      this.lastId = source.lastId ?? null;
      if (source.first !== undefined) this.first = source.first;
      if (source.middle !== undefined) this.middle = source.middle;
      if (source.last !== undefined) this.last = source.last;
      if (source.stops) this.stops = source.stops;
    }
  }

  get first(): j.NotLoaded<'await trip.loadFirst() or .load({ first: true })'> | null {
    return j.readToOne(this, 'first');
  }

  set first(value: Stop | null) {
    j.writeToOne(this, 'first', value);
  }

  get middle(): j.NotLoaded<'await trip.loadMiddle() or .load({ middle: true })'> | null {
    return j.readToOne(this, 'middle');
  }

  set middle(value: Stop | null) {
    j.writeToOne(this, 'middle', value);
  }

  get last(): j.NotLoaded<'await trip.loadLast() or .load({ last: true })'> | null {
    return j.readToOne(this, 'last');
  }

  set last(value: Stop | null) {
    j.writeToOne(this, 'last', value);
  }

  get stops(): j.Collection<Stop> {
    return j.readToMany(this, 'stops');
  }

  set stops(value: Iterable<Stop>) {
    j.writeToMany(this, 'stops', value);
  }

  loadFirst(): Promise<Stop | null> {
    return j.loadToOne(this, 'first');
  }

  loadMiddle(): Promise<Stop | null> {
    return j.loadToOne(this, 'middle');
  }

  loadLast(): Promise<Stop | null> {
    return j.loadToOne(this, 'last');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Trip',
    table: trips,
    key: ['id'],
    relationships: tripRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.firstId !== row[2],
        entity.middleId !== row[3],
        entity.lastId !== row[4],
      );
    },
  } satisfies j.Mapper<Trip>;
}
