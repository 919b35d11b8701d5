// Made by `joinery generate`, do not edit: model Room in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { roomRelationships } from '../loaders/RoomLoaders.js';
import { rooms } from '../tables/rooms.js';
import type { Site, SiteLoad } from './Site.js';

export interface RoomInput {
  id?: number;
  name: string;
  siteCode?: number | null;
  site?: Site | null;
}

export interface RoomRelations {
  site: j.ToOne<Site | null>;
}

export interface RoomLoad {
  site?: true | j.LoadOne<SiteLoad>;
}

export class Room extends j.Entity {
  declare readonly [j.relationsOf]?: RoomRelations;

  id: number;
  name: string;
  siteCode: number | null;

  constructor(input: RoomInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: RoomInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.siteCode = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.siteCode = source.siteCode ?? null;
      if (source.site !== undefined) this.site = source.site;
    }
  }

  get site(): j.NotLoaded<'await room.loadSite() or .load({ site: true })'> | null {
    return j.readToOne(this, 'site');
  }

  set site(value: Site | null) {
    j.writeToOne(this, 'site', value);
  }

  loadSite(): Promise<Site | null> {
    return j.loadToOne(this, 'site');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Room',
    table: rooms,
    key: ['id'],
    relationships: roomRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.siteCode !== row[2]);
    },
  } satisfies j.Mapper<Room>;
}
