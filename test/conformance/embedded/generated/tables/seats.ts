// Made by `joinery generate`, do not edit: model Seat in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface SeatsTable<N extends string = 'seats'> extends j.TableOf<N> {
  'place.floor': j.Column<N, number>;
  'place.room': j.Column<N, string>;
  row: j.Column<N, number>;
  note: j.Column<N, string | null>;
  place: { readonly floor: j.Column<N, number>; readonly room: j.Column<N, string> };
  as<A extends string>(alias: A): SeatsTable<A>;
}

export const seats: SeatsTable = /* @__PURE__ */ j.table(
  'seats',
  {
    'place.floor': ['place_floor', 'int'],
    'place.room': ['place_room', { kind: 'string', length: 20 }],
    row: 'int',
    note: { kind: 'string', length: 40 },
  },
  { members: { place: (t) => j.embeddedColumns(t, 'place') } },
);
