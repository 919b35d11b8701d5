// Made by `joinery generate`, do not edit: model Desk in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface DesksTable<N extends string = 'desks'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  'place.floor': j.Column<N, number | null>;
  'place.room': j.Column<N, string | null>;
  place: { readonly floor: j.Column<N, number | null>; readonly room: j.Column<N, string | null> };
  as<A extends string>(alias: A): DesksTable<A>;
}

export const desks: DesksTable = /* @__PURE__ */ j.table(
  'desks',
  { id: 'int', 'place.floor': ['place_floor', 'int'], 'place.room': ['place_room', { kind: 'string', length: 20 }] },
  { members: { place: (t) => j.embeddedColumns(t, 'place') } },
);
