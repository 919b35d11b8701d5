// Made by `joinery generate`, do not edit: model Pin in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { pinRelationships } from '../loaders/PinLoaders.js';
import { pins } from '../tables/pins.js';
import type { Grid, GridLoad } from './Grid.js';

export interface PinInput {
  id?: number;
  name: string;
  row?: number | null;
  col?: number | null;
  grid?: Grid | null;
}

export interface PinRelations {
  grid: j.ToOne<Grid | null>;
}

export interface PinLoad {
  grid?: true | j.LoadOne<GridLoad>;
}

export class Pin extends j.Entity {
  declare readonly [j.relationsOf]?: PinRelations;

  id: number;
  name: string;
  row: number | null;
  col: number | null;

  constructor(input: PinInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PinInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.row = source[2] as number | null;
      this.col = source[3] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.row = source.row ?? null;
      this.col = source.col ?? null;
      if (source.grid !== undefined) this.grid = source.grid;
    }
  }

  get grid(): j.NotLoaded<'await pin.loadGrid() or .load({ grid: true })'> | null {
    return j.readToOne(this, 'grid');
  }

  set grid(value: Grid | null) {
    j.writeToOne(this, 'grid', value);
  }

  loadGrid(): Promise<Grid | null> {
    return j.loadToOne(this, 'grid');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Pin',
    table: pins,
    key: ['id'],
    relationships: pinRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.row !== row[2], entity.col !== row[3]);
    },
  } satisfies j.Mapper<Pin>;
}
