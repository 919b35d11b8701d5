// Made by `joinery generate`, do not edit: model Artist in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Artist, ArtistInput, ArtistLoad } from '../models/Artist.js';
import type { ArtistsTable } from '../tables/artists.js';

export class ArtistRepository<E extends Artist = Artist> extends j.Repository<
  E,
  ArtistsTable,
  ArtistLoad,
  ArtistInput,
  number
> {}
