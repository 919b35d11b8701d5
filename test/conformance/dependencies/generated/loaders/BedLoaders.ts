// Made by `joinery generate`, do not edit: model Bed in dependencies.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const bedRelationships = {
  ward: {
    kind: 'manyToOne',
    target: 'Ward',
    local: ['wardId'],
    remote: ['id'],
    nullable: true,
    cascades: [],
    viewOnly: true,
  },
} satisfies j.Relationships;
