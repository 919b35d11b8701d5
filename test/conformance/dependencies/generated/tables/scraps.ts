// Made by `joinery generate`, do not edit: model Scrap in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface ScrapsTable<N extends string = 'scraps'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  name: j.Column<N, string>;
  as<A extends string>(alias: A): ScrapsTable<A>;
}

export const scraps: ScrapsTable = /* @__PURE__ */ j.table('scraps', { id: 'int', name: 'string' });
