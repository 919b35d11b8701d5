// Made by `joinery generate`, do not edit: model Pet in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface PetsTable<N extends string = 'pets'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  kind: j.Column<N, string>;
  'home.floor': j.Column<N, number | null>;
  'home.room': j.Column<N, string | null>;
  home: { readonly floor: j.Column<N, number | null>; readonly room: j.Column<N, string | null> };
  as<A extends string>(alias: A): PetsTable<A>;
}

export const pets: PetsTable = /* @__PURE__ */ j.table(
  'pets',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    'home.floor': ['home_floor', 'int'],
    'home.room': ['home_room', { kind: 'string', length: 20 }],
  },
  { members: { home: (t) => j.embeddedColumns(t, 'home') } },
);
