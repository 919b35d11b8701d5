// Made by `joinery generate`, do not edit: model Shape in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface ShapesTable<N extends string = 'shapes'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  kind: j.Column<N, string>;
  'centre.lat': j.Column<N, number>;
  'centre.lon': j.Column<N, number>;
  centre: { readonly lat: j.Column<N, number>; readonly lon: j.Column<N, number> };
  as<A extends string>(alias: A): ShapesTable<A>;
}

export const shapes: ShapesTable = /* @__PURE__ */ j.table(
  'shapes',
  {
    id: 'int',
    kind: { kind: 'string', length: 20 },
    'centre.lat': ['centre_lat', 'float'],
    'centre.lon': ['centre_lon', 'float'],
  },
  { members: { centre: (t) => j.embeddedColumns(t, 'centre') } },
);
