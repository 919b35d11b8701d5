// Made by `joinery generate`, do not edit: model Square in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface SquaresTable<N extends string = 'squares'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  label: j.Column<N, string>;
  side: j.Column<N, number>;
  as<A extends string>(alias: A): SquaresTable<A>;
}

export const squares: SquaresTable = /* @__PURE__ */ j.table('squares', {
  id: 'int',
  label: { kind: 'string', length: 40 },
  side: 'int',
});
