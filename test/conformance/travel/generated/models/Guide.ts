// Made by `joinery generate`, do not edit: model Guide in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { guideRelationships } from '../loaders/GuideLoaders.js';
import { guides } from '../tables/guides.js';
import type { TripsTable } from '../tables/trips.js';
import type { Trip, TripLoad } from './Trip.js';

export interface GuideInput {
  id?: number;
  name: string;
  trips?: Iterable<Trip>;
}

export interface GuideRelations {
  trips: j.ToMany<Trip>;
}

export interface GuideLoad {
  trips?: true | j.LoadMany<TripsTable, TripLoad>;
}

/** One table for all kinds: can be joined. */
export class Guide extends j.Entity {
  declare readonly [j.relationsOf]?: GuideRelations;

  id: number;
  kind: string;
  name: string;

  constructor(input: GuideInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: GuideInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
      this.name = source[2] as string;
    } else {
      this.id = source.id!;
      this.kind = 'guide';
      this.name = source.name;
      if (source.trips) this.trips = source.trips;
    }
  }

  get trips(): j.Collection<Trip> {
    return j.readToMany(this, 'trips');
  }

  set trips(value: Iterable<Trip>) {
    j.writeToMany(this, 'trips', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Guide',
    table: guides as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Guide', on: 'kind', identity: 'guide' },
    relationships: guideRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.kind !== row[1], entity.name !== row[2]);
    },
  } satisfies j.Mapper<Guide>;
}
