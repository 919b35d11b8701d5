// Made by `joinery generate`, do not edit: model Dog in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface DogsTable<N extends string = 'pets'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  kind: j.Column<N, string>;
  'home.floor': j.Column<N, number | null>;
  'home.room': j.Column<N, string | null>;
  'kennel.lat': j.Column<N, number | null>;
  'kennel.lon': j.Column<N, number | null>;
  home: { readonly floor: j.Column<N, number | null>; readonly room: j.Column<N, string | null> };
  kennel: { readonly lat: j.Column<N, number | null>; readonly lon: j.Column<N, number | null> };
  as<A extends string>(alias: A): DogsTable<A>;
}

export const dogs: DogsTable = /* @__PURE__ */ j.table(
  'pets',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    'home.floor': ['home_floor', 'int'],
    'home.room': ['home_room', { kind: 'string', length: 20 }],
    'kennel.lat': ['kennel_lat', 'float'],
    'kennel.lon': ['kennel_lon', 'float'],
  },
  {
    members: { home: (t) => j.embeddedColumns(t, 'home'), kennel: (t) => j.embeddedColumns(t, 'kennel') },
    only: ['kind', ['dog']],
  },
);
