// Made by `joinery generate`, do not edit: model Pet in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { petRelationships } from '../loaders/PetLoaders.js';
import { pets } from '../tables/pets.js';
import type { Owner, OwnerLoad } from './Owner.js';

export interface PetInput {
  id?: number;
  name: string;
  ownerId?: number;
  owner?: Owner;
}

export interface PetRelations {
  owner: j.ToOne<Owner>;
}

export interface PetLoad {
  owner?: true | j.LoadOne<OwnerLoad>;
}

export class Pet extends j.Entity {
  declare readonly [j.relationsOf]?: PetRelations;

  id: number;
  name: string;
  ownerId: number;

  constructor(input: PetInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PetInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.ownerId = source[2] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.ownerId = source.ownerId!;
      if (source.owner) this.owner = source.owner;
    }
  }

  get owner(): j.NotLoaded<'await pet.loadOwner() or .load({ owner: true })'> {
    return j.readToOne(this, 'owner');
  }

  set owner(value: Owner) {
    j.writeToOne(this, 'owner', value);
  }

  loadOwner(): Promise<Owner> {
    return j.loadToOne(this, 'owner');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Pet',
    table: pets,
    key: ['id'],
    relationships: petRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.ownerId !== row[2]);
    },
  } satisfies j.Mapper<Pet>;
}
