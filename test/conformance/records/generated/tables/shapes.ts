// Made by `joinery generate`, do not edit: model Shape in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface ShapesTable<N extends string = 'shapes'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  label: j.Column<N, string>;
  as<A extends string>(alias: A): ShapesTable<A>;
}

export const shapes: ShapesTable = /* @__PURE__ */ j.table('shapes', {
  id: 'int',
  label: { kind: 'string', length: 40 },
});
