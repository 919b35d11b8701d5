// Made by `joinery generate`, do not edit: model Rack in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { rackRelationships } from '../loaders/RackLoaders.js';
import { racks } from '../tables/racks.js';
import type { ShelvesTable } from '../tables/shelves.js';
import type { Shelf, ShelfLoad } from './Shelf.js';

export interface RackInput {
  id?: number;
  shelves?: Iterable<Shelf>;
}

export interface RackRelations {
  shelves: j.ToMany<Shelf>;
}

export interface RackLoad {
  shelves?: true | j.LoadMany<ShelvesTable, ShelfLoad>;
}

export class Rack extends j.Entity {
  declare readonly [j.relationsOf]?: RackRelations;

  id: number;

  constructor(input: RackInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: RackInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
    } else {
      this.id = source.id!;
      if (source.shelves) this.shelves = source.shelves;
    }
  }

  get shelves(): j.Collection<Shelf> {
    return j.readToMany(this, 'shelves');
  }

  set shelves(value: Iterable<Shelf>) {
    j.writeToMany(this, 'shelves', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Rack',
    table: racks,
    key: ['id'],
    relationships: rackRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0]);
    },
  } satisfies j.Mapper<Rack>;
}
