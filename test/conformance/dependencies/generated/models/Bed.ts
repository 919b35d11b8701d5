// Made by `joinery generate`, do not edit: model Bed in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { bedRelationships } from '../loaders/BedLoaders.js';
import { beds } from '../tables/beds.js';
import type { Ward, WardLoad } from './Ward.js';

export interface BedInput {
  id?: number;
  name: string;
  wardId?: number | null;
}

export interface BedRelations {
  ward: j.ToOne<Ward | null>;
}

export interface BedLoad {
  ward?: true | j.LoadOne<WardLoad>;
}

export class Bed extends j.Entity {
  declare readonly [j.relationsOf]?: BedRelations;

  id: number;
  name: string;
  wardId: number | null;

  constructor(input: BedInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: BedInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.wardId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.wardId = source.wardId ?? null;
    }
  }

  get ward(): j.NotLoaded<'await bed.loadWard() or .load({ ward: true })'> | null {
    return j.readToOne(this, 'ward');
  }

  loadWard(): Promise<Ward | null> {
    return j.loadToOne(this, 'ward');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Bed',
    table: beds,
    key: ['id'],
    relationships: bedRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.wardId !== row[2]);
    },
  } satisfies j.Mapper<Bed>;
}
