// Made by `joinery generate`, do not edit: model Leader in kinds.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const leaderRelationships = {
  heads: { kind: 'oneToMany', target: 'Office', inverse: 'head', local: ['id'], remote: ['headId'] },
  /** `workers.id = badges_leaders.leader_id and badges_leaders.badge_id = badges.id` */
  badges: {
    kind: 'manyToMany',
    target: 'Badge',
    inverse: 'leaders',
    local: ['id'],
    remote: ['id'],
    through: { table: 'badges_leaders', local: ['leader_id'], remote: ['badge_id'] },
  },
} satisfies j.Relationships;
