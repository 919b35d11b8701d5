// Made by `joinery generate`, do not edit: model Club in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { clubRelationships } from '../loaders/ClubLoaders.js';
import { clubs } from '../tables/clubs.js';
import type { TravellersTable } from '../tables/travellers.js';
import type { Traveller, TravellerLoad } from './Traveller.js';

export interface ClubInput {
  id?: number;
  name: string;
  members?: Iterable<Traveller>;
}

export interface ClubRelations {
  members: j.ToMany<Traveller>;
}

export interface ClubLoad {
  members?: true | j.LoadMany<TravellersTable, TravellerLoad>;
}

export class Club extends j.Entity {
  declare readonly [j.relationsOf]?: ClubRelations;

  id: number;
  name: string;

  constructor(input: ClubInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ClubInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.members) this.members = source.members;
    }
  }

  get members(): j.Collection<Traveller> {
    return j.readToMany(this, 'members');
  }

  set members(value: Iterable<Traveller>) {
    j.writeToMany(this, 'members', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Club',
    table: clubs,
    key: ['id'],
    relationships: clubRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Club>;
}
