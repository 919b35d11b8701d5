// Made by `joinery generate`, do not edit: model Team in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const teamRelationships = {
  players: {
    kind: 'oneToMany',
    target: 'Player',
    inverse: 'team',
    local: ['id'],
    remote: ['teamId'],
    passiveDeletes: 'all',
  },
} satisfies j.Relationships;
