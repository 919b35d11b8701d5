// Made by `joinery generate`, do not edit: model Doc in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const docRelationships = {
  owner: { kind: 'manyToOne', target: 'Owner', inverse: 'docs', local: ['ownerId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
