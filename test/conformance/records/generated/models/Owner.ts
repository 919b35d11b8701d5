// Made by `joinery generate`, do not edit: model Owner in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { ownerRelationships } from '../loaders/OwnerLoaders.js';
import { owners } from '../tables/owners.js';
import type { PetsTable } from '../tables/pets.js';
import type { TopicsTable } from '../tables/topics.js';
import type { Pet, PetLoad } from './Pet.js';
import type { Topic, TopicLoad } from './Topic.js';

export interface OwnerInput {
  id?: number;
  name: string;
  pets?: Iterable<Pet>;
  topics?: Iterable<Topic>;
}

export interface OwnerRelations {
  pets: j.ToMany<Pet>;
  topics: j.ToMany<Topic>;
}

export interface OwnerLoad {
  pets?: true | j.LoadMany<PetsTable, PetLoad>;
  topics?: true | j.LoadMany<TopicsTable, TopicLoad>;
}

export class Owner extends j.Entity {
  declare readonly [j.relationsOf]?: OwnerRelations;

  id: number;
  name: string;

  constructor(input: OwnerInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: OwnerInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.pets) this.pets = source.pets;
      if (source.topics) this.topics = source.topics;
    }
  }

  get pets(): j.Collection<Pet> {
    return j.readToMany(this, 'pets');
  }

  set pets(value: Iterable<Pet>) {
    j.writeToMany(this, 'pets', value);
  }

  get topics(): j.Collection<Topic> {
    return j.readToMany(this, 'topics');
  }

  set topics(value: Iterable<Topic>) {
    j.writeToMany(this, 'topics', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Owner',
    table: owners,
    key: ['id'],
    relationships: ownerRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Owner>;
}
