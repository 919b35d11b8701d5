// Made by `joinery generate`, do not edit: model Leaflet in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface LeafletsTable<N extends string = 'leaflets'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  hash: j.DefaultColumn<N, string>;
  as<A extends string>(alias: A): LeafletsTable<A>;
}

export const leaflets: LeafletsTable = /* @__PURE__ */ j.table('leaflets', {
  id: 'int',
  title: { kind: 'string', length: 80 },
  hash: { kind: 'string', length: 80 },
});
