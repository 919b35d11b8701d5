// Made by `joinery generate`, do not edit: model Edition in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface EditionsTable<N extends string = 'editions'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  status: j.Column<N, string>;
  title: j.Column<N, string | null>;
  as<A extends string>(alias: A): EditionsTable<A>;
}

export const editions: EditionsTable = /* @__PURE__ */ j.table('editions', {
  id: 'int',
  status: { kind: 'string', length: 20 },
  title: { kind: 'string', length: 80 },
});
