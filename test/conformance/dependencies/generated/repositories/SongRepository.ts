// Made by `joinery generate`, do not edit: model Song in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Song, SongInput, SongLoad } from '../models/Song.js';
import type { SongsTable } from '../tables/songs.js';

export class SongRepository<E extends Song = Song> extends j.Repository<E, SongsTable, SongLoad, SongInput, number> {}
