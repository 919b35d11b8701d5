// Made by `joinery generate`, do not edit: model Note in model.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const noteRelationships = {
  owner: { kind: 'manyToOne', target: 'Owner', inverse: 'notes', local: ['ownerId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
