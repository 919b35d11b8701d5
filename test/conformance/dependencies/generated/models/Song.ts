// Made by `joinery generate`, do not edit: model Song in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { songRelationships } from '../loaders/SongLoaders.js';
import type { PlaylistsTable } from '../tables/playlists.js';
import { songs } from '../tables/songs.js';
import type { Playlist, PlaylistLoad } from './Playlist.js';

export interface SongInput {
  id?: number;
  title: string;
  playlists?: Iterable<Playlist>;
}

export interface SongRelations {
  playlists: j.ToMany<Playlist>;
}

export interface SongLoad {
  playlists?: true | j.LoadMany<PlaylistsTable, PlaylistLoad>;
}

export class Song extends j.Entity {
  declare readonly [j.relationsOf]?: SongRelations;

  id: number;
  title: string;

  constructor(input: SongInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: SongInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
    } else {
      this.id = source.id!;
      this.title = source.title;
      if (source.playlists) this.playlists = source.playlists;
    }
  }

  get playlists(): j.Collection<Playlist> {
    return j.readToMany(this, 'playlists');
  }

  set playlists(value: Iterable<Playlist>) {
    j.writeToMany(this, 'playlists', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Song',
    table: songs,
    key: ['id'],
    relationships: songRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1]);
    },
  } satisfies j.Mapper<Song>;
}
