// Made by `joinery generate`, do not edit: model User in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const userRelationships = {
  addresses: {
    kind: 'oneToMany',
    target: 'Address',
    inverse: 'user',
    local: ['username'],
    remote: ['username'],
    passiveUpdates: false,
  },
  /** `users.username = groups_users.user_username and groups_users.group_name = groups.name` */
  groups: {
    kind: 'manyToMany',
    target: 'Group',
    inverse: 'members',
    local: ['username'],
    remote: ['name'],
    through: { table: 'groups_users', local: ['user_username'], remote: ['group_name'] },
  },
} satisfies j.Relationships;
