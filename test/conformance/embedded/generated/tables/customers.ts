// Made by `joinery generate`, do not edit: model Customer in embedded.schema.

import * as j from 'joinery';
import { money } from '../../codecs.js';
import type { Colour } from '../enums.js';
import type { Facts, Geo } from '../types.js';
import { orders, type OrdersTable } from './orders.js';

export interface CustomersTable<N extends string = 'customers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  'home.street': j.Column<N, string>;
  'home.city': j.Column<N, string>;
  'home.note': j.Column<N, string | null>;
  'home.geo.lat': j.Column<N, number | null>;
  'home.geo.lon': j.Column<N, number | null>;
  'work.street': j.Column<N, string | null>;
  'work.city': j.Column<N, string | null>;
  'work.note': j.Column<N, string | null>;
  'work.geo.lat': j.Column<N, number | null>;
  'work.geo.lon': j.Column<N, number | null>;
  'facts.flag': j.Column<N, boolean | null>;
  'facts.amount': j.Column<N, j.Decimal | null, j.DecimalInput>;
  'facts.big': j.Column<N, bigint | null>;
  'facts.bytes': j.Column<N, Uint8Array | null>;
  'facts.at': j.Column<N, Date | null>;
  'facts.colour': j.Column<N, Colour | null>;
  'facts.extra': j.Column<N, j.JsonValue | null>;
  'facts.past': j.Column<N, Geo | null>;
  'facts.price': j.Column<N, j.CodecValue<typeof money> | null>;
  archive: j.Column<N, Facts | null>;
  home: {
    readonly street: j.Column<N, string>;
    readonly city: j.Column<N, string>;
    readonly note: j.Column<N, string | null>;
    readonly geo: { readonly lat: j.Column<N, number | null>; readonly lon: j.Column<N, number | null> };
  };
  work: {
    readonly street: j.Column<N, string | null>;
    readonly city: j.Column<N, string | null>;
    readonly note: j.Column<N, string | null>;
    readonly geo: { readonly lat: j.Column<N, number | null>; readonly lon: j.Column<N, number | null> };
  };
  facts: {
    readonly flag: j.Column<N, boolean | null>;
    readonly amount: j.Column<N, j.Decimal | null, j.DecimalInput>;
    readonly big: j.Column<N, bigint | null>;
    readonly bytes: j.Column<N, Uint8Array | null>;
    readonly at: j.Column<N, Date | null>;
    readonly colour: j.Column<N, Colour | null>;
    readonly extra: j.Column<N, j.JsonValue | null>;
    readonly past: j.Column<N, Geo | null>;
    readonly price: j.Column<N, j.CodecValue<typeof money> | null>;
  };
  north: j.Expression<boolean, boolean, N>;
  orders: j.ToManyPath<OrdersTable>;
  as<A extends string>(alias: A): CustomersTable<A>;
}

export const customers: CustomersTable = /* @__PURE__ */ j.table(
  'customers',
  {
    id: 'int',
    name: { kind: 'string', length: 40 },
    'home.street': ['home_street', { kind: 'string', length: 60 }],
    'home.city': ['home_city', { kind: 'string', length: 60 }],
    'home.note': ['home_note', { kind: 'string', length: 60 }],
    'home.geo.lat': ['home_geo_lat', 'float'],
    'home.geo.lon': ['home_geo_lon', 'float'],
    'work.street': ['office_street', { kind: 'string', length: 60 }],
    'work.city': ['office_city', { kind: 'string', length: 60 }],
    'work.note': ['office_note', { kind: 'string', length: 60 }],
    'work.geo.lat': ['office_geo_lat', 'float'],
    'work.geo.lon': ['office_geo_lon', 'float'],
    'facts.flag': ['facts_flag', 'boolean'],
    'facts.amount': ['facts_amount', { kind: 'decimal', precision: 12, scale: 2 }],
    'facts.big': ['facts_big', 'bigInt'],
    'facts.bytes': ['facts_bytes', 'bytes'],
    'facts.at': ['facts_at', 'dateTime'],
    'facts.colour': ['facts_colour', { kind: 'enum', name: 'colour', values: ['red', 'GREEN'] }],
    'facts.extra': ['facts_extra', 'json'],
    'facts.past': ['facts_past', 'json'],
    'facts.price': ['facts_price', { kind: 'decimal', precision: 10, scale: 2 }, money],
    archive: 'json',
  },
  {
    members: {
      home: (t) => j.embeddedColumns(t, 'home'),
      work: (t) => j.embeddedColumns(t, 'work'),
      facts: (t) => j.embeddedColumns(t, 'facts'),
      north: (t) =>
        j.hybrid(
          t,
          {
            sqlite: 'coalesce({this}."home_geo_lat", 0) > 0',
            postgresql: 'coalesce({this}."home_geo_lat", 0) > 0',
            mysql: 'coalesce({this}.`home_geo_lat`, 0) > 0',
          },
          'boolean',
        ),
      orders: (t) => j.toMany(t, () => orders, ['id'], ['customer_id']),
    },
  },
);
