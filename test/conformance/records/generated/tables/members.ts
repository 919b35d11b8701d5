// Made by `joinery generate`, do not edit: model Member in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { clubs, type ClubsTable } from './clubs.js';
import { letters, type LettersTable } from './letters.js';

export interface MembersTable<N extends string = 'members'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  letters: j.ToManyPath<LettersTable>;
  clubs: j.ToManyPath<ClubsTable>;
  as<A extends string>(alias: A): MembersTable<A>;
}

export const members: MembersTable = /* @__PURE__ */ j.table(
  'members',
  { username: { kind: 'string', length: 40 } },
  {
    members: {
      letters: (t) => j.toMany(t, () => letters, ['username'], ['username']),
      clubs: (t) =>
        j.toMany(t, () => clubs, {
          source: ['username'],
          target: ['name'],
          through: { table: 'clubs_members', local: ['member_username'], remote: ['club_name'] },
        }),
    },
  },
);
