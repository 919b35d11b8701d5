// Made by `joinery generate`, do not edit: model Human in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { cards, type CardsTable } from './cards.js';

/** Joined to `parties` by its key. */
export interface HumansTable<N extends string = 'humans'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  born: j.Column<N, number | null>;
  cards: j.ToManyPath<CardsTable>;
  as<A extends string>(alias: A): HumansTable<A>;
}

export const humans: HumansTable = /* @__PURE__ */ j.table(
  'humans',
  { id: 'int', born: 'int' },
  { members: { cards: (t) => j.toMany(t, () => cards, ['id'], ['human_id']) } },
);
