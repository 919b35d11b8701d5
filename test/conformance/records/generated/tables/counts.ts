// Made by `joinery generate`, do not edit: model Count in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface CountsTable<N extends string = 'counts'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  total: j.DefaultColumn<N, bigint>;
  as<A extends string>(alias: A): CountsTable<A>;
}

export const counts: CountsTable = /* @__PURE__ */ j.table('counts', {
  id: 'int',
  title: { kind: 'string', length: 80 },
  total: 'bigInt',
});
