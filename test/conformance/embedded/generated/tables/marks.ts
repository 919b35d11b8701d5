// Made by `joinery generate`, do not edit: model Mark in embedded.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface MarksTable<N extends string = 'marks'> extends j.TableOf<N> {
  'at.x': j.Column<N, number>;
  'at.y': j.Column<N, number>;
  text: j.Column<N, string>;
  at: { readonly x: j.Column<N, number>; readonly y: j.Column<N, number> };
  as<A extends string>(alias: A): MarksTable<A>;
}

export const marks: MarksTable = /* @__PURE__ */ j.table(
  'marks',
  { 'at.x': ['at_x', 'int'], 'at.y': ['at_y', 'int'], text: { kind: 'string', length: 40 } },
  { members: { at: (t) => j.embeddedColumns(t, 'at') } },
);
