// Made by `joinery generate`, do not edit: model Coder in kinds.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const coderRelationships = {
  reviewer: { kind: 'manyToOne', target: 'Leader', local: ['reviewerId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
