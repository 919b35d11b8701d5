// Made by `joinery generate`, do not edit: model Track in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { h } from 'joinery';
import { trackRelationships } from '../loaders/TrackLoaders.js';
import type { InvoiceLinesTable } from '../tables/invoice-lines.js';
import type { PlaylistsTable } from '../tables/playlists.js';
import { tracks } from '../tables/tracks.js';
import type { Album, AlbumLoad } from './Album.js';
import type { Genre, GenreLoad } from './Genre.js';
import type { InvoiceLine, InvoiceLineLoad } from './InvoiceLine.js';
import type { MediaType, MediaTypeLoad } from './MediaType.js';
import type { Playlist, PlaylistLoad } from './Playlist.js';

export interface TrackInput {
  id?: number;
  name: string;
  composer?: string | null;
  milliseconds: number;
  bytes?: number | null;
  unitPrice: j.DecimalInput;
  albumId?: number | null;
  genreId?: number | null;
  mediaTypeId?: number;
  album?: Album | null;
  genre?: Genre | null;
  mediaType?: MediaType;
  playlists?: Iterable<Playlist>;
  invoiceLines?: Iterable<InvoiceLine>;
}

export interface TrackRelations {
  album: j.ToOne<Album | null>;
  genre: j.ToOne<Genre | null>;
  mediaType: j.ToOne<MediaType>;
  playlists: j.ToMany<Playlist>;
  invoiceLines: j.ToMany<InvoiceLine>;
}

export interface TrackLoad {
  album?: true | j.LoadOne<AlbumLoad>;
  genre?: true | j.LoadOne<GenreLoad>;
  mediaType?: true | j.LoadOne<MediaTypeLoad>;
  playlists?: true | j.LoadMany<PlaylistsTable, PlaylistLoad>;
  invoiceLines?: true | j.LoadMany<InvoiceLinesTable, InvoiceLineLoad>;
}

/** One recording for sale. */
export class Track extends j.Entity {
  declare readonly [j.relationsOf]?: TrackRelations;

  id: number;
  name: string;
  composer: string | null;
  milliseconds: number;
  bytes: number | null;
  unitPrice: j.Decimal;
  albumId: number | null;
  genreId: number | null;
  mediaTypeId: number;

  constructor(input: TrackInput);
  /** @internal */
  constructor(row: j.Row);
  constructor(source: TrackInput | j.Row) {
    super(source);
    if (Array.isArray(source)) {
      this.id = source[0] as number;
      this.name = source[1] as string;
      this.composer = source[2] as string | null;
      this.milliseconds = source[3] as number;
      this.bytes = source[4] as number | null;
      this.unitPrice = j.decodeDecimal(source[5]);
      this.albumId = source[6] as number | null;
      this.genreId = source[7] as number | null;
      this.mediaTypeId = source[8] as number;
    } else {
      this.id = source.id!;
      this.name = source.name;
      this.composer = source.composer ?? null;
      this.milliseconds = source.milliseconds;
      this.bytes = source.bytes ?? null;
      this.unitPrice = j.decodeDecimal(source.unitPrice);
      this.albumId = source.albumId ?? null;
      this.genreId = source.genreId ?? null;
      this.mediaTypeId = source.mediaTypeId!;
      if (source.album !== undefined) this.album = source.album;
      if (source.genre !== undefined) this.genre = source.genre;
      if (source.mediaType) this.mediaType = source.mediaType;
      if (source.playlists) this.playlists = source.playlists;
      if (source.invoiceLines) this.invoiceLines = source.invoiceLines;
    }
  }

  get album(): j.NotLoaded<'await track.loadAlbum() or .load({ album: true })'> | null {
    return j.readToOne(this, 'album');
  }

  set album(value: Album | null) {
    j.writeToOne(this, 'album', value);
  }

  get genre(): j.NotLoaded<'await track.loadGenre() or .load({ genre: true })'> | null {
    return j.readToOne(this, 'genre');
  }

  set genre(value: Genre | null) {
    j.writeToOne(this, 'genre', value);
  }

  get mediaType(): j.NotLoaded<'await track.loadMediaType() or .load({ mediaType: true })'> {
    return j.readToOne(this, 'mediaType');
  }

  set mediaType(value: MediaType) {
    j.writeToOne(this, 'mediaType', value);
  }

  get playlists(): j.Collection<Playlist> {
    return j.readToMany(this, 'playlists');
  }

  set playlists(value: Iterable<Playlist>) {
    j.writeToMany(this, 'playlists', value);
  }

  get invoiceLines(): j.Collection<InvoiceLine> {
    return j.readToMany(this, 'invoiceLines');
  }

  set invoiceLines(value: Iterable<InvoiceLine>) {
    j.writeToMany(this, 'invoiceLines', value);
  }

  /** `milliseconds / 60000.0` */
  get minutes(): number {
    return h.toNumber(h.quotient(h.decimal(this.milliseconds), h.decimal('60000.0'), 6));
  }

  loadAlbum(): Promise<Album | null> {
    return j.loadToOne(this, 'album');
  }

  loadGenre(): Promise<Genre | null> {
    return j.loadToOne(this, 'genre');
  }

  loadMediaType(): Promise<MediaType> {
    return j.loadToOne(this, 'mediaType');
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
        entity.name !== row[1],
        entity.composer !== row[2],
        entity.milliseconds !== row[3],
        entity.bytes !== row[4],
        !j.sameDecimal(entity.unitPrice, row[5]),
        entity.albumId !== row[6],
        entity.genreId !== row[7],
        entity.mediaTypeId !== row[8],
      );
    },
  } satisfies j.Mapper<Track>;
}
