// Made by `joinery generate`, do not edit: model Dog in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { dogs } from '../tables/dogs.js';
import type { Geo } from '../types.js';
import { Pet, type PetInput, type PetLoad, type PetRelations } from './Pet.js';

export interface DogInput extends PetInput {
  kennel?: Geo | null;
}

export interface DogRelations extends PetRelations {}

export interface DogLoad extends PetLoad {}

export class Dog extends Pet {
  declare readonly [j.relationsOf]?: DogRelations;

  kennel: Geo | null;

  constructor(input: DogInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: DogInput | j.Row) {
    super(source as j.Row);
    if (Array.isArray(source)) {
      this.kennel =
        source[4] === null && source[5] === null ? null : { lat: source[4] as number, lon: source[5] as number };
    } else {
      this.kind = 'dog';
      this.kennel = source.kennel ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Dog',
    table: dogs as j.TableOf<string>,
    key: ['id'],
    embedded: j.embedded(this.prototype, ['home.floor', 'home.room', 'kennel.lat', 'kennel.lon']),
    inheritance: { strategy: 'single', root: 'Pet', base: 'Pet', on: 'kind', identity: 'dog' },
    relationships: Pet.mapper.relationships,
    changes(entity, row) {
      return [
        ...Pet.mapper.changes(entity, row),
        ...j.changed(4, (entity.kennel?.lat ?? null) !== row[4], (entity.kennel?.lon ?? null) !== row[5]),
      ];
    },
  } satisfies j.Mapper<Dog>;
}
