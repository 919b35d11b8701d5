// Made by `joinery generate`, do not edit: model Product in shop.schema.
// @ts-nocheck

import * as j from 'joinery';
import { orderItems, type OrderItemsTable } from './order-items.js';
import { tags, type TagsTable } from './tags.js';

export interface ProductsTable<N extends string = 'products'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  price: j.Column<N, number>;
  items: j.ToManyPath<OrderItemsTable>;
  tags: j.ToManyPath<TagsTable>;
  as<A extends string>(alias: A): ProductsTable<A>;
}

export const products: ProductsTable = /* @__PURE__ */ j.table(
  'products',
  { id: 'int', name: 'string', price: 'int' },
  {
    members: {
      items: (t) => j.toMany(t, () => orderItems, ['id'], ['product_id']),
      tags: (t) =>
        j.toMany(t, () => tags, {
          source: ['id'],
          target: ['id'],
          through: { table: 'products_tags', local: ['product_id'], remote: ['tag_id'] },
        }),
    },
  },
);
