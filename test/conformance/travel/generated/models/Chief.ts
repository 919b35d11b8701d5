// Made by `joinery generate`, do not edit: model Chief in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { chiefRelationships } from '../loaders/ChiefLoaders.js';
import { chiefs } from '../tables/chiefs.js';
import type { TripsTable } from '../tables/trips.js';
import { Guide, type GuideInput, type GuideLoad, type GuideRelations } from './Guide.js';
import type { Trip, TripLoad } from './Trip.js';

export interface ChiefInput extends GuideInput {
  rank?: number | null;
  headed?: Iterable<Trip>;
}

export interface ChiefRelations extends GuideRelations {
  headed: j.ToMany<Trip>;
}

export interface ChiefLoad extends GuideLoad {
  headed?: true | j.LoadMany<TripsTable, TripLoad>;
}

export class Chief extends Guide {
  declare readonly [j.relationsOf]?: ChiefRelations;

  rank: number | null;

  constructor(input: ChiefInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ChiefInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.rank = source[3] as number | null;
    } else {
      this.kind = 'chief';
      this.rank = source.rank ?? null;
      if (source.headed) this.headed = source.headed;
    }
  }

  get headed(): j.Collection<Trip> {
    return j.readToMany(this, 'headed');
  }

  set headed(value: Iterable<Trip>) {
    j.writeToMany(this, 'headed', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Chief',
    table: chiefs as j.TableOf<string>,
    key: ['id'],
    inheritance: { strategy: 'single', root: 'Guide', base: 'Guide', on: 'kind', identity: 'chief' },
    relationships: { ...Guide.mapper.relationships, ...chiefRelationships },
    changes(entity, row) {
      return [...Guide.mapper.changes(entity, row), ...j.changed(3, entity.rank !== row[3])];
    },
  } satisfies j.Mapper<Chief>;
}
