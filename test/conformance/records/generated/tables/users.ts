// Made by `joinery generate`, do not edit: model User in records.schema.
// @ts-nocheck

import * as j from 'joinery';
import { addresses, type AddressesTable } from './addresses.js';
import { groups, type GroupsTable } from './groups.js';

export interface UsersTable<N extends string = 'users'> extends j.TableOf<N> {
  username: j.Column<N, string>;
  fullName: j.Column<N, string | null>;
  addresses: j.ToManyPath<AddressesTable>;
  groups: j.ToManyPath<GroupsTable>;
  as<A extends string>(alias: A): UsersTable<A>;
}

export const users: UsersTable = /* @__PURE__ */ j.table(
  'users',
  { username: { kind: 'string', length: 40 }, fullName: ['full_name', { kind: 'string', length: 40 }] },
  {
    members: {
      addresses: (t) => j.toMany(t, () => addresses, ['username'], ['username']),
      groups: (t) =>
        j.toMany(t, () => groups, {
          source: ['username'],
          target: ['name'],
          through: { table: 'groups_users', local: ['user_username'], remote: ['group_name'] },
        }),
    },
  },
);
