// Made by `joinery generate`, do not edit: model Sort in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface SortsTable<N extends string = 'sorts'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  name: j.Column<N, string>;
  as<A extends string>(alias: A): SortsTable<A>;
}

export const sorts: SortsTable = /* @__PURE__ */ j.table('sorts', { id: 'int', name: 'string' });
