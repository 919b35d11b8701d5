// Made by `joinery generate`, do not edit: model Part in travel.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const partRelationships = {
  report: {
    kind: 'manyToOne',
    target: 'Report',
    inverse: 'parts',
    local: ['reportId'],
    remote: ['id'],
    nullable: false,
  },
} satisfies j.Relationships;
