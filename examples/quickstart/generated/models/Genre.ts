// Made by `joinery generate`, do not edit: model Genre in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { genreRelationships } from '../loaders/GenreLoaders.js';
import { genres } from '../tables/genres.js';
import type { TracksTable } from '../tables/tracks.js';
import type { Track, TrackLoad } from './Track.js';

export interface GenreInput {
  id?: number;
  name: string;
  tracks?: Iterable<Track>;
}

export interface GenreRelations {
  tracks: j.ToMany<Track>;
}

export interface GenreLoad {
  tracks?: true | j.LoadMany<TracksTable, TrackLoad>;
}

export class Genre extends j.Entity {
  declare readonly [j.relationsOf]?: GenreRelations;

  id: number;
  name: string;

  constructor(input: GenreInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: GenreInput | j.Row) {
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
    name: 'Genre',
    table: genres,
    key: ['id'],
    uniques: [['name']],
    relationships: genreRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Genre>;
}
