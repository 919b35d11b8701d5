// Made by `joinery generate`, do not edit: model South in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { southRelationships } from '../loaders/SouthLoaders.js';
import { souths } from '../tables/souths.js';
import type { North, NorthLoad } from './North.js';

export interface SouthInput {
  id?: number;
  name: string;
  northId?: number | null;
  north?: North | null;
}

export interface SouthRelations {
  north: j.ToOne<North | null>;
}

export interface SouthLoad {
  north?: true | j.LoadOne<NorthLoad>;
}

export class South extends j.Entity {
  declare readonly [j.relationsOf]?: SouthRelations;

  id: number;
  name: string;
  northId: number | null;

  constructor(input: SouthInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SouthInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.northId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.northId = source.northId ?? null;
      if (source.north !== undefined) this.north = source.north;
    }
  }

  get north(): j.NotLoaded<'await south.loadNorth() or .load({ north: true })'> | null {
    return j.readToOne(this, 'north');
  }

  set north(value: North | null) {
    j.writeToOne(this, 'north', value);
  }

  loadNorth(): Promise<North | null> {
    return j.loadToOne(this, 'north');
  }

  static override readonly mapper = {
    version: 1,
    name: 'South',
    table: souths,
    key: ['id'],
    relationships: southRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.northId !== row[2]);
    },
  } satisfies j.Mapper<South>;
}
