// Made by `joinery generate`, do not edit: model Tally in model.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface TalliesTable<N extends string = 'tallies'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  text: j.Column<N, string>;
  count: j.DefaultColumn<N, bigint>;
  as<A extends string>(alias: A): TalliesTable<A>;
}

export const tallies: TalliesTable = /* @__PURE__ */ j.table('tallies', {
  id: 'int',
  text: { kind: 'string', length: 20 },
  count: 'bigInt',
});
