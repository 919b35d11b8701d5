// Made by `joinery generate`, do not edit: model Stop in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { stopRelationships } from '../loaders/StopLoaders.js';
import type { PhotosTable } from '../tables/photos.js';
import { stops } from '../tables/stops.js';
import type { Photo, PhotoLoad } from './Photo.js';
import type { Trip, TripLoad } from './Trip.js';

export interface StopInput {
  id?: number;
  place: string;
  position: number;
  tripId?: number;
  trip?: Trip;
  photos?: Iterable<Photo>;
}

export interface StopRelations {
  trip: j.ToOne<Trip>;
  photos: j.ToMany<Photo>;
}

export interface StopLoad {
  trip?: true | j.LoadOne<TripLoad>;
  photos?: true | j.LoadMany<PhotosTable, PhotoLoad>;
}

export class Stop extends j.Entity {
  declare readonly [j.relationsOf]?: StopRelations;

  id: number;
  place: string;
  position: number;
  tripId: number;

  constructor(input: StopInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: StopInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.place = source[1] as string;
      this.position = source[2] as number;
      this.tripId = source[3] as number;
    } else {
      this.id = source.id!;
      this.place = source.place;
      this.position = source.position;
      this.tripId = source.tripId!;
      if (source.trip) this.trip = source.trip;
      if (source.photos) this.photos = source.photos;
    }
  }

  get trip(): j.NotLoaded<'await stop.loadTrip() or .load({ trip: true })'> {
    return j.readToOne(this, 'trip');
  }

  set trip(value: Trip) {
    j.writeToOne(this, 'trip', value);
  }

  get photos(): j.Collection<Photo> {
    return j.readToMany(this, 'photos');
  }

  set photos(value: Iterable<Photo>) {
    j.writeToMany(this, 'photos', value);
  }

  loadTrip(): Promise<Trip> {
    return j.loadToOne(this, 'trip');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Stop',
    table: stops,
    key: ['id'],
    relationships: stopRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.place !== row[1],
        entity.position !== row[2],
        entity.tripId !== row[3],
      );
    },
  } satisfies j.Mapper<Stop>;
}
