// Made by `joinery generate`, do not edit: model Card in model.schema.
// @ts-nocheck

import * as j from 'joinery';
import { members, type MembersTable } from './members.js';

export interface CardsTable<N extends string = 'cards'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  text: j.Column<N, string>;
  username: j.Column<N, string | null>;
  member: j.ToOnePath<MembersTable>;
  as<A extends string>(alias: A): CardsTable<A>;
}

export const cards: CardsTable = /* @__PURE__ */ j.table(
  'cards',
  { id: 'int', text: { kind: 'string', length: 20 }, username: { kind: 'string', length: 20 } },
  { members: { member: (t) => j.toOne(t, () => members, ['username'], ['username']) } },
);
