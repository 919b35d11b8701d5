// Made by `joinery generate`, do not edit: model Photo in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { photoRelationships } from '../loaders/PhotoLoaders.js';
import { photos } from '../tables/photos.js';
import type { Album, AlbumLoad } from './Album.js';

export interface PhotoInput {
  id?: number;
  name: string;
  albumId?: number | null;
  album?: Album | null;
}

export interface PhotoRelations {
  album: j.ToOne<Album | null>;
}

export interface PhotoLoad {
  album?: true | j.LoadOne<AlbumLoad>;
}

/** The database deletes it with its album. */
export class Photo extends j.Entity {
  declare readonly [j.relationsOf]?: PhotoRelations;

  id: number;
  name: string;
  albumId: number | null;

  constructor(input: PhotoInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: PhotoInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.albumId = source[2] as number | null;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.albumId = source.albumId ?? null;
      if (source.album !== undefined) this.album = source.album;
    }
  }

  get album(): j.NotLoaded<'await photo.loadAlbum() or .load({ album: true })'> | null {
    return j.readToOne(this, 'album');
  }

  set album(value: Album | null) {
    j.writeToOne(this, 'album', value);
  }

  loadAlbum(): Promise<Album | null> {
    return j.loadToOne(this, 'album');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Photo',
    table: photos,
    key: ['id'],
    relationships: photoRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.name !== row[1], entity.albumId !== row[2]);
    },
  } satisfies j.Mapper<Photo>;
}
