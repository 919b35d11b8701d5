// Made by `joinery generate`, do not edit: model Card in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { humans, type HumansTable } from './humans.js';

export interface CardsTable<N extends string = 'cards'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  number: j.Column<N, string>;
  humanId: j.Column<N, number | null>;
  human: j.ToOnePath<HumansTable>;
  as<A extends string>(alias: A): CardsTable<A>;
}

export const cards: CardsTable = /* @__PURE__ */ j.table(
  'cards',
  { id: 'int', number: { kind: 'string', length: 20 }, humanId: ['human_id', 'int'] },
  { members: { human: (t) => j.toOne(t, () => humans, ['human_id'], ['id']) } },
);
