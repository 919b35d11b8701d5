// Made by `joinery generate`, do not edit: model Album in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Album, AlbumInput, AlbumLoad } from '../models/Album.js';
import type { AlbumsTable } from '../tables/albums.js';

export class AlbumRepository<E extends Album = Album> extends j.Repository<
  E,
  AlbumsTable,
  AlbumLoad,
  AlbumInput,
  number
> {}
