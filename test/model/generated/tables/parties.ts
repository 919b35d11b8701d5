// Made by `joinery generate`, do not edit: model Party in model.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface PartiesTable<N extends string = 'parties'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  kind: j.Column<N, string>;
  name: j.Column<N, string>;
  as<A extends string>(alias: A): PartiesTable<A>;
}

export const parties: PartiesTable = /* @__PURE__ */ j.table('parties', {
  id: 'int',
  kind: { kind: 'string', length: 20 },
  name: { kind: 'string', length: 20 },
});
