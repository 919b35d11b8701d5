// Made by `joinery generate`, do not edit: model Keeper in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { keeperRelationships } from '../loaders/KeeperLoaders.js';
import { keepers } from '../tables/keepers.js';
import type { PetsTable } from '../tables/pets.js';
import type { Pet, PetLoad } from './Pet.js';

export interface KeeperInput {
  id?: number;
  name: string;
  pets?: Iterable<Pet>;
}

export interface KeeperRelations {
  pets: j.ToMany<Pet>;
}

export interface KeeperLoad {
  pets?: true | j.LoadMany<PetsTable, PetLoad>;
}

export class Keeper extends j.Entity {
  declare readonly [j.relationsOf]?: KeeperRelations;

  id: number;
  name: string;

  constructor(input: KeeperInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: KeeperInput | j.Row) {
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
    name: 'Keeper',
    table: keepers,
    key: ['id'],
    relationships: keeperRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Keeper>;
}
