// Made by `joinery generate`, do not edit: model Item in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { purchases, type PurchasesTable } from './purchases.js';

export interface ItemsTable<N extends string = 'items'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  description: j.Column<N, string>;
  purchases: j.ToManyPath<PurchasesTable>;
  as<A extends string>(alias: A): ItemsTable<A>;
}

export const items: ItemsTable = /* @__PURE__ */ j.table(
  'items',
  { id: 'int', description: 'string' },
  {
    members: {
      purchases: (t) =>
        j.toMany(t, () => purchases, {
          source: ['id'],
          target: ['id'],
          through: { table: 'items_purchases', local: ['item_id'], remote: ['purchase_id'] },
        }),
    },
  },
);
