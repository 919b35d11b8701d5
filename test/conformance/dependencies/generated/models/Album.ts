// Made by `joinery generate`, do not edit: model Album in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { albumRelationships } from '../loaders/AlbumLoaders.js';
import { albums } from '../tables/albums.js';
import type { PhotosTable } from '../tables/photos.js';
import type { Photo, PhotoLoad } from './Photo.js';

export interface AlbumInput {
  id?: number;
  name: string;
  photos?: Iterable<Photo>;
}

export interface AlbumRelations {
  photos: j.ToMany<Photo>;
}

export interface AlbumLoad {
  photos?: true | j.LoadMany<PhotosTable, PhotoLoad>;
}

export class Album extends j.Entity {
  declare readonly [j.relationsOf]?: AlbumRelations;

  id: number;
  name: string;

  constructor(input: AlbumInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: AlbumInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
    } else {
      this.id = source.id!;
      this.name = source.name;
      if (source.photos) this.photos = source.photos;
    }
  }

  get photos(): j.Collection<Photo> {
    return j.readToMany(this, 'photos');
  }

  set photos(value: Iterable<Photo>) {
    j.writeToMany(this, 'photos', value);
  }

  static override readonly mapper = {
    version: 1,
    name: 'Album',
    table: albums,
    key: ['id'],
    relationships: albumRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1]);
    },
  } satisfies j.Mapper<Album>;
}
