// Made by `joinery generate`, do not edit: model Publisher in dependencies.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface PublishersTable<N extends string = 'publishers'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  as<A extends string>(alias: A): PublishersTable<A>;
}

export const publishers: PublishersTable = /* @__PURE__ */ j.table('publishers', { id: 'int', name: 'string' });
