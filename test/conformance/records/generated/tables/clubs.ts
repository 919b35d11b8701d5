// Made by `joinery generate`, do not edit: model Club in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { members, type MembersTable } from './members.js';

export interface ClubsTable<N extends string = 'clubs'> extends j.TableOf<N> {
  name: j.Column<N, string>;
  members: j.ToManyPath<MembersTable>;
  as<A extends string>(alias: A): ClubsTable<A>;
}

export const clubs: ClubsTable = /* @__PURE__ */ j.table(
  'clubs',
  { name: { kind: 'string', length: 40 } },
  {
    members: {
      members: (t) =>
        j.toMany(t, () => members, {
          source: ['name'],
          target: ['username'],
          through: { table: 'clubs_members', local: ['club_name'], remote: ['member_username'] },
        }),
    },
  },
);
