// Made by `joinery generate`, do not edit: model Grid in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { gridRelationships } from '../loaders/GridLoaders.js';
import { grids } from '../tables/grids.js';
import type { PinsTable } from '../tables/pins.js';
import type { Pin, PinLoad } from './Pin.js';

export interface GridInput {
  row: number;
  col: number;
  label: string;
  pins?: Iterable<Pin>;
}

export interface GridRelations {
  pins: j.ToMany<Pin>;
}

export interface GridLoad {
  pins?: true | j.LoadMany<PinsTable, PinLoad>;
}

/** Keys of several columns. */
export class Grid extends j.Entity {
  declare readonly [j.relationsOf]?: GridRelations;

  row: number;
  col: number;
  label: string;

  constructor(input: GridInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: GridInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.row = source[0] as number;
      this.col = source[1] as number;
      this.label = source[2] as string;
    } else {
      this.row = source.row;
      this.col = source.col;
      this.label = source.label;
      if (source.pins) this.pins = source.pins;
    }
  }

  get pins(): j.Collection<Pin> {
    return j.readToMany(this, 'pins');
  }

  set pins(value: Iterable<Pin>) {
    j.writeToMany(this, 'pins', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Grid',
    table: grids,
    key: ['row', 'col'],
    relationships: gridRelationships,
    changes(entity, row) {
      return j.changed(0, entity.row !== row[0], entity.col !== row[1], entity.label !== row[2]);
    },
  } satisfies j.Mapper<Grid>;
}
