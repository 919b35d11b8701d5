import { table, toMany, type Column, type DefaultColumn, type TableOf, type ToManyPath } from 'joinery';
import { customers, type CustomersTable } from './customers.js';

export interface TagsTable<N extends string = 'tags'> extends TableOf<N> {
  readonly id: DefaultColumn<N, number>;
  readonly name: Column<N, string>;
  readonly customers: ToManyPath<CustomersTable>;
  as<A extends string>(alias: A): TagsTable<A>;
}

export const tags: TagsTable = /* @__PURE__ */ table(
  'tags',
  { id: 'int', name: { kind: 'string', length: 40 } },
  {
    members: {
      customers: (t) =>
        toMany(t, () => customers, {
          source: ['id'],
          target: ['id'],
          through: { table: 'customers_tags', local: ['tag_id'], remote: ['customer_id'] },
        }),
    },
  },
);
