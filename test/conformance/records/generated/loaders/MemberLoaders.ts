// Made by `joinery generate`, do not edit: model Member in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const memberRelationships = {
  letters: { kind: 'oneToMany', target: 'Letter', inverse: 'member', local: ['username'], remote: ['username'] },
  /** `members.username = clubs_members.member_username and clubs_members.club_name = clubs.name` */
  clubs: {
    kind: 'manyToMany',
    target: 'Club',
    inverse: 'members',
    local: ['username'],
    remote: ['name'],
    through: { table: 'clubs_members', local: ['member_username'], remote: ['club_name'] },
  },
} satisfies j.Relationships;
