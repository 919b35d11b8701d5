// Made by `joinery generate`, do not edit: model Player in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const playerRelationships = {
  team: { kind: 'manyToOne', target: 'Team', inverse: 'players', local: ['teamId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
