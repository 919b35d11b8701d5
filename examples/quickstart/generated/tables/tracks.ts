// Made by `joinery generate`, do not edit: model Track in chinook.schema.
// @ts-nocheck

import * as j from 'joinery';
import { albums, type AlbumsTable } from './albums.js';
import { genres, type GenresTable } from './genres.js';
import { invoiceLines, type InvoiceLinesTable } from './invoice-lines.js';
import { mediaTypes, type MediaTypesTable } from './media-types.js';
import { playlists, type PlaylistsTable } from './playlists.js';

export interface TracksTable<N extends string = 'tracks'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  composer: j.Column<N, string | null>;
  milliseconds: j.Column<N, number>;
  bytes: j.Column<N, number | null>;
  unitPrice: j.Column<N, j.Decimal, j.DecimalInput>;
  albumId: j.Column<N, number | null>;
  genreId: j.Column<N, number | null>;
  mediaTypeId: j.Column<N, number>;
  minutes: j.Expression<number, number, N>;
  album: j.ToOnePath<AlbumsTable>;
  genre: j.ToOnePath<GenresTable>;
  mediaType: j.ToOnePath<MediaTypesTable>;
  playlists: j.ToManyPath<PlaylistsTable>;
  invoiceLines: j.ToManyPath<InvoiceLinesTable>;
  as<A extends string>(alias: A): TracksTable<A>;
}

export const tracks: TracksTable = /* @__PURE__ */ j.table(
  'tracks',
  {
    id: 'int',
    name: { kind: 'string', length: 200 },
    composer: { kind: 'string', length: 220 },
    milliseconds: 'int',
    bytes: 'int',
    unitPrice: ['unit_price', { kind: 'decimal', precision: 10, scale: 2 }],
    albumId: ['album_id', 'int'],
    genreId: ['genre_id', 'int'],
    mediaTypeId: ['media_type_id', 'int'],
  },
  {
    members: {
      minutes: (t) =>
        j.hybrid(
          t,
          {
            sqlite: 'cast(round({this}."milliseconds" * 1.0 / 60000.0 * 1.0000000000000004, 6) as real)',
            postgresql: 'cast(round(round({this}."milliseconds", 10) / 60000.0, 6) as double precision)',
          },
          'float',
        ),
      album: (t) => j.toOne(t, () => albums, ['album_id'], ['id']),
      genre: (t) => j.toOne(t, () => genres, ['genre_id'], ['id']),
      mediaType: (t) => j.toOne(t, () => mediaTypes, ['media_type_id'], ['id']),
      playlists: (t) =>
        j.toMany(t, () => playlists, {
          source: ['id'],
          target: ['id'],
          through: { table: 'playlists_tracks', local: ['track_id'], remote: ['playlist_id'] },
        }),
      invoiceLines: (t) => j.toMany(t, () => invoiceLines, ['id'], ['track_id']),
    },
  },
);
