// Made by `joinery generate`, do not edit: model Circle in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface CirclesTable<N extends string = 'circles'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  label: j.Column<N, string>;
  radius: j.Column<N, number>;
  as<A extends string>(alias: A): CirclesTable<A>;
}

export const circles: CirclesTable = /* @__PURE__ */ j.table('circles', {
  id: 'int',
  label: { kind: 'string', length: 40 },
  radius: 'int',
});
