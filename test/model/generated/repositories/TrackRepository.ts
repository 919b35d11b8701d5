// Made by `joinery generate`, do not edit: model Track in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import type { Track, TrackInput, TrackLoad } from '../models/Track.js';
import type { TracksTable } from '../tables/tracks.js';

export class TrackRepository<E extends Track = Track> extends j.Repository<
  E,
  TracksTable,
  TrackLoad,
  TrackInput,
  number
> {}
