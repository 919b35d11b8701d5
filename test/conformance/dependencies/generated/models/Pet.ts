// Made by `joinery generate`, do not edit: model Pet in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { petRelationships } from '../loaders/PetLoaders.js';
import { pets } from '../tables/pets.js';
import type { Keeper, KeeperLoad } from './Keeper.js';
import type { Shelter, ShelterLoad } from './Shelter.js';

export interface PetInput {
  id?: number;
  name: string;
  keeperId?: number | null;
  shelterId?: number | null;
  keeper?: Keeper | null;
  shelter?: Shelter | null;
}

export interface PetRelations {
  keeper: j.ToOne<Keeper | null>;
  shelter: j.ToOne<Shelter | null>;
}

export interface PetLoad {
  keeper?: true | j.LoadOne<KeeperLoad>;
  shelter?: true | j.LoadOne<ShelterLoad>;
}

/** Owned by two. */
export class Pet extends j.Entity {
  declare readonly [j.relationsOf]?: PetRelations;

  id: number;
  name: string;
  keeperId: number | null;
  shelterId: number | null;

  constructor(input: PetInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PetInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.keeperId = source[2] as number | null;
      this.shelterId = source[3] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.keeperId = source.keeperId ?? null;
      this.shelterId = source.shelterId ?? null;
      if (source.keeper !== undefined) this.keeper = source.keeper;
      if (source.shelter !== undefined) this.shelter = source.shelter;
    }
  }

  get keeper(): j.NotLoaded<'await pet.loadKeeper() or .load({ keeper: true })'> | null {
    return j.readToOne(this, 'keeper');
  }

  set keeper(value: Keeper | null) {
    j.writeToOne(this, 'keeper', value);
  }

  get shelter(): j.NotLoaded<'await pet.loadShelter() or .load({ shelter: true })'> | null {
    return j.readToOne(this, 'shelter');
  }

  set shelter(value: Shelter | null) {
    j.writeToOne(this, 'shelter', value);
  }

  loadKeeper(): Promise<Keeper | null> {
    return j.loadToOne(this, 'keeper');
  }

  loadShelter(): Promise<Shelter | null> {
    return j.loadToOne(this, 'shelter');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Pet',
    table: pets,
    key: ['id'],
    relationships: petRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.name !== row[1],
        entity.keeperId !== row[2],
        entity.shelterId !== row[3],
      );
    },
  } satisfies j.Mapper<Pet>;
}
