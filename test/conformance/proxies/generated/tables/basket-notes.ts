// Made by `joinery generate`, do not edit: model BasketNote in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { baskets, type BasketsTable } from './baskets.js';

export interface BasketNotesTable<N extends string = 'basket_notes'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string | null>;
  basketId: j.Column<N, number>;
  basket: j.ToOnePath<BasketsTable>;
  as<A extends string>(alias: A): BasketNotesTable<A>;
}

export const basketNotes: BasketNotesTable = /* @__PURE__ */ j.table(
  'basket_notes',
  { id: 'int', text: { kind: 'string', length: 60 }, basketId: ['basket_id', 'int'] },
  { members: { basket: (t) => j.toOne(t, () => baskets, ['basket_id'], ['id']) } },
);
