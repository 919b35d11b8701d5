// Made by `joinery generate`, do not edit: model Tag in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { products, type ProductsTable } from './products.js';

export interface TagsTable<N extends string = 'tags'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  products: j.ToManyPath<ProductsTable>;
  as<A extends string>(alias: A): TagsTable<A>;
}

export const tags: TagsTable = /* @__PURE__ */ j.table(
  'tags',
  { id: 'int', name: 'string' },
  {
    members: {
      products: (t) =>
        j.toMany(t, () => products, {
          source: ['id'],
          target: ['id'],
          through: { table: 'products_tags', local: ['tag_id'], remote: ['product_id'] },
        }),
    },
  },
);
