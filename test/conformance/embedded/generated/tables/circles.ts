// Made by `joinery generate`, do not edit: model Circle in embedded.schema.

import * as j from 'joinery';

/** Joined to `shapes` by its key. */
export interface CirclesTable<N extends string = 'circles'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  radius: j.Column<N, number>;
  'sign.street': j.Column<N, string | null>;
  'sign.city': j.Column<N, string | null>;
  'sign.note': j.Column<N, string | null>;
  'sign.geo.lat': j.Column<N, number | null>;
  'sign.geo.lon': j.Column<N, number | null>;
  sign: {
    readonly street: j.Column<N, string | null>;
    readonly city: j.Column<N, string | null>;
    readonly note: j.Column<N, string | null>;
    readonly geo: { readonly lat: j.Column<N, number | null>; readonly lon: j.Column<N, number | null> };
  };
  as<A extends string>(alias: A): CirclesTable<A>;
}

export const circles: CirclesTable = /* @__PURE__ */ j.table(
  'circles',
  {
    id: 'int',
    radius: 'float',
    'sign.street': ['sign_street', { kind: 'string', length: 60 }],
    'sign.city': ['sign_city', { kind: 'string', length: 60 }],
    'sign.note': ['sign_note', { kind: 'string', length: 60 }],
    'sign.geo.lat': ['sign_geo_lat', 'float'],
    'sign.geo.lon': ['sign_geo_lon', 'float'],
  },
  { members: { sign: (t) => j.embeddedColumns(t, 'sign') } },
);
