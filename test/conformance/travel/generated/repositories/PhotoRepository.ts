// Made by `joinery generate`, do not edit: model Photo in travel.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Photo, PhotoInput, PhotoLoad } from '../models/Photo.js';
import type { PhotosTable } from '../tables/photos.js';

export class PhotoRepository<E extends Photo = Photo> extends j.Repository<
  E,
  PhotosTable,
  PhotoLoad,
  PhotoInput,
  number
> {}
