// Made by `joinery generate`, do not edit: model Club in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const clubRelationships = {
  /** `clubs.name = clubs_members.club_name and clubs_members.member_username = members.username` */
  members: {
    kind: 'manyToMany',
    target: 'Member',
    inverse: 'clubs',
    local: ['name'],
    remote: ['username'],
    through: { table: 'clubs_members', local: ['club_name'], remote: ['member_username'] },
  },
} satisfies j.Relationships;
