// Made by `joinery generate`, do not edit: model Playlist in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { playlistRelationships } from '../loaders/PlaylistLoaders.js';
import { playlists } from '../tables/playlists.js';
import type { SongsTable } from '../tables/songs.js';
import type { Song, SongLoad } from './Song.js';

export interface PlaylistInput {
  id?: number;
  name: string;
  songs?: Iterable<Song>;
}

export interface PlaylistRelations {
  songs: j.ToMany<Song>;
}

export interface PlaylistLoad {
  songs?: true | j.LoadMany<SongsTable, SongLoad>;
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
      if (source.songs) this.songs = source.songs;
    }
  }

  get songs(): j.Collection<Song> {
    return j.readToMany(this, 'songs');
  }

  set songs(value: Iterable<Song>) {
    j.writeToMany(this, 'songs', value);
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
