// Made by `joinery generate`, do not edit: model Genre in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Genre, GenreInput, GenreLoad } from '../models/Genre.js';
import type { GenresTable } from '../tables/genres.js';

export class GenreRepository<E extends Genre = Genre> extends j.Repository<
  E,
  GenresTable,
  GenreLoad,
  GenreInput,
  number
> {
  /** By the unique key `uq_genres_name`. */
  findByName<L extends GenreLoad = {}>(name: string, load?: L): Promise<j.Loaded<E, L> | null> {
    return this.findUnique(['name'], [name], load);
  }
}
