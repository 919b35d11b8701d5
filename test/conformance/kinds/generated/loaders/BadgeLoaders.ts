// Made by `joinery generate`, do not edit: model Badge in kinds.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const badgeRelationships = {
  /** `badges.id = badges_leaders.badge_id and badges_leaders.leader_id = workers.id` */
  leaders: {
    kind: 'manyToMany',
    target: 'Leader',
    inverse: 'badges',
    local: ['id'],
    remote: ['id'],
    through: { table: 'badges_leaders', local: ['badge_id'], remote: ['leader_id'] },
  },
} satisfies j.Relationships;
