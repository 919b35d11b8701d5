// Made by `joinery generate`, do not edit: model Purchase in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';
import { items, type ItemsTable } from './items.js';

export interface PurchasesTable<N extends string = 'purchases'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  description: j.Column<N, string>;
  items: j.ToManyPath<ItemsTable>;
  as<A extends string>(alias: A): PurchasesTable<A>;
}

export const purchases: PurchasesTable = /* @__PURE__ */ j.table(
  'purchases',
  { id: 'int', description: 'string' },
  {
    members: {
      items: (t) =>
        j.toMany(t, () => items, {
          source: ['id'],
          target: ['id'],
          through: { table: 'items_purchases', local: ['purchase_id'], remote: ['item_id'] },
        }),
    },
  },
);
