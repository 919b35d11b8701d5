// Made by `joinery generate`, do not edit: model Shelter in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { shelterRelationships } from '../loaders/ShelterLoaders.js';
import type { PetsTable } from '../tables/pets.js';
import { shelters } from '../tables/shelters.js';
import type { Pet, PetLoad } from './Pet.js';

export interface ShelterInput {
  id?: number;
  name: string;
  pets?: Iterable<Pet>;
}

export interface ShelterRelations {
  pets: j.ToMany<Pet>;
}

export interface ShelterLoad {
  pets?: true | j.LoadMany<PetsTable, PetLoad>;
}

export class Shelter extends j.Entity {
  declare readonly [j.relationsOf]?: ShelterRelations;

  id: number;
  name: string;

  constructor(input: ShelterInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ShelterInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.pets) this.pets = source.pets;
    }
  }

  get pets(): j.Collection<Pet> {
    return j.readToMany(this, 'pets');
  }

  set pets(value: Iterable<Pet>) {
    j.writeToMany(this, 'pets', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Shelter',
    table: shelters,
    key: ['id'],
    relationships: shelterRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Shelter>;
}
