// Made by `joinery generate`, do not edit: model Memo in model.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface MemosTable<N extends string = 'memos'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  text: j.Column<N, string>;
  stamp: j.DefaultColumn<N, Date>;
  as<A extends string>(alias: A): MemosTable<A>;
}

export const memos: MemosTable = /* @__PURE__ */ j.table(
  'memos',
  { id: 'int', text: { kind: 'string', length: 20 }, stamp: 'dateTime' },
  { defaults: { stamp: () => new Date() } },
);
