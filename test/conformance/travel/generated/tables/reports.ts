// Made by `joinery generate`, do not edit: model Report in travel.schema.

import * as j from 'joinery';
import { reversed } from '../../codecs.js';
import type { Climate } from '../enums.js';
import { parts, type PartsTable } from './parts.js';
import { travellers, type TravellersTable } from './travellers.js';

export interface ReportsTable<N extends string = 'reports'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  body: j.Column<N, string>;
  pages: j.Column<N, number>;
  bytes: j.Column<N, bigint>;
  price: j.Column<N, j.Decimal, j.DecimalInput>;
  written: j.Column<N, Date>;
  day: j.Column<N, string>;
  open: j.Column<N, boolean>;
  facts: j.Column<N, j.JsonValue>;
  raw: j.Column<N, Uint8Array>;
  climate: j.Column<N, Climate>;
  'spot.lat': j.Column<N, number>;
  'spot.lon': j.Column<N, number>;
  secret: j.Column<N, j.CodecValue<typeof reversed>>;
  notes: j.Column<N, string | null>;
  version: j.DefaultColumn<N, number>;
  authorId: j.Column<N, number | null>;
  spot: { readonly lat: j.Column<N, number>; readonly lon: j.Column<N, number> };
  label: j.Expression<string, string, N>;
  author: j.ToOnePath<TravellersTable>;
  parts: j.ToManyPath<PartsTable>;
  as<A extends string>(alias: A): ReportsTable<A>;
}

export const reports: ReportsTable = /* @__PURE__ */ j.table(
  'reports',
  {
    id: 'int',
    title: { kind: 'string', length: 40 },
    body: 'text',
    pages: 'int',
    bytes: 'bigInt',
    price: { kind: 'decimal', precision: 10, scale: 2 },
    written: 'dateTime',
    day: 'date',
    open: 'boolean',
    facts: 'json',
    raw: 'bytes',
    climate: { kind: 'enum', name: 'climate', values: ['mild', 'harsh'] },
    'spot.lat': ['spot_lat', 'float'],
    'spot.lon': ['spot_lon', 'float'],
    secret: ['secret', { kind: 'string', length: 40 }, reversed],
    notes: 'text',
    version: 'int',
    authorId: ['author_id', 'int'],
  },
  {
    members: {
      spot: (t) => j.embeddedColumns(t, 'spot'),
      label: (t) =>
        j.hybrid(
          t,
          {
            sqlite: '{this}."title" || \'!\'',
            postgresql: '{this}."title" || \'!\'',
            mysql: "concat({this}.`title`, '!')",
          },
          'string',
        ),
      author: (t) => j.toOne(t, () => travellers, ['author_id'], ['id']),
      parts: (t) => j.toMany(t, () => parts, ['id'], ['report_id']),
    },
  },
);
