// Made by `joinery generate`, do not edit: model Artist in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { artistRelationships } from '../loaders/ArtistLoaders.js';
import type { AlbumsTable } from '../tables/albums.js';
import { artists } from '../tables/artists.js';
import type { Album, AlbumLoad } from './Album.js';

export interface ArtistInput {
  id?: number;
  name: string;
  albums?: Iterable<Album>;
}

export interface ArtistRelations {
  albums: j.ToMany<Album>;
}

export interface ArtistLoad {
  albums?: true | j.LoadMany<AlbumsTable, AlbumLoad>;
}

/** Somebody who records albums. */
export class Artist extends j.Entity {
  declare readonly [j.relationsOf]?: ArtistRelations;

  id: number;
  name: string;

  constructor(input: ArtistInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: ArtistInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.albums) this.albums = source.albums;
    }
  }

  get albums(): j.Collection<Album> {
    return j.readToMany(this, 'albums');
  }

  set albums(value: Iterable<Album>) {
    j.writeToMany(this, 'albums', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Artist',
    table: artists,
    key: ['id'],
    relationships: artistRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Artist>;
}
