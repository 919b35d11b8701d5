// Made by `joinery generate`, do not edit: model Playlist in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { playlistRelationships } from '../loaders/PlaylistLoaders.js';
import { playlists } from '../tables/playlists.js';
import type { TracksTable } from '../tables/tracks.js';
import type { Track, TrackLoad } from './Track.js';

export interface PlaylistInput {
  id?: number;
  name: string;
  tracks?: Iterable<Track>;
}

export interface PlaylistRelations {
  tracks: j.ToMany<Track>;
}

export interface PlaylistLoad {
  tracks?: true | j.LoadMany<TracksTable, TrackLoad>;
}

export class Playlist extends j.Entity {
  declare readonly [j.relationsOf]?: PlaylistRelations;

  id: number;
  name: string;

  constructor(input: PlaylistInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PlaylistInput | j.Row) {
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
    name: 'Playlist',
    table: playlists,
    key: ['id'],
    relationships: playlistRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Playlist>;
}
