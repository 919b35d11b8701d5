// Made by `joinery generate`, do not edit: model Plain in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface PlainsTable<N extends string = 'plains'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  name: j.Column<N, string>;
  as<A extends string>(alias: A): PlainsTable<A>;
}

export const plains: PlainsTable = /* @__PURE__ */ j.table('plains', {
  id: 'int',
  name: { kind: 'string', length: 40 },
});
