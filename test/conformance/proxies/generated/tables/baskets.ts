// Made by `joinery generate`, do not edit: model Basket in proxies.schema.
// @ts-nocheck

import * as j from 'joinery';
import { basketLines, type BasketLinesTable } from './basket-lines.js';
import { basketNotes, type BasketNotesTable } from './basket-notes.js';
import { fruits, type FruitsTable } from './fruits.js';

export interface BasketsTable<N extends string = 'baskets'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  label: j.Column<N, string>;
  lines: j.ToManyPath<BasketLinesTable>;
  note: j.ToOnePath<BasketNotesTable>;
  held: j.ToManyPath<FruitsTable>;
  as<A extends string>(alias: A): BasketsTable<A>;
}

export const baskets: BasketsTable = /* @__PURE__ */ j.table(
  'baskets',
  { id: 'int', label: { kind: 'string', length: 60 } },
  {
    members: {
      lines: (t) => j.toMany(t, () => basketLines, ['id'], ['basket_id']),
      note: (t) => j.toOne(t, () => basketNotes, ['id'], ['basket_id']),
      held: (t) =>
        j.toMany(t, () => fruits, {
          source: ['id'],
          target: ['id'],
          through: { table: 'basket_lines', local: ['basket_id'], remote: ['fruit_id'] },
        }),
    },
  },
);
