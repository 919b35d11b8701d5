// Made by `joinery generate`, do not edit: model Group in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { users, type UsersTable } from './users.js';

export interface GroupsTable<N extends string = 'groups'> extends j.TableOf<N> {
  name: j.Column<N, string>;
  members: j.ToManyPath<UsersTable>;
  as<A extends string>(alias: A): GroupsTable<A>;
}

export const groups: GroupsTable = /* @__PURE__ */ j.table(
  'groups',
  { name: { kind: 'string', length: 40 } },
  {
    members: {
      members: (t) =>
        j.toMany(t, () => users, {
          source: ['name'],
          target: ['username'],
          through: { table: 'groups_users', local: ['group_name'], remote: ['user_username'] },
        }),
    },
  },
);
