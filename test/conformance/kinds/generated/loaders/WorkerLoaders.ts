// Made by `joinery generate`, do not edit: model Worker in kinds.schema.
// @ts-nocheck

import type * as j from 'joinery';

export const workerRelationships = {
  office: {
    kind: 'manyToOne',
    target: 'Office',
    inverse: 'workers',
    local: ['officeId'],
    remote: ['id'],
    nullable: true,
  },
} satisfies j.Relationships;
