// Made by `joinery generate`, do not edit: model BasketLine in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { baskets, type BasketsTable } from './baskets.js';
import { fruits, type FruitsTable } from './fruits.js';

export interface BasketLinesTable<N extends string = 'basket_lines'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  count: j.DefaultColumn<N, number>;
  basketId: j.Column<N, number>;
  fruitId: j.Column<N, number>;
  basket: j.ToOnePath<BasketsTable>;
  fruit: j.ToOnePath<FruitsTable>;
  as<A extends string>(alias: A): BasketLinesTable<A>;
}

export const basketLines: BasketLinesTable = /* @__PURE__ */ j.table(
  'basket_lines',
  { id: 'int', count: 'int', basketId: ['basket_id', 'int'], fruitId: ['fruit_id', 'int'] },
  {
    members: {
      basket: (t) => j.toOne(t, () => baskets, ['basket_id'], ['id']),
      fruit: (t) => j.toOne(t, () => fruits, ['fruit_id'], ['id']),
    },
  },
);
