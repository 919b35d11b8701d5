// Made by `joinery generate`, do not edit: model Photo in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import { photoRelationships } from '../loaders/PhotoLoaders.js';
import { photos } from '../tables/photos.js';
import type { Stop, StopLoad } from './Stop.js';

export interface PhotoInput {
  id?: number;
  name: string;
  stopId?: number;
  stop?: Stop;
}

export interface PhotoRelations {
  stop: j.ToOne<Stop>;
}

export interface PhotoLoad {
  stop?: true | j.LoadOne<StopLoad>;
}

export class Photo extends j.Entity {
  declare readonly [j.relationsOf]?: PhotoRelations;

  id: number;
  name: string;
  stopId: number;

  constructor(input: PhotoInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PhotoInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.stopId = source[2] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.stopId = source.stopId!;
      if (source.stop) this.stop = source.stop;
    }
  }

  get stop(): j.NotLoaded<'await photo.loadStop() or .load({ stop: true })'> {
    return j.readToOne(this, 'stop');
  }

  set stop(value: Stop) {
    j.writeToOne(this, 'stop', value);
  }

  loadStop(): Promise<Stop> {
    return j.loadToOne(this, 'stop');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Photo',
    table: photos,
    key: ['id'],
    relationships: photoRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.stopId !== row[2]);
    },
  } satisfies j.Mapper<Photo>;
}
