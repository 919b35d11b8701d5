// Made by `joinery generate`, do not edit: model MediaType in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { MediaType, MediaTypeInput, MediaTypeLoad } from '../models/MediaType.js';
import type { MediaTypesTable } from '../tables/media-types.js';

export class MediaTypeRepository<E extends MediaType = MediaType> extends j.Repository<
  E,
  MediaTypesTable,
  MediaTypeLoad,
  MediaTypeInput,
  number
> {
  /** By the unique key `uq_media_types_name`. */
  findByName<L extends MediaTypeLoad = {}>(name: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['name'], [name], load);
  }
}
