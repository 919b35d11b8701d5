// Made by `joinery generate`, do not edit: model Album in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { albumRelationships } from '../loaders/AlbumLoaders.js';
import { albums } from '../tables/albums.js';
import type { TracksTable } from '../tables/tracks.js';
import type { Artist, ArtistLoad } from './Artist.js';
import type { Track, TrackLoad } from './Track.js';

export interface AlbumInput {
  id?: number;
  title: string;
  artistId?: number;
  artist?: Artist;
  tracks?: Iterable<Track>;
}

export interface AlbumRelations {
  artist: j.ToOne<Artist>;
  tracks: j.ToMany<Track>;
}

export interface AlbumLoad {
  artist?: true | j.LoadOne<ArtistLoad>;
  tracks?: true | j.LoadMany<TracksTable, TrackLoad>;
}

export class Album extends j.Entity {
  declare readonly [j.relationsOf]?: AlbumRelations;

  id: number;
  title: string;
  artistId: number;

  constructor(input: AlbumInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: AlbumInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.title = source[1] as string;
      this.artistId = source[2] as number;
    } else {
      this.id = source.id!;
      this.title = source.title;
      this.artistId = source.artistId!;
      if (source.artist) this.artist = source.artist;
      if (source.tracks) this.tracks = source.tracks;
    }
  }

  get artist(): j.NotLoaded<'await album.loadArtist() or .load({ artist: true })'> {
    return j.readToOne(this, 'artist');
  }

  set artist(value: Artist) {
    j.writeToOne(this, 'artist', value);
  }

  get tracks(): j.Collection<Track> {
    return j.readToMany(this, 'tracks');
  }

  set tracks(value: Iterable<Track>) {
    j.writeToMany(this, 'tracks', value);
  }

  loadArtist(): Promise<Artist> {
    return j.loadToOne(this, 'artist');
  }

  static override readonly mapper = {
    version: 1,
    name: 'Album',
    table: albums,
    key: ['id'],
    relationships: albumRelationships,
    changes(entity, row) {
      return j.changed(0, entity.id !== row[0], entity.title !== row[1], entity.artistId !== row[2]);
    },
  } satisfies j.Mapper<Album>;
}
