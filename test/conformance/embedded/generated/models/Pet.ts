// Made by `joinery generate`, do not edit: model Pet in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pets } from '../tables/pets.js';
import type { Place } from '../types.js';

export interface PetInput {
  id: number;
  home?: Place | null;
}

export interface PetRelations {}

export interface PetLoad {}

export class Pet extends j.Entity {
  declare readonly [j.relationsOf]?: PetRelations;

  id: number;
  kind: string;
  home: Place | null;

  constructor(input: PetInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PetInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.kind = source[1] as string;
      this.home =
        source[2] === null && source[3] === null ? null : { floor: source[2] as number, room: source[3] as string };
    } else {
      this.id = source.id;
      this.kind = 'pet';
      this.home = source.home ?? null;
    }
  }

  static override readonly mapper = {
    version: 1,
    name: 'Pet',
    table: pets as j.TableOf<string>,
    key: ['id'],
    embedded: j.embedded(this.prototype, ['home.floor', 'home.room']),
    inheritance: { strategy: 'single', root: 'Pet', on: 'kind', identity: 'pet' },
    relationships: {},
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.kind !== row[1],
        (entity.home?.floor ?? null) !== row[2],
        (entity.home?.room ?? null) !== row[3],
      );
    },
  } satisfies j.Mapper<Pet>;
}
