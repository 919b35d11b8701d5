// Made by `joinery generate`, do not edit: model Equator in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { equatorRelationships } from '../loaders/EquatorLoaders.js';
import { equators } from '../tables/equators.js';
import type { North, NorthLoad } from './North.js';
import type { South, SouthLoad } from './South.js';

export interface EquatorInput {
  id?: number;
  northId?: number;
  southId?: number;
  north?: North;
  south?: South;
}

export interface EquatorRelations {
  north: j.ToOne<North>;
  south: j.ToOne<South>;
}

export interface EquatorLoad {
  north?: true | j.LoadOne<NorthLoad>;
  south?: true | j.LoadOne<SouthLoad>;
}

/** Needs one of each of a circle. */
export class Equator extends j.Entity {
  declare readonly [j.relationsOf]?: EquatorRelations;

  id: number;
  northId: number;
  southId: number;

  constructor(input: EquatorInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: EquatorInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.northId = source[1] as number;
      this.southId = source[2] as number;
    } else {
      this.id = source.id!;
      this.northId = source.northId!;
      this.southId = source.southId!;
      if (source.north) this.north = source.north;
      if (source.south) this.south = source.south;
    }
  }

  get north(): j.NotLoaded<'await equator.loadNorth() or .load({ north: true })'> {
    return j.readToOne(this, 'north');
  }

  set north(value: North) {
    j.writeToOne(this, 'north', value);
  }

  get south(): j.NotLoaded<'await equator.loadSouth() or .load({ south: true })'> {
    return j.readToOne(this, 'south');
  }

  set south(value: South) {
    j.writeToOne(this, 'south', value);
  }

  loadNorth(): Promise<North> {
    return j.loadToOne(this, 'north');
  }

  loadSouth(): Promise<South> {
    return j.loadToOne(this, 'south');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Equator',
    table: equators,
    key: ['id'],
    relationships: equatorRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.northId !== row[1], entity.southId !== row[2]);
    },
  } satisfies j.Mapper<Equator>;
}
