// Made by `joinery generate`, do not edit: model Group in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const groupRelationships = {
  /** `groups.name = groups_users.group_name and groups_users.user_username = users.username` */
  members: {
    kind: 'manyToMany',
    target: 'User',
    inverse: 'groups',
    local: ['name'],
    remote: ['username'],
    through: { table: 'groups_users', local: ['group_name'], remote: ['user_username'] },
  },
} satisfies j.Relationships;
