// Made by `joinery generate`, do not edit: model North in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const northRelationships = {
  south: { kind: 'manyToOne', target: 'South', local: ['southId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
