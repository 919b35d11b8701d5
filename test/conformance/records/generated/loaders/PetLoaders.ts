// Made by `joinery generate`, do not edit: model Pet in records.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const petRelationships = {
  owner: { kind: 'manyToOne', target: 'Owner', inverse: 'pets', local: ['ownerId'], remote: ['id'], nullable: false },
} satisfies j.Relationships;
