// Made by `joinery generate`, do not edit: model South in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const southRelationships = {
  north: { kind: 'manyToOne', target: 'North', local: ['northId'], remote: ['id'], nullable: true },
} satisfies j.Relationships;
