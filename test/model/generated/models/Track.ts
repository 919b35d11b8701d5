// Made by `joinery generate`, do not edit: model Track in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { trackRelationships } from '../loaders/TrackLoaders.js';
import { tracks } from '../tables/tracks.js';
import type { Playlist, PlaylistLoad } from './Playlist.js';

export interface TrackInput {
  id?: number;
  title: string;
  position: number;
  playlistId?: number;
  playlist?: Playlist;
}

export interface TrackRelations {
  playlist: j.ToOne<Playlist>;
}

export interface TrackLoad {
  playlist?: true | j.LoadOne<PlaylistLoad>;
}

export class Track extends j.Entity {
  declare readonly [j.relationsOf]?: TrackRelations;

  id: number;
  title: string;
  position: number;
  playlistId: number;

  constructor(input: TrackInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TrackInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.position = source[2] as number;
      this.playlistId = source[3] as number;
    } else {
      this.id = source.id!;
      this.title = source.title;
      this.position = source.position;
      this.playlistId = source.playlistId!;
      if (source.playlist) this.playlist = source.playlist;
    }
  }

  get playlist(): j.NotLoaded<'await track.loadPlaylist() or .load({ playlist: true })'> {
    return j.readToOne(this, 'playlist');
  }

  set playlist(value: Playlist) {
    j.writeToOne(this, 'playlist', value);
  }

  loadPlaylist(): Promise<Playlist> {
    return j.loadToOne(this, 'playlist');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Track',
    table: tracks,
    key: ['id'],
    relationships: trackRelationships,
    changes(entity, row) {
      return j.changed(
        0,
        entity.id !== row[0],
        entity.title !== row[1],
        entity.position !== row[2],
        entity.playlistId !== row[3],
      );
    },
  } satisfies j.Mapper<Track>;
}
