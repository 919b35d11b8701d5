// Made by `joinery generate`, do not edit: model Tag in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { customers, type CustomersTable } from './customers.js';

export interface TagsTable<N extends string = 'tags'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  customers: j.ToManyPath<CustomersTable>;
  as<A extends string>(alias: A): TagsTable<A>;
}

export const tags: TagsTable = /* @__PURE__ */ j.table(
  'tags',
  { id: 'int', name: { kind: 'string', length: 40 } },
  {
    members: {
      customers: (t) =>
        j.toMany(t, () => customers, {
          source: ['id'],
          target: ['id'],
          through: { table: 'customers_tags', local: ['tag_id'], remote: ['customer_id'] },
        }),
    },
  },
);
