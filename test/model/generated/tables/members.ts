// Made by `joinery generate`, do not edit: model Member in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { cards, type CardsTable } from './cards.js';

export interface MembersTable<N extends string = 'members'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  bio: j.Column<N, string | null>;
  cards: j.ToManyPath<CardsTable>;
  as<A extends string>(alias: A): MembersTable<A>;
}

export const members: MembersTable = /* @__PURE__ */ j.table(
  'members',
  { username: { kind: 'string', length: 20 }, bio: { kind: 'string', length: 20 } },
  { members: { cards: (t) => j.toMany(t, () => cards, ['username'], ['username']) } },
);
