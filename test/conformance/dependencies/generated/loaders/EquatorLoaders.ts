// Made by `joinery generate`, do not edit: model Equator in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const equatorRelationships = {
  north: { kind: 'manyToOne', target: 'North', local: ['northId'], remote: ['id'], nullable: false },
  south: { kind: 'manyToOne', target: 'South', local: ['southId'], remote: ['id'], nullable: false },
} satisfies j.Relationships;
