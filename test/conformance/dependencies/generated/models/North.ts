// Made by `joinery generate`, do not edit: model North in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { northRelationships } from '../loaders/NorthLoaders.js';
import { norths } from '../tables/norths.js';
import type { South, SouthLoad } from './South.js';

export interface NorthInput {
  id?: number;
  name: string;
  southId?: number | null;
  south?: South | null;
}

export interface NorthRelations {
  south: j.ToOne<South | null>;
}

export interface NorthLoad {
  south?: true | j.LoadOne<SouthLoad>;
}

export class North extends j.Entity {
  declare readonly [j.relationsOf]?: NorthRelations;

  id: number;
  name: string;
  southId: number | null;

  constructor(input: NorthInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: NorthInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.southId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.southId = source.southId ?? null;
      if (source.south !== undefined) this.south = source.south;
    }
  }

  get south(): j.NotLoaded<'await north.loadSouth() or .load({ south: true })'> | null {
    return j.readToOne(this, 'south');
  }

  set south(value: South | null) {
    j.writeToOne(this, 'south', value);
  }

  loadSouth(): Promise<South | null> {
    return j.loadToOne(this, 'south');
  }

  static override readonly mapper = {
    version: 1,
    name: 'North',
    table: norths,
    key: ['id'],
    relationships: northRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.southId !== row[2]);
    },
  } satisfies j.Mapper<North>;
}
