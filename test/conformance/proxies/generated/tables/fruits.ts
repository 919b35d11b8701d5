// Made by `joinery generate`, do not edit: model Fruit in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { basketLines, type BasketLinesTable } from './basket-lines.js';
import { baskets, type BasketsTable } from './baskets.js';

export interface FruitsTable<N extends string = 'fruits'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  name: j.Column<N, string>;
  lines: j.ToManyPath<BasketLinesTable>;
  baskets: j.ToManyPath<BasketsTable>;
  as<A extends string>(alias: A): FruitsTable<A>;
}

export const fruits: FruitsTable = /* @__PURE__ */ j.table(
  'fruits',
  { id: 'int', name: { kind: 'string', length: 60 } },
  {
    members: {
      lines: (t) => j.toMany(t, () => basketLines, ['id'], ['fruit_id']),
      baskets: (t) =>
        j.toMany(t, () => baskets, {
          source: ['id'],
          target: ['id'],
          through: { table: 'basket_lines', local: ['fruit_id'], remote: ['basket_id'] },
        }),
    },
  },
);
