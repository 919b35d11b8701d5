// Made by `joinery generate`, do not edit: model Ward in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { wardRelationships } from '../loaders/WardLoaders.js';
import type { BedsTable } from '../tables/beds.js';
import { wards } from '../tables/wards.js';
import type { Bed, BedLoad } from './Bed.js';

export interface WardInput {
  id?: number;
  name: string;
  beds?: Iterable<Bed>;
}

export interface WardRelations {
  beds: j.ToMany<Bed>;
}

export interface WardLoad {
  beds?: true | j.LoadMany<BedsTable, BedLoad>;
}

/** Writes the foreign key of its beds, which only show it. */
export class Ward extends j.Entity {
  declare readonly [j.relationsOf]?: WardRelations;

  id: number;
  name: string;

  constructor(input: WardInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: WardInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.beds) this.beds = source.beds;
    }
  }

  get beds(): j.Collection<Bed> {
    return j.readToMany(this, 'beds');
  }

  set beds(value: Iterable<Bed>) {
    j.writeToMany(this, 'beds', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Ward',
    table: wards,
    key: ['id'],
    relationships: wardRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Ward>;
}
