// Made by `joinery generate`, do not edit: model Playlist in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Playlist, PlaylistInput, PlaylistLoad } from '../models/Playlist.js';
import type { PlaylistsTable } from '../tables/playlists.js';

export class PlaylistRepository<E extends Playlist = Playlist> extends j.Repository<
  E,
  PlaylistsTable,
  PlaylistLoad,
  PlaylistInput,
  number
> {}
