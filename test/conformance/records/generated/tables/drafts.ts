// Made by `joinery generate`, do not edit: model Draft in records.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface DraftsTable<N extends string = 'drafts'> extends j.TableOf<N> {
  id: j.Column<N, number>;
  title: j.Column<N, string>;
  revision: j.DefaultColumn<N, number>;
  as<A extends string>(alias: A): DraftsTable<A>;
}

export const drafts: DraftsTable = /* @__PURE__ */ j.table('drafts', {
  id: 'int',
  title: { kind: 'string', length: 80 },
  revision: 'int',
});
