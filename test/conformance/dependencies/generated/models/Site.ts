// Made by `joinery generate`, do not edit: model Site in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { siteRelationships } from '../loaders/SiteLoaders.js';
import type { RoomsTable } from '../tables/rooms.js';
import { sites } from '../tables/sites.js';
import type { Room, RoomLoad } from './Room.js';

export interface SiteInput {
  id?: number;
  code: number;
  rooms?: Iterable<Room>;
}

export interface SiteRelations {
  rooms: j.ToMany<Room>;
}

export interface SiteLoad {
  rooms?: true | j.LoadMany<RoomsTable, RoomLoad>;
}

/** Referred to by a unique column that is not its key. */
export class Site extends j.Entity {
  declare readonly [j.relationsOf]?: SiteRelations;

  id: number;
  code: number;

  constructor(input: SiteInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SiteInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.code = source[1] as number;
    } else {
      this.id = source.id!;
      this.code = source.code;
      if (source.rooms) this.rooms = source.rooms;
    }
  }

  get rooms(): j.Collection<Room> {
    return j.readToMany(this, 'rooms');
  }

  set rooms(value: Iterable<Room>) {
    j.writeToMany(this, 'rooms', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Site',
    table: sites,
    key: ['id'],
    uniques: [['code']],
    relationships: siteRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.code !== row[1]);
    },
  } satisfies j.Mapper<Site>;
}
