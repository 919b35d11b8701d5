// Made by `joinery generate`, do not edit: model Shelf in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { shelfRelationships } from '../loaders/ShelfLoaders.js';
import { shelves } from '../tables/shelves.js';
import type { Rack, RackLoad } from './Rack.js';
import type { Sort, SortLoad } from './Sort.js';

export interface ShelfInput {
  id: number;
  rackId?: number | null;
  sortId?: number | null;
  rack?: Rack | null;
  sort?: Sort | null;
}

export interface ShelfRelations {
  rack: j.ToOne<Rack | null>;
  sort: j.ToOne<Sort | null>;
}

export interface ShelfLoad {
  rack?: true | j.LoadOne<RackLoad>;
  sort?: true | j.LoadOne<SortLoad>;
}

export class Shelf extends j.Entity {
  declare readonly [j.relationsOf]?: ShelfRelations;

  id: number;
  rackId: number | null;
  sortId: number | null;

  constructor(input: ShelfInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ShelfInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.rackId = source[1] as number | null;
      this.sortId = source[2] as number | null;
    } else {
      this.id = source.id;
      this.rackId = source.rackId ?? null;
      this.sortId = source.sortId ?? null;
      if (source.rack !== undefined) this.rack = source.rack;
      if (source.sort !== undefined) this.sort = source.sort;
    }
  }

  get rack(): j.NotLoaded<'await shelf.loadRack() or .load({ rack: true })'> | null {
    return j.readToOne(this, 'rack');
  }

  set rack(value: Rack | null) {
    j.writeToOne(this, 'rack', value);
  }

  get sort(): j.NotLoaded<'await shelf.loadSort() or .load({ sort: true })'> | null {
    return j.readToOne(this, 'sort');
  }

  set sort(value: Sort | null) {
    j.writeToOne(this, 'sort', value);
  }

  loadRack(): Promise<Rack | null> {
    return j.loadToOne(this, 'rack');
  }

  loadSort(): Promise<Sort | null> {
    return j.loadToOne(this, 'sort');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Shelf',
    table: shelves,
    key: ['id'],
    relationships: shelfRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.rackId !== row[1], entity.sortId !== row[2]);
    },
  } satisfies j.Mapper<Shelf>;
}
