// Made by `joinery generate`, do not edit: model MediaType in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { mediaTypeRelationships } from '../loaders/MediaTypeLoaders.js';
import { mediaTypes } from '../tables/media-types.js';
import type { TracksTable } from '../tables/tracks.js';
import type { Track, TrackLoad } from './Track.js';

export interface MediaTypeInput {
  id?: number;
  name: string;
  tracks?: Iterable<Track>;
}

export interface MediaTypeRelations {
  tracks: j.ToMany<Track>;
}

export interface MediaTypeLoad {
  tracks?: true | j.LoadMany<TracksTable, TrackLoad>;
}

export class MediaType extends j.Entity {
  declare readonly [j.relationsOf]?: MediaTypeRelations;

  id: number;
  name: string;

  constructor(input: MediaTypeInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: MediaTypeInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.tracks) this.tracks = source.tracks;
    }
  }

  get tracks(): j.Collection<Track> {
    return j.readToMany(this, 'tracks');
  }

  set tracks(value: Iterable<Track>) {
    j.writeToMany(this, 'tracks', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'MediaType',
    table: mediaTypes,
    key: ['id'],
    uniques: [['name']],
    relationships: mediaTypeRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<MediaType>;
}
